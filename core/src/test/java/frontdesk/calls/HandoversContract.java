package frontdesk.calls;

import static frontdesk.calls.CallsContract.CALL;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.CallId;
import frontdesk.PhoneNumber;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Attempt;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.Outbox;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Demo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Handovers} promises. */
public interface HandoversContract {
  Optional<Delivery> NO_IDS = Optional.empty();

  Calls calls();

  /** Over the same store as {@link #calls}. */
  Handovers handovers();

  /** Over the same store. */
  Outbox outbox();

  private static Escalation escalation(String reason) {
    return Escalation.of(
        Demo.ORG,
        Optional.of(CALL),
        Optional.of(new PhoneNumber("+13125550123")),
        new Escalation.Wish(reason, Urgency.HIGH, "The heating is off."),
        NOON);
  }

  private static CallEscalated notice(Escalation escalation) {
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

  private static Intake intake(Map<String, Object> data) {
    return new Intake(Demo.ORG, CALL.value(), Optional.of(CALL), data, Urgency.LOW, true, NOON);
  }

  private static Map<String, Object> everyKindOfValue() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", "Jane");
    data.put("rooms", 2);
    data.put("rent", new BigDecimal("1500.5"));
    data.put("pets", false);
    data.put("email", null);
    data.put("wishes", Arrays.asList("garden", null, Map.of("floor", 3)));
    return data;
  }

  @Test
  default void an_escalation_marks_its_call_and_puts_its_notice_out() {
    Escalation escalation = escalation("A person is wanted");

    assertThat(handovers().escalate(escalation, List.of(notice(escalation)), NO_IDS))
        .isEqualTo(Arrival.FIRST);

    assertThat(calls().find(Demo.ORG, CALL).orElseThrow().escalated()).isTrue();
    assertThat(handovers().of(Demo.ORG, CALL).escalations()).containsExactly(escalation);
    assertThat(
            outbox().claim(Demo.ORG, notice(escalation).id(), Duration.ZERO).orElseThrow().notice())
        .isEqualTo(notice(escalation));
  }

  @Test
  default void a_call_that_was_known_before_keeps_what_is_known() {
    calls().note(Demo.ORG, CALL, CallFacts.facts().assistant("one").build(), NOON.minusSeconds(9));

    handovers().escalate(escalation("A person is wanted"), List.of(), NO_IDS);

    Call call = calls().find(Demo.ORG, CALL).orElseThrow();
    assertThat(call.escalated()).isTrue();
    assertThat(call.startedAt()).isEqualTo(NOON.minusSeconds(9));
    assertThat(call.facts().assistant()).contains("one");
  }

  @Test
  default void of_escalations_with_one_content_that_race_exactly_one_is_kept() {
    Escalation escalation = escalation("A person is wanted");

    List<Arrival> kept =
        AtOnce.each(8, i -> handovers().escalate(escalation, List.of(notice(escalation)), NO_IDS));

    assertThat(kept).filteredOn(Arrival.FIRST::equals).hasSize(1);
    assertThat(handovers().of(Demo.ORG, CALL).escalations()).hasSize(1);
  }

  @Test
  default void somebody_has_to_call_back_until_somebody_was_told() {
    Escalation escalation = escalation("A person is wanted");
    handovers().escalate(escalation, List.of(), NO_IDS);
    assertThat(handovers().of(Demo.ORG, CALL).escalations().get(0).callBack()).isTrue();

    handovers().told(Demo.ORG, escalation.id());
    handovers().told(Demo.ORG, "no such one");

    assertThat(handovers().of(Demo.ORG, CALL).escalations().get(0).callBack()).isFalse();
  }

  @Test
  default void nobody_has_to_call_back_where_the_notice_arrived_later() {
    Escalation escalation = escalation("A person is wanted");
    handovers().escalate(escalation, List.of(notice(escalation)), NO_IDS);

    Attempt attempt =
        outbox().claim(Demo.ORG, notice(escalation).id(), Duration.ZERO).orElseThrow();
    assertThat(handovers().of(Demo.ORG, CALL).escalations().get(0).callBack()).isTrue();
    outbox().record(attempt, new Receipt.Delivered());

    assertThat(handovers().of(Demo.ORG, CALL).escalations().get(0).callBack()).isFalse();
  }

