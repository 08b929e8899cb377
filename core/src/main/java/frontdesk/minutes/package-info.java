/**
 * Time as numbers and bits, for questions that are asked often: minutes since the epoch, and one
 * bit for each minute of a window. Start at {@link frontdesk.minutes.MinuteBits}. Knows zones, but
 * no host and no policy; whoever is not in a hurry uses {@code java.time} (ADR 21).
 */
@NullMarked
package frontdesk.minutes;

import org.jspecify.annotations.NullMarked;
