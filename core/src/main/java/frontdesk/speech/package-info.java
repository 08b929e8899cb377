/**
 * Says things so that a voice can read them out: one line, no markup, no ISO times, at most three
 * options, always a next step. Pure. Source: design, decision 9; availability, section 3.
 */
@NullMarked
package frontdesk.speech;

import org.jspecify.annotations.NullMarked;
