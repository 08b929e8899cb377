/**
 * Servers in processes of their own that are killed, stopped and continued under load, and a {@link
 * frontdesk.reliability.Judge} who says afterwards what was lost or done twice. Ships with nothing.
 */
@NullMarked
package frontdesk.reliability;

import org.jspecify.annotations.NullMarked;
