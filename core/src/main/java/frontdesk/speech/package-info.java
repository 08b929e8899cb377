/**
 * Says things so that a voice can read them out: one line, no markup, no ISO times, at most three
 * options, always a next step. Pure. What is said stands in a table for each language ({@link
 * frontdesk.speech.Phrases}, ADR 20). Source: design, decision 9; availability, section 3.
 */
@NullMarked
package frontdesk.speech;

import org.jspecify.annotations.NullMarked;
