package frontdesk.adapters.console.page;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.scheduling.Attendee;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes who comes. */
public final class Guest {
  private Guest() {}

  /** By all that is known of them. */
  public static String named(Attendee attendee) {
    return Stream.of(
            attendee.name(),
            attendee.email().map(EmailAddress::value),
            attendee.phone().map(PhoneNumber::value))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
