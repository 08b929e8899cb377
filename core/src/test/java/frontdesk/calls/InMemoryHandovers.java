package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Escalations and intakes in memory; notices go to the outbox. */
public final class InMemoryHandovers implements Handovers, CallBacks {
  private final Map<List<Object>, Escalation> escalations = new HashMap<>();
  private final Map<List<Object>, Intake> intakes = new HashMap<>();
  private final InMemoryCalls calls;
  private final InMemoryOutbox outbox;

  public InMemoryHandovers(InMemoryCalls calls, InMemoryOutbox outbox) {
    this.calls = calls;
    this.outbox = outbox;
  }

  @Override
  public synchronized Arrival escalate(
      Escalation escalation, List<Notice> notices, Optional<Delivery> delivery) {
    Arrival arrival = arrival(escalation.org(), delivery);
    if (arrival != Arrival.FIRST) {
      return arrival;
    }
    List<Object> key = List.of(escalation.org(), escalation.id());
    if (escalations.putIfAbsent(key, escalation) != null) {
      return Arrival.REPEATED;
    }
    escalation.call().ifPresent(id -> calls.escalate(escalation.org(), id, escalation.at()));
    notices.forEach(outbox::add);
    return Arrival.FIRST;
  }

  private Arrival arrival(OrgId org, Optional<Delivery> delivery) {
    return delivery
        .map(it -> outbox.deliveries().remember(org, it, Optional.empty(), Optional.empty()))
        .orElse(Arrival.FIRST);
  }

  @Override
  public synchronized void told(OrgId org, String escalationId) {
    escalations.computeIfPresent(
        List.of(org, escalationId),
        (key, kept) -> {
          if (!kept.callBack()) {
            return kept;
          }
          kept.call().ifPresent(id -> calls.know(org, id, kept.at()));
          return kept.toldToSomebody();
        });
  }

  @Override
  public synchronized Arrival keep(Intake intake, Optional<Delivery> delivery) {
    Arrival arrival = arrival(intake.org(), delivery);
    return arrival == Arrival.FIRST ? keep(intake) : arrival;
  }

  private Arrival keep(Intake intake) {
    intake.call().ifPresent(id -> calls.know(intake.org(), id, intake.at()));
    Intake before = intakes.get(List.of(intake.org(), intake.id()));
    boolean same =
        before != null
            && before.data().equals(intake.data())
            && before.urgency() == intake.urgency()
            && before.completed() == intake.completed();
    if (!same) {
      intakes.put(List.of(intake.org(), intake.id()), intake);
    }
    return same ? Arrival.REPEATED : Arrival.FIRST;
  }

  private boolean delivered(Escalation one) {
    return outbox.delivered(one.org(), CallEscalated.idFor(one.id())).isPresent();
  }

  @Override
  public synchronized Handed of(OrgId org, CallId call) {
    return new Handed(
        escalations.values().stream()
            .filter(one -> one.org().equals(org) && one.call().equals(Optional.of(call)))
            .sorted(Comparator.comparing(Escalation::at))
            .map(one -> delivered(one) ? one.toldToSomebody() : one)
            .toList(),
        intakes.values().stream()
            .filter(one -> one.org().equals(org) && one.call().equals(Optional.of(call)))
            .toList());
  }

  @Override
  public synchronized List<Escalation> waiting(OrgId org, Optional<HostsCalls> only, int most) {
    return escalations.values().stream()
        .filter(one -> one.org().equals(org) && isAmong(one, only))
        .filter(one -> one.callBack() && !delivered(one))
        .map(this::withNumber)
        .sorted(
            Comparator.comparing(Escalation::urgency)
                .reversed()
                .thenComparing(Escalation::at)
                .thenComparing(Escalation::id))
        .limit(most)
        .toList();
  }

  private Optional<Call> callOf(Escalation one) {
    return one.call().flatMap(id -> calls.find(one.org(), id));
  }

  private boolean isAmong(Escalation one, Optional<HostsCalls> only) {
    return only.map(theirs -> callOf(one).filter(theirs::has).isPresent()).orElse(true);
  }

  private Escalation withNumber(Escalation one) {
    return new Escalation(
        one.org(),
        one.id(),
        one.call(),
        one.caller().or(() -> callOf(one).flatMap(call -> call.facts().caller())),
        one.reason(),
        one.urgency(),
        one.summary(),
        one.at(),
        one.callBack());
  }

  @Override
  public synchronized Settled settle(OrgId org, Optional<HostsCalls> only, String id) {
    Escalation kept = escalations.get(List.of(org, id));
    if (kept == null || !isAmong(kept, only)) {
      return Settled.NOT_THERE;
    }
    told(org, id);
    return Settled.DONE;
  }
}
