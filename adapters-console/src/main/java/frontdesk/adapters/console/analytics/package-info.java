/** Analytics: figures of calls and tools, as charts, tables and files. */
@NullMarked
package frontdesk.adapters.console.analytics;

import org.jspecify.annotations.NullMarked;
