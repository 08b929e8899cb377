package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Demo;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Calls} promises. */
public interface CallsContract {
  OrgId OTHER = new OrgId("org_other");
  CallId CALL = new CallId("call-1");
  Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  /** With {@link Demo#ORG} and {@link #OTHER}, and no calls. */
  Calls calls();

  /** What else can be known of a call. */
  private static List<CallFacts> allFacts() {
    return List.of(
        facts().startedAt(NOON.minusSeconds(5)).build(),
        facts().endedAt(NOON.plusSeconds(62)).ending("customer-ended-call").build(),
        facts().endedAt(NOON.plusSeconds(60)).endReason("all done").build(),
        facts().assistant("assistant-1").caller(new PhoneNumber("+13125550123")).build(),
        facts().cost(new BigDecimal("0.1234")).summary("A viewing").success("true").build(),
        facts().consent(Consent.GRANTED).build(),
        facts().relayOperator().build());
  }

  @Test
  default void a_recording_is_kept_until_it_is_declined() {
    CallId call = new CallId("recorded");
    URI address = URI.create("https://storage.example.com/1.wav");
    calls().note(Demo.ORG, call, facts().recording(address.toString()).build(), NOON);
    calls().note(Demo.ORG, call, CallFacts.NONE, NOON);
    assertThat(calls().find(Demo.ORG, call).orElseThrow().facts().recording()).contains(address);

    calls().note(Demo.ORG, call, facts().consent(Consent.DECLINED).build(), NOON);
    assertThat(calls().find(Demo.ORG, call).orElseThrow().facts().recording()).isEmpty();
  }

  @Test
  default void a_call_that_nobody_told_of_is_not_known() {
    assertThat(calls().find(Demo.ORG, CALL)).isEmpty();
    assertThat(calls().newest(Demo.ORG, 10, 0)).isEqualTo(new Calls.Page(List.of(), 0));
  }

  @Test
  default void a_call_is_known_from_its_first_fact_on() {
    calls().note(Demo.ORG, CALL, CallFacts.NONE, NOON);

    Call call = calls().find(Demo.ORG, CALL).orElseThrow();
    assertThat(call)
        .isEqualTo(new Call(Demo.ORG, CALL, NOON, facts().startedAt(NOON).build(), false));
    assertThat(call.status()).isEqualTo(Call.Status.IN_PROGRESS);
  }

  // A1, A5.
  @Test
  default void what_a_tool_call_tells_is_added_once() {
    CallFacts ended = facts().endedAt(NOON).endReason("All is done").build();
    CallFacts other = facts().endedAt(NOON).endReason("Something else").build();

    assertThat(calls().note(Demo.ORG, CALL, ended, NOON, toolCall("done")))
        .isEqualTo(Arrival.FIRST);
    assertThat(calls().note(Demo.ORG, CALL, ended, NOON, toolCall("done")))
        .isEqualTo(Arrival.REPEATED);
    assertThat(calls().note(Demo.ORG, CALL, other, NOON, toolCall("other")))
        .isEqualTo(Arrival.OTHER_ARGUMENTS);

    Call call = calls().find(Demo.ORG, CALL).orElseThrow();
    assertThat(call.facts().endReason()).contains("All is done");
  }

  private static Optional<Delivery> toolCall(String arguments) {
    return Optional.of(Delivery.of(CALL, "tool-9", "end_call", Map.of("all", arguments)));
  }

  @Test
  default void facts_of_several_events_are_put_together_in_any_order_and_twice() {
    List<CallFacts> events = allFacts();
    events.forEach(event -> calls().note(Demo.ORG, CALL, event, NOON));
    events.forEach(event -> calls().note(Demo.ORG, CALL, event, NOON.plusSeconds(90)));
    List<CallFacts> backwards = new java.util.ArrayList<>(events);
    Collections.reverse(backwards);
    CallId other = new CallId("call-2");
    backwards.forEach(event -> calls().note(Demo.ORG, other, event, NOON));

    Call call = calls().find(Demo.ORG, CALL).orElseThrow();
    assertThat(call.facts()).isEqualTo(events.stream().reduce(CallFacts.NONE, CallFacts::and));
    assertThat(call.length()).contains(Duration.ofSeconds(65));
    assertThat(call.status()).isEqualTo(Call.Status.COMPLETED);
    assertThat(calls().find(Demo.ORG, other).orElseThrow().facts()).isEqualTo(call.facts());
  }

