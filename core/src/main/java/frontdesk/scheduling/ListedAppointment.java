package frontdesk.scheduling;

import frontdesk.CallId;
import java.time.Instant;
import java.util.Optional;

/**
 * An appointment as a list shows it.
 *
 * @param live false if it was cancelled
 * @param call the call in which it was booked; empty where the platform named none
 * @param passedOn true once the hook that hears of bookings has it
 */
public record ListedAppointment(
    Appointment appointment, boolean live, Optional<CallId> call, boolean passedOn, Instant at) {}
