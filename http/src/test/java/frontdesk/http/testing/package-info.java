/**
 * What tests of any adapter that speaks HTTP need. Start at {@link
 * frontdesk.http.testing.LoopbackPeer}.
 */
@NullMarked
package frontdesk.http.testing;

import org.jspecify.annotations.NullMarked;
