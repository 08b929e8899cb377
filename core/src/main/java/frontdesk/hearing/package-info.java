/**
 * Understands times and addresses as people say them: the other direction of {@code speech}. Words
 * are tables, one for each language. Whatever is not understood wholly is not understood. Pure.
 * Start at {@link frontdesk.hearing.HeardTime}. Source: availability, section 4.
 */
@NullMarked
package frontdesk.hearing;

import org.jspecify.annotations.NullMarked;
