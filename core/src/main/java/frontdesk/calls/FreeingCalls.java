package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.ReleaseHolds;
import java.time.Instant;
import java.util.Optional;

/**
 * Calls that give back the times held for them once anybody tells that they have ended. Where that
 * fails, holds end by themselves within minutes.
 */
public final class FreeingCalls implements Calls {
  private static final System.Logger LOG = System.getLogger(FreeingCalls.class.getName());

  private final Calls calls;
  private final ReleaseHolds releaseHolds;

  public FreeingCalls(Calls calls, ReleaseHolds releaseHolds) {
    this.calls = calls;
    this.releaseHolds = releaseHolds;
  }

  @Override
  public void note(OrgId org, CallId id, CallFacts facts, Instant now) {
    calls.note(org, id, facts, now);
    releaseOnceEnded(org, id, facts);
  }

  @Override
  public Arrival note(
      OrgId org, CallId id, CallFacts facts, Instant now, Optional<Delivery> delivery) {
    Arrival arrival = calls.note(org, id, facts, now, delivery);
    if (arrival != Arrival.OTHER_ARGUMENTS) {
      releaseOnceEnded(org, id, facts);
    }
    return arrival;
  }

  private void releaseOnceEnded(OrgId org, CallId id, CallFacts facts) {
    if (facts.endedAt().isPresent()) {
      release(org, id);
    }
  }

  private void release(OrgId org, CallId id) {
    try {
      releaseHolds.release(org, id);
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, "Holds are not given back: {0}", away.getMessage());
    }
  }

  @Override
  public Optional<Call> find(OrgId org, CallId id) {
    return calls.find(org, id);
  }

  @Override
  public Page newest(OrgId org, int limit, int offset) {
    return calls.newest(org, limit, offset);
  }
}
