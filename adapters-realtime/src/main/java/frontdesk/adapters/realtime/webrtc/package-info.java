/**
 * Calls from browsers whose sound flows past this server. Start at {@link
 * frontdesk.adapters.realtime.webrtc.StartWebRtc}.
 */
@NullMarked
package frontdesk.adapters.realtime.webrtc;

import org.jspecify.annotations.NullMarked;
