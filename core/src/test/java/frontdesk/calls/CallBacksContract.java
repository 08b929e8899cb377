package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.calls.CallBacks.Settled;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Attempt;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.Outbox;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link CallBacks} promises. */
public interface CallBacksContract {
  Optional<Delivery> NO_DELIVERY = Optional.empty();
  Optional<HostsCalls> ALL = Optional.empty();
  UserId PETE = Demo.propertyManager().id();
  Optional<HostsCalls> PETES = Optional.of(new HostsCalls(PETE, Set.of("petes")));
  PhoneNumber NUMBER = new PhoneNumber("+13125550123");
  int MANY = 10;

  Calls calls();

  Handovers handovers();

  Outbox outbox();

  LiveCalls live();

  /** Over the same store as the others. */
  CallBacks callBacks();

  private Escalation asked(OrgId org, String call, Urgency urgency, long second) {
    Escalation escalation =
        Escalation.of(
            org,
            Optional.of(call).filter(id -> !id.isEmpty()).map(CallId::new),
            Optional.empty(),
            new Escalation.Wish("No heating", urgency, "Jane's heating is off."),
            NOON.plusSeconds(second));
    handovers().escalate(escalation, List.of(), NO_DELIVERY);
    return escalation;
  }

  private Escalation asked(String call) {
    return asked(Demo.ORG, call, Urgency.HIGH, 0);
  }

  private List<String> waiting(Optional<HostsCalls> only) {
    return callBacks().waiting(Demo.ORG, only, MANY).stream().map(Escalation::id).toList();
  }

  @Test
  default void the_most_urgent_wait_first_and_of_these_the_oldest() {
    Escalation low = asked(Demo.ORG, "a", Urgency.LOW, 1);
    Escalation later = asked(Demo.ORG, "b", Urgency.HIGH, 3);
    Escalation high = asked(Demo.ORG, "c", Urgency.HIGH, 2);
    Escalation worst = asked(Demo.ORG, "", Urgency.EMERGENCY, 4);

    assertThat(waiting(ALL)).containsExactly(worst.id(), high.id(), later.id(), low.id());
    assertThat(callBacks().waiting(Demo.ORG, ALL, 1)).containsExactly(worst);
  }

  @Test
  default void one_without_a_number_has_its_calls() {
    asked("a");
    calls().note(Demo.ORG, new CallId("a"), facts().caller(NUMBER).build(), NOON);

    assertThat(callBacks().waiting(Demo.ORG, ALL, 1).get(0).caller()).contains(NUMBER);
  }

  @Test
  default void who_was_called_back_waits_no_more() {
    Escalation one = asked("a");
    Escalation other = asked("b");
    long before = live().of(Demo.ORG, List.of(new CallId("a"))).get(0).revision();

    assertThat(callBacks().settle(Demo.ORG, ALL, one.id())).isEqualTo(Settled.DONE);
    assertThat(callBacks().settle(Demo.ORG, ALL, one.id())).isEqualTo(Settled.DONE);

    assertThat(waiting(ALL)).containsExactly(other.id());
    assertThat(handovers().of(Demo.ORG, new CallId("a")).escalations().get(0).callBack()).isFalse();
    assertThat(live().of(Demo.ORG, List.of(new CallId("a"))).get(0).revision())
        .isEqualTo(before + 1);
  }

  @Test
  default void the_same_asked_again_does_not_wait_again() {
    Escalation one = asked("a");
    callBacks().settle(Demo.ORG, ALL, one.id());

    handovers().escalate(one, List.of(), NO_DELIVERY);

    assertThat(waiting(ALL)).isEmpty();
  }

  @Test
  default void nobody_waits_whom_somebody_was_told_of() {
    handovers().told(Demo.ORG, asked("a").id());
    Escalation late =
        Escalation.of(
            Demo.ORG,
            Optional.of(new CallId("late")),
            Optional.empty(),
            new Escalation.Wish("No heating", Urgency.LOW, "Off"),
            NOON);
    CallEscalated notice =
        new CallEscalated(
            Demo.ORG, late.id(), late.call(), late.caller(), "No heating", "low", "Off", NOON);
    handovers().escalate(late, List.of(notice), NO_DELIVERY);
    assertThat(waiting(ALL)).containsExactly(late.id());

    Attempt attempt = outbox().claim(Demo.ORG, notice.id(), Duration.ZERO).orElseThrow();
    outbox().record(attempt, new Receipt.Delivered());

    assertThat(waiting(ALL)).isEmpty();
  }

  @Test
  default void a_host_has_those_of_the_calls_that_are_theirs() {
    calls().note(Demo.ORG, new CallId("begun"), facts().host(PETE).build(), NOON);
    calls().note(Demo.ORG, new CallId("came-in"), facts().assistant("petes").build(), NOON);
    calls().note(Demo.ORG, new CallId("other"), facts().assistant("else").build(), NOON);
    Escalation begun = asked(Demo.ORG, "begun", Urgency.HIGH, 1);
    Escalation cameIn = asked(Demo.ORG, "came-in", Urgency.HIGH, 2);
    Escalation others = asked(Demo.ORG, "other", Urgency.HIGH, 3);
    Escalation nobodys = asked(Demo.ORG, "", Urgency.HIGH, 4);

    assertThat(waiting(PETES)).containsExactly(begun.id(), cameIn.id());
    assertThat(callBacks().settle(Demo.ORG, PETES, others.id())).isEqualTo(Settled.NOT_THERE);
    assertThat(callBacks().settle(Demo.ORG, PETES, nobodys.id())).isEqualTo(Settled.NOT_THERE);
    assertThat(callBacks().settle(Demo.ORG, PETES, cameIn.id())).isEqualTo(Settled.DONE);
    assertThat(waiting(ALL)).containsExactly(begun.id(), others.id(), nobodys.id());
  }

  @Test
  default void others_neither_see_nor_settle_it() {
    Escalation theirs = asked(OTHER, "a", Urgency.HIGH, 1);

    assertThat(waiting(ALL)).isEmpty();
    assertThat(callBacks().settle(Demo.ORG, ALL, theirs.id())).isEqualTo(Settled.NOT_THERE);
    assertThat(callBacks().settle(Demo.ORG, ALL, "none")).isEqualTo(Settled.NOT_THERE);
    assertThat(callBacks().waiting(OTHER, ALL, MANY)).containsExactly(theirs);
  }
}
