package frontdesk.standins.vapi;

import frontdesk.standins.wire.Request;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Every request in the order of arrival. */
final class Ledger {
  private final Clock clock;
  private final List<SeenRequest> requests = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  Ledger(Clock clock) {
    this.clock = clock;
  }

  /** Takes a request down; the number is for {@link #leave}. */
  synchronized int enter(Route route, Request request) {
    requests.add(
        new SeenRequest(
            route,
            request.method(),
            request.path(),
            request.query(),
            clock.instant(),
            0,
            route == Route.CREATE_CREDENTIAL ? "" : request.body()));
    return requests.size() - 1;
  }

  synchronized void leave(int number, int status) {
    requests.set(number, requests.get(number).answered(status));
  }

  synchronized void violation(String what) {
    violations.add(what);
  }

  synchronized List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }
}
