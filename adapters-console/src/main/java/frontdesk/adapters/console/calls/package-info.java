/** Calls: the list, and one call in full. */
@NullMarked
package frontdesk.adapters.console.calls;

import org.jspecify.annotations.NullMarked;
