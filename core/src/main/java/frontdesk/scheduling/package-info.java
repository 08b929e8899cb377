/**
 * Finds free times and books them, once for each distinct request. Start at {@link
 * frontdesk.scheduling.BookAppointment}. Everything but the use cases is a pure value.
 */
@NullMarked
package frontdesk.scheduling;

import org.jspecify.annotations.NullMarked;
