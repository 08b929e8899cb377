package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.ScriptedAppointments.Commit;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Changes whose next commits go as a test says; after them all is well again. */
public final class ScriptedChanges implements AppointmentChanges {
  private final AppointmentChanges changes;
  private final Queue<Commit> script = new ArrayDeque<>();
  private Runnable meanwhile = () -> {};

  public ScriptedChanges(AppointmentChanges changes, Commit... script) {
    this.changes = changes;
    this.script.addAll(List.of(script));
  }

  /** Something that somebody else does once, between the look and the change. */
  public ScriptedChanges meanwhile(Runnable once) {
    this.meanwhile = once;
    return this;
  }

  @Override
  public List<OwnAppointment> of(
      OrgId org, UserId host, CallerProof proof, Optional<Instant> endingAfter) {
    return changes.of(org, host, proof, endingAfter);
  }

  @Override
  public Optional<Change> known(OrgId org, Delivery delivery) {
    return changes.known(org, delivery);
  }

  @Override
  public Change cancel(OwnAppointment seen, ChangeOrder order) {
    return commit(() -> changes.cancel(seen, order));
  }

  @Override
  public Change move(OwnAppointment seen, TimeSlot to, ChangeOrder order) {
    return commit(() -> changes.move(seen, to, order));
  }

  private Change commit(Supplier<Change> change) {
    Runnable other = meanwhile;
    meanwhile = () -> {};
    other.run();
    Commit commit = script.isEmpty() ? Commit.ANSWERED : script.remove();
    return switch (commit) {
      case ANSWERED -> change.get();
      case DONE_WITHOUT_ANSWER -> {
        Change done = change.get();
        throw new ChangeUnknown(new TimeoutException(done.toString()));
      }
      case LOST_WITHOUT_ANSWER -> throw new ChangeUnknown(new TimeoutException());
      case AWAY -> throw new Unavailable("the store", new TimeoutException());
    };
  }
}
