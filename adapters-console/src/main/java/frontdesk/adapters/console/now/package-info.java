/** The page Now: calls as they are spoken, what waits for a person, and what is on today. */
@NullMarked
package frontdesk.adapters.console.now;

import org.jspecify.annotations.NullMarked;
