/**
 * From a tool call to a spoken answer: read, checked, carried out, worded. Start at {@link
 * frontdesk.tools.ToolDesk}, the one door for every platform.
 */
@NullMarked
package frontdesk.tools;

import org.jspecify.annotations.NullMarked;
