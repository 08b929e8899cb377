/** Notices: what did not certainly arrive. */
@NullMarked
package frontdesk.adapters.console.notices;

import org.jspecify.annotations.NullMarked;
