/**
 * Who is asking: found from a request's headers before a byte of its body is parsed. Start at
 * {@link frontdesk.app.doors.Gate}. Knows no settings and no routes.
 */
@NullMarked
package frontdesk.app.doors;

import org.jspecify.annotations.NullMarked;