  @Test
  default void facts_that_race_are_all_kept() {
    List<CallFacts> events = allFacts();

    AtOnce.each(
        events.size() * 4,
        i -> {
          calls().note(Demo.ORG, CALL, events.get(i % events.size()), NOON);
          return i;
        });

    assertThat(calls().find(Demo.ORG, CALL).orElseThrow().facts())
        .isEqualTo(events.stream().reduce(CallFacts.NONE, CallFacts::and));
  }

  @Test
  default void of_two_that_disagree_the_later_told_stays() {
    calls().note(Demo.ORG, CALL, facts().ending("silence").success("false").build(), NOON);
    calls().note(Demo.ORG, CALL, facts().ending("hung-up").build(), NOON);

    CallFacts kept = calls().find(Demo.ORG, CALL).orElseThrow().facts();
    assertThat(kept.ending()).contains("hung-up");
    assertThat(kept.success()).contains("false");
  }

  @Test
  default void who_began_a_call_stays_whoever_is_told_later() {
    calls().note(Demo.ORG, CALL, facts().host(new UserId("ann")).build(), NOON);
    calls().note(Demo.ORG, CALL, facts().host(new UserId("bob")).build(), NOON);
    calls().note(Demo.ORG, CALL, facts().ending("hung-up").build(), NOON);

    assertThat(calls().find(Demo.ORG, CALL).orElseThrow().facts().host())
        .contains(new UserId("ann"));
  }

  @Test
  default void consent_that_was_declined_is_never_taken_back_and_keeps_no_words() {
    calls().note(Demo.ORG, CALL, facts().summary("A viewing").endReason("done").build(), NOON);
    calls().note(Demo.ORG, CALL, facts().consent(Consent.DECLINED).success("true").build(), NOON);
    calls()
        .note(
            Demo.ORG,
            CALL,
            facts().consent(Consent.GRANTED).summary("A viewing").endReason("done").build(),
            NOON);

    CallFacts kept = calls().find(Demo.ORG, CALL).orElseThrow().facts();
    assertThat(kept.consent()).isEqualTo(Consent.DECLINED);
    assertThat(kept.summary()).isEmpty();
    assertThat(kept.endReason()).isEmpty();
    assertThat(kept.success()).contains("true");
  }

  @Test
  default void texts_that_no_store_keeps_are_kept_as_far_as_they_can_be() {
    String odd = "a\0b " + "x".repeat(300) + "\ud83c\udfe0";

    calls().note(Demo.ORG, CALL, facts().summary(odd).ending(odd).build(), NOON);

    CallFacts kept = calls().find(Demo.ORG, CALL).orElseThrow().facts();
    assertThat(kept.summary()).contains(odd.replace('\0', ' '));
    assertThat(kept.ending().orElseThrow()).startsWith("a b x").hasSize(255);
  }

  @Test
  default void calls_are_listed_newest_first_and_in_pages() {
    for (int i = 0; i < 5; i++) {
      calls().note(Demo.ORG, new CallId("call-" + i), CallFacts.NONE, NOON.plusSeconds(i));
    }

    Calls.Page page = calls().newest(Demo.ORG, 2, 1);

    assertThat(page.calls())
        .extracting(call -> call.id().value())
        .containsExactly("call-3", "call-2");
    assertThat(page.total()).isEqualTo(5);
    assertThat(calls().newest(Demo.ORG, 10, 5)).isEqualTo(new Calls.Page(List.of(), 5));
  }

  @Test
  default void organisations_have_calls_of_their_own() {
    calls().note(Demo.ORG, CALL, facts().assistant("one").build(), NOON);
    calls().note(OTHER, CALL, facts().assistant("two").build(), NOON);

    assertThat(calls().newest(OTHER, 10, 0).calls()).hasSize(1);
    assertThat(calls().find(Demo.ORG, CALL).orElseThrow().facts().assistant())
        .isEqualTo(Optional.of("one"));
  }
}
