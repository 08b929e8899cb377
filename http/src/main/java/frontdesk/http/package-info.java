/**
 * What every part that speaks HTTP shares: neutral requests and replies, so that a door can be
 * mounted in any server; strict JSON; the one transport for what we send. Knows nothing of the
 * desk.
 */
@NullMarked
package frontdesk.http;

import org.jspecify.annotations.NullMarked;
