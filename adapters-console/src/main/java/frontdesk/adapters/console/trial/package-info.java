/** Try a tool: a form for each, and what both doors say of it. */
@NullMarked
package frontdesk.adapters.console.trial;

import org.jspecify.annotations.NullMarked;
