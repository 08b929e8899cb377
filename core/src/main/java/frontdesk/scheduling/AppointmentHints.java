package frontdesk.scheduling;

import java.util.List;
import java.util.Optional;

/**
 * What a caller knows of the appointment that is meant. It tells one of the caller's own from the
 * others and opens none.
 *
 * @param ids ours or the calendar's; models make some up
 */
public record AppointmentHints(
    List<String> ids, Optional<KnownStart> start, Optional<String> address, Optional<String> name) {
  public static final AppointmentHints NONE =
      new AppointmentHints(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public AppointmentHints {
    ids = List.copyOf(ids);
  }

  /** A caller's data: not printed. */
  @Override
  public String toString() {
    return "AppointmentHints[***]";
  }
}
