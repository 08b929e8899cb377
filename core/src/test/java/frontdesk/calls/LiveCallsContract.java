package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static frontdesk.calls.CallsContract.CALL;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.calls.CallWords.Extent;
import frontdesk.calls.LiveCalls.Mark;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link LiveCalls} promises. */
public interface LiveCallsContract {
  Instant LONG_BEFORE = NOON.minus(Duration.ofHours(12));
  Optional<Delivery> WITHOUT_IDS = Optional.empty();

  Calls calls();

  CallWords words();

  Handovers handovers();

  HeardCalls heard();

  /** Over the same store as {@link #calls}. */
  LiveCalls live();

  private void begins() {
    calls().note(Demo.ORG, CALL, facts().startedAt(NOON).build(), NOON);
  }

  private Mark mark() {
    List<Mark> marks = live().of(Demo.ORG, List.of(CALL));
    assertThat(marks).hasSize(1);
    return marks.get(0);
  }

  private void assertCounted(Runnable change) {
    long before = mark().revision();
    change.run();
    assertThat(mark().revision()).isGreaterThan(before);
  }

  private void says(String text, long second) {
    live().saying(Demo.ORG, CALL, CallWordsContract.line(text, second));
  }

  private void said(String text, long second) {
    words().line(Demo.ORG, CALL, text, CallWordsContract.line(text, second));
  }

  private Optional<String> unfinished() {
    return mark().unfinished().map(TranscriptLine::text);
  }

  @Test
  default void calls_that_go_on_are_told_newest_first_and_others_are_not() {
    begins();
    calls().note(Demo.ORG, new CallId("later"), CallFacts.NONE, NOON.plusSeconds(1));
    calls().note(Demo.ORG, new CallId("over"), facts().endedAt(NOON).build(), NOON);
    calls().note(Demo.ORG, new CallId("forgotten"), CallFacts.NONE, LONG_BEFORE);
    calls().note(OTHER, new CallId("theirs"), CallFacts.NONE, NOON);

    assertThat(live().goingOn(Demo.ORG, LONG_BEFORE))
        .extracting(mark -> mark.call().value())
        .containsExactly("later", CALL.value());
  }

  @Test
  default void one_that_is_asked_for_is_told_also_when_it_is_over_and_nobody_elses_is() {
    begins();
    calls().note(Demo.ORG, CALL, facts().endedAt(NOON).build(), NOON);

    assertThat(live().of(Demo.ORG, List.of(CALL, new CallId("none")))).hasSize(1);
    assertThat(live().of(OTHER, List.of(CALL))).isEmpty();
    assertThat(live().of(Demo.ORG, List.of())).isEmpty();
  }

  @Test
  default void every_change_of_what_is_told_of_a_call_is_counted() {
    begins();

    assertCounted(() -> calls().note(Demo.ORG, CALL, facts().summary("A viewing").build(), NOON));
    assertCounted(() -> said("Hello", 1));
    assertCounted(() -> words().toolCall(Demo.ORG, CALL, CallWordsContract.toolCall("told", 2)));
    assertCounted(
        () ->
            words()
                .transcript(
                    Demo.ORG,
                    CALL,
                    List.of(CallWordsContract.line("Hi", 1), CallWordsContract.line("Ho", 2)),
                    Extent.SO_FAR));
    assertCounted(() -> handovers().escalate(escalation(), List.of(), WITHOUT_IDS));
    assertCounted(() -> handovers().told(Demo.ORG, escalation().id()));
    assertCounted(() -> handovers().keep(intake(), WITHOUT_IDS));
    assertCounted(() -> says("And", 9));
    assertCounted(
        () -> calls().note(Demo.ORG, CALL, facts().consent(Consent.DECLINED).build(), NOON));
  }

  private static Escalation escalation() {
    return Escalation.of(
        Demo.ORG,
        Optional.of(CALL),
        Optional.empty(),
        new Escalation.Wish("A person", Urgency.LOW, "Jane"),
        NOON);
  }

  private static Intake intake() {
    return new Intake(
        Demo.ORG, "intake-1", Optional.of(CALL), Map.of("name", "Jane"), Urgency.LOW, true, NOON);
  }

  @Test
  default void a_call_that_is_lost_and_one_that_goes_on_again_has_changed() {
    begins();
    heard().hear(Demo.ORG, List.of(CALL));
    says("Hello", 1);

    assertCounted(() -> heard().endUnheard(Duration.ZERO, 10));
    assertThat(unfinished()).isEmpty();
    assertThat(live().goingOn(Demo.ORG, LONG_BEFORE)).isEmpty();
    assertCounted(() -> heard().hear(Demo.ORG, List.of(CALL)));
    assertThat(live().goingOn(Demo.ORG, LONG_BEFORE)).hasSize(1);
  }

  @Test
  default void a_line_that_arrives_again_is_no_change() {
    begins();
    said("Hello", 1);
    long before = mark().revision();

    said("Hello", 1);

    assertThat(mark().revision()).isEqualTo(before);
  }

  @Test
  default void what_is_just_being_said_is_told_until_it_is_said_whole() {
    begins();
    says("I would", 1);
    says("I would like", 2);
    assertThat(unfinished()).contains("I would like");
    assertThat(words().said(Demo.ORG, CALL).lines()).isEmpty();

    said("I would like to see it", 3);

    assertThat(unfinished()).isEmpty();
  }

  @Test
  default void what_is_being_said_ends_also_with_a_line_that_is_known_already() {
    begins();
    words()
        .transcript(Demo.ORG, CALL, List.of(CallWordsContract.line("To see it", 1)), Extent.SO_FAR);
    says("To see", 2);
    assertThat(unfinished()).contains("To see");

    said("To see it", 3);

    assertThat(unfinished()).isEmpty();
  }

  @Test
  default void half_a_sentence_that_arrives_after_the_whole_is_not_told() {
    begins();
    said("Good morning", 5);

    says("Good", 4);

    assertThat(unfinished()).isEmpty();
  }

  @Test
  default void another_speakers_line_leaves_what_is_being_said() {
    begins();
    says("I would", 2);

    words()
        .line(Demo.ORG, CALL, "a", new TranscriptLine("assistant", "Hello", NOON.plusSeconds(3)));

    assertThat(unfinished()).contains("I would");
  }

  @Test
  default void nothing_is_being_said_in_a_call_that_is_over_unknown_or_not_to_be_recorded() {
    says("Hello", 1);
    assertThat(live().of(Demo.ORG, List.of(CALL))).isEmpty();

    begins();
    says("Hello", 1);
    calls().note(Demo.ORG, CALL, facts().consent(Consent.DECLINED).build(), NOON);
    assertThat(unfinished()).isEmpty();
    says("Hello", 2);
    assertThat(unfinished()).isEmpty();
  }

  @Test
  default void what_was_being_said_ends_with_the_call() {
    begins();
    says("Hello", 1);

    calls().note(Demo.ORG, CALL, facts().endedAt(NOON.plusSeconds(9)).build(), NOON);

    assertThat(unfinished()).isEmpty();
    says("Hello", 10);
    assertThat(unfinished()).isEmpty();
  }
}
