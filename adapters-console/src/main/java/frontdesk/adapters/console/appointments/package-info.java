/** Appointments: lists, one with its history, and what people do to them by hand (ADR 42). */
@NullMarked
package frontdesk.adapters.console.appointments;

import org.jspecify.annotations.NullMarked;
