package frontdesk.adapters.vapi.calendar;

import frontdesk.UserId;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a host connects the calendar.
 *
 * @param addresses empty where connecting is not set up
 */
public record SignIn(Function<UserId, Optional<URI>> addresses) {
  private static final String NEEDED = "Not authorized. Please authorize calendar access first.";

  /** A conflict of states, which the host mends: the caller's own credential was good. */
  Response needed(Host host) {
    return Answers.error(
        409,
        NEEDED,
        addresses
            .apply(host.id())
            .map(address -> Map.of("auth_url", address.toString()))
            .orElse(Map.of()));
  }
}
