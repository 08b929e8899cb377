package frontdesk.standins.microsoft.ledger;

import frontdesk.standins.wire.Request;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every request in the order of arrival, and how many each mailbox had in flight. */
public final class Ledger {
  private final Clock clock;
  private final List<SeenRequest> requests = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Integer> inFlight = new HashMap<>();
  private final Map<String, Integer> peak = new HashMap<>();

  public Ledger(Clock clock) {
    this.clock = clock;
  }

  /** A request that is under way. */
  public final class Entry {
    private final int index;
    private final Optional<String> mailbox;
    private final int together;

    private Entry(int index, Optional<String> mailbox, int together) {
      this.index = index;
      this.mailbox = mailbox;
      this.together = together;
    }

    /** How many of the mailbox's requests were in flight when it came, itself included. */
    public int together() {
      return together;
    }

    public SeenRequest request() {
      synchronized (Ledger.this) {
        return requests.get(index);
      }
    }

    /** Ends it. */
    public void leave(int status) {
      synchronized (Ledger.this) {
        requests.set(index, requests.get(index).answered(status));
        mailbox.ifPresent(email -> inFlight.merge(email, -1, Integer::sum));
      }
    }
  }

  /** Takes a request down; what is asked of a mailbox is in flight until it leaves. */
  public synchronized Entry enter(Route route, Request request, Optional<String> owner) {
    requests.add(
        new SeenRequest(
            route,
            request.method(),
            request.path(),
            request.query(),
            owner,
            clock.instant(),
            0,
            route.ofGraph() ? request.body() : ""));
    Optional<String> mailbox = owner.filter(email -> route.ofGraph());
    int together = mailbox.map(email -> inFlight.merge(email, 1, Integer::sum)).orElse(0);
    mailbox.ifPresent(email -> peak.merge(email, together, Math::max));
    return new Entry(requests.size() - 1, mailbox, together);
  }

  /** Takes down that a client did what it must not, or what the stand-in does not play. */
  public synchronized void violation(String what) {
    violations.add(what);
  }

  public synchronized List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  public synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  public synchronized int peakInFlight(String email) {
    return peak.getOrDefault(email, 0);
  }
}
