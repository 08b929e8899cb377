package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.calls.Escalation.Wish;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.DeliverNotices.Progress;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing.Stage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Asks for a person: kept first, then told to the organisation while the caller waits. */
public final class EscalateCall {
  private final Handovers handovers;
  private final DeliverNotices notices;
  private final Clock clock;

  public EscalateCall(Handovers handovers, DeliverNotices notices, Clock clock) {
    this.handovers = handovers;
    this.notices = notices;
    this.clock = clock;
  }

  /** Whether anybody was told. */
  public enum Told {
    /** The organisation's channel has it. */
    TOLD,
    /** It is on its way, and nobody knows yet whether it came through; a call-back stays stored. */
    OPEN,
    /** Nobody was told; a call-back stays stored. */
    NOBODY
  }

  /**
   * What came of it.
   *
   * @param repeated whether the same was asked before in this call
   */
  public record Escalated(Told told, boolean repeated) {}

  /**
   * Asks for a person. The same asked again in one call is told at most once more, and only if
   * certainly nobody heard of it before.
   *
   * @param delivery empty where the platform gave no ids
   * @return empty if this very tool call asked for something else before; then nothing was done
   * @throws frontdesk.Unavailable if the store does not answer; then nothing was kept
   */
  public Optional<Escalated> escalate(
      OrgId org,
      Optional<CallId> call,
      Optional<PhoneNumber> caller,
      Wish wish,
      Optional<Delivery> delivery,
      Deadline deadline) {
    Escalation escalation = Escalation.of(org, call, caller, wish, clock.instant());
    boolean connected = notices.connected(Way.ESCALATIONS, org);
    List<Notice> notices = connected ? List.of(noticeOf(escalation)) : List.of();
    Arrival arrival = handovers.escalate(escalation, notices, delivery);
    return arrival == Arrival.OTHER_ARGUMENTS
        ? Optional.empty()
        : Optional.of(new Escalated(passedOn(escalation, deadline), arrival != Arrival.FIRST));
  }

  private Told passedOn(Escalation escalation, Deadline deadline) {
    Told told = told(escalation, deadline);
    if (told == Told.TOLD) {
      handovers.told(escalation.org(), escalation.id());
    }
    return told;
  }

  private Told told(Escalation escalation, Deadline deadline) {
    return notices
        .deliver(escalation.org(), CallEscalated.idFor(escalation.id()), deadline)
        .map(Progress::standing)
        .map(standing -> told(standing.stage()))
        .orElse(Told.NOBODY);
  }

  private static Told told(Stage stage) {
    if (stage == Stage.DELIVERED) {
      return Told.TOLD;
    }
    return stage == Stage.SENDING || stage == Stage.UNKNOWN ? Told.OPEN : Told.NOBODY;
  }

  private static CallEscalated noticeOf(Escalation escalation) {
    return new CallEscalated(
        escalation.org(),
        escalation.id(),
        escalation.call(),
        escalation.caller(),
        escalation.reason(),
        escalation.urgency().word(),
        escalation.summary(),
        escalation.at());
  }
}
