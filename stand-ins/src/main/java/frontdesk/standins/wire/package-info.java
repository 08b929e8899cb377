/**
 * HTTP/1.1 on loopback whose answers can be broken on purpose. Start at {@link
 * frontdesk.standins.wire.LoopbackServer}. Knows nothing of Microsoft.
 */
@NullMarked
package frontdesk.standins.wire;

import org.jspecify.annotations.NullMarked;
