/**
 * Calls whose sound goes past this server, by telephone or WebRTC: answered, joined, handed on and
 * hung up. Start at {@link frontdesk.adapters.realtime.phone.AnswerPhone}.
 */
@NullMarked
package frontdesk.adapters.realtime.phone;

import org.jspecify.annotations.NullMarked;
