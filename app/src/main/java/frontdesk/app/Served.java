package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.accounts.Principal;
import frontdesk.accounts.Tenant;
import frontdesk.accounts.Tenants;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Whether an organisation is served: one that is disabled is told so, whatever it asks. Remembers
 * for a moment what the store says. Safe for many threads.
 */
final class Served {
  /**
   * As for a credential that is revoked: how long what was switched on another node still holds.
   */
  static final Duration FRESH = Duration.ofSeconds(3);

  private static final Response DISABLED = JsonDoor.error(403, "This organization is disabled.");

  private final Tenants tenants;
  private final LongSupplier nanos;
  // Only those are asked about who were let in, so there are as many as organisations.
  private final Map<OrgId, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(boolean closed, long at) {}

  /**
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   */
  Served(Tenants tenants, LongSupplier nanos) {
    this.tenants = tenants;
    this.nanos = nanos;
  }

  /** What is behind a door, for those only whose organisation is served. */
  Handler only(Principal asking, Handler behind) {
    return request -> isClosed(asking.org()) ? DISABLED : behind.handle(request);
  }

  /** As it was within the last seconds; while the store is away, as it was last. */
  boolean isClosed(OrgId org) {
    Remembered known = remembered.get(org);
    long now = nanos.getAsLong();
    if (known != null && now - known.at() <= FRESH.toNanos()) {
      return known.closed();
    }
    try {
      boolean closed = !tenants.find(org).map(Tenant::open).orElse(true);
      remembered.put(org, new Remembered(closed, now));
      return closed;
    } catch (Unavailable away) {
      return known != null && known.closed();
    }
  }
}
