/**
 * Which assistant answers where. Start at {@link frontdesk.assistants.DialledNumbers}. Knows no
 * platform's API.
 */
@NullMarked
package frontdesk.assistants;

import org.jspecify.annotations.NullMarked;