  @Test
  default void an_escalation_without_a_call_is_kept_too() {
    Escalation.Wish wish = new Escalation.Wish("A person", Urgency.LOW, "");
    Escalation one = Escalation.of(Demo.ORG, Optional.empty(), Optional.empty(), wish, NOON);
    Escalation other = Escalation.of(Demo.ORG, Optional.empty(), Optional.empty(), wish, NOON);

    assertThat(handovers().escalate(one, List.of(), NO_IDS)).isEqualTo(Arrival.FIRST);
    assertThat(handovers().escalate(other, List.of(), NO_IDS)).isEqualTo(Arrival.FIRST);
    assertThat(calls().newest(Demo.ORG, 10, 0).total()).isZero();
  }

  @Test
  default void an_intake_is_kept_with_its_call_as_it_was_told() {
    assertThat(handovers().keep(intake(everyKindOfValue()), NO_IDS)).isEqualTo(Arrival.FIRST);

    Intake kept = handovers().of(Demo.ORG, CALL).intakes().get(0);
    assertThat(kept.data().toString()).isEqualTo(everyKindOfValue().toString());
    assertThat(kept).usingRecursiveComparison().ignoringFields("data").isEqualTo(intake(Map.of()));
    assertThat(calls().find(Demo.ORG, CALL)).isPresent();
  }

  @Test
  default void the_same_intake_again_changes_nothing_and_another_stands_in_its_place() {
    handovers().keep(intake(Map.of("name", "Jane")), NO_IDS);

    assertThat(handovers().keep(intake(Map.of("name", "Jane")), NO_IDS))
        .isEqualTo(Arrival.REPEATED);
    assertThat(handovers().keep(intake(Map.of("name", "Jane Doe")), NO_IDS))
        .isEqualTo(Arrival.FIRST);

    assertThat(handovers().of(Demo.ORG, CALL).intakes())
        .extracting(Intake::data)
        .isEqualTo(List.of(Map.of("name", "Jane Doe")));
  }

  private static Optional<Delivery> toolCall(String arguments) {
    return Optional.of(Delivery.of(CALL, "tool-1", "tool", Map.of("all", arguments)));
  }

  // A1, A5.
  @Test
  default void a_tool_call_hands_over_once_and_nothing_else() {
    Escalation escalation = escalation("A person is wanted");
    handovers().escalate(escalation, List.of(), toolCall("same"));

    assertThat(handovers().escalate(escalation, List.of(), toolCall("same")))
        .isEqualTo(Arrival.REPEATED);
    assertThat(handovers().escalate(escalation("Gas"), List.of(), toolCall("other")))
        .isEqualTo(Arrival.OTHER_ARGUMENTS);
    assertThat(handovers().keep(intake(Map.of("name", "Jane")), toolCall("intake")))
        .isEqualTo(Arrival.OTHER_ARGUMENTS);

    assertThat(handovers().of(Demo.ORG, CALL))
        .isEqualTo(new Handovers.Handed(List.of(escalation), List.of()));
  }

  // A5: the same tool call with two contents at once.
  @Test
  default void of_two_contents_of_one_tool_call_that_race_one_is_kept() {
    List<Arrival> kept =
        AtOnce.each(
            8,
            i -> handovers().keep(intake(Map.of("round", i % 2)), toolCall("arguments " + i % 2)));

    assertThat(kept).filteredOn(Arrival.FIRST::equals).hasSize(1);
    assertThat(kept).filteredOn(Arrival.REPEATED::equals).hasSize(3);
    assertThat(kept).filteredOn(Arrival.OTHER_ARGUMENTS::equals).hasSize(4);
  }

  @Test
  default void what_is_handed_over_survives_a_no_to_the_recording() {
    handovers().escalate(escalation("A person is wanted"), List.of(), NO_IDS);
    handovers().keep(intake(Map.of("name", "Jane")), NO_IDS);

    calls().note(Demo.ORG, CALL, CallFacts.facts().consent(Consent.DECLINED).build(), NOON);

    Handovers.Handed handed = handovers().of(Demo.ORG, CALL);
    assertThat(handed.escalations()).hasSize(1);
    assertThat(handed.intakes()).hasSize(1);
  }

  @Test
  default void calls_and_organisations_are_kept_apart() {
    handovers().escalate(escalation("A person is wanted"), List.of(), NO_IDS);

    Handovers.Handed nothing = new Handovers.Handed(List.of(), List.of());
    assertThat(handovers().of(OTHER, CALL)).isEqualTo(nothing);
    assertThat(handovers().of(Demo.ORG, new CallId("call-2"))).isEqualTo(nothing);
  }
}
