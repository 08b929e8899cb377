package frontdesk.app.doors;

import frontdesk.Unavailable;
import frontdesk.accounts.Keyring;
import frontdesk.accounts.Principal;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Open doors, as long as one organisation without credentials is all there is, and nobody but this
 * machine can come. Until the store has answered for the first time nobody knows, and only those
 * are open behind which nothing is known without it either. Source: design, decision 7; ADR 32.
 */
public final class Home implements Strangers {
  /** How long after a credential or a neighbour came the doors may still be open. */
  static final Duration FRESH = Duration.ofSeconds(2);

  private static final Response CLOSED =
      JsonDoor.error(
              401,
              "This door is closed now: there is another organisation, or a credential was made."
                  + " Make one for this program (./run credential make NAME) and send it as"
                  + " Authorization: Bearer, for Vapi's messages as X-Vapi-Secret.")
          .with("WWW-Authenticate", "Bearer");

  private final Keyring keyring;
  private final Principal owner;
  private final Local local;
  private final LongSupplier nanos;
  private volatile @Nullable Known known;

  private record Known(boolean alone, long at) {}

  /**
   * Who counts as this machine.
   *
   * @param door refuses all others, in words that say why
   */
  public record Local(Predicate<Request> is, UnaryOperator<Handler> door) {}

  public Home(Keyring keyring, Principal owner, Local local, LongSupplier nanos) {
    this.keyring = keyring;
    this.owner = owner;
    this.local = local;
    this.nanos = nanos;
  }

  @Override
  public Response answer(Request request, Finding finding, Function<Principal, Handler> behind)
      throws IOException {
    return answer(request, finding, behind, false);
  }

  /**
   * The same, open as well to this machine while the store has not answered yet: for doors behind
   * which nothing is done or told without it.
   */
  public Strangers evenBeforeTheStore() {
    return (request, finding, behind) -> answer(request, finding, behind, true);
  }

  private Response answer(
      Request request, Finding finding, Function<Principal, Handler> behind, boolean before)
      throws IOException {
    if (isOpen(before)) {
      return local.door().apply(behind.apply(owner)).handle(request);
    }
    boolean asks = finding instanceof Finding.Nothing && local.is().test(request);
    return asks ? CLOSED : Strangers.REFUSAL;
  }

  private boolean isOpen(boolean before) {
    Known last = known;
    if (last != null && nanos.getAsLong() - last.at() <= FRESH.toNanos()) {
      return last.alone();
    }
    try {
      boolean alone = keyring.isAlone(owner.org());
      known = new Known(alone, nanos.getAsLong());
      return alone;
    } catch (Unavailable away) {
      if (last == null && !before) {
        throw away;
      }
      return last == null || last.alone();
    }
  }
}
