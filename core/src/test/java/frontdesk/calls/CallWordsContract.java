package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static frontdesk.calls.CallsContract.CALL;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.calls.CallWords.Extent;
import frontdesk.calls.CallWords.Kept;
import frontdesk.calls.CallWords.Said;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CallWords} promises. */
public interface CallWordsContract {
  Calls calls();

  /** Over the same store as {@link #calls}. */
  CallWords words();

  private void begun() {
    calls().note(Demo.ORG, CALL, CallFacts.NONE, NOON);
  }

  private Kept say(String key, String text, long second) {
    return words().line(Demo.ORG, CALL, key, line(text, second));
  }

  private Said said() {
    return words().said(Demo.ORG, CALL);
  }

  private List<String> texts() {
    return said().lines().stream().map(TranscriptLine::text).toList();
  }

  static TranscriptLine line(String text, long second) {
    return new TranscriptLine("user", text, NOON.plusSeconds(second));
  }

  static ToolCallRecord toolCall(String result, long second) {
    return new ToolCallRecord(
        "set_appointment",
        Optional.of("tool-1"),
        Optional.of("{\"attendee_name\":\"Jane\"}"),
        Optional.of("Your viewing is booked."),
        result,
        Duration.ofMillis(120),
        NOON.plusSeconds(second),
        List.of("2026-11-24 14:00 to 15:30: in the calendar"));
  }

  @Test
  default void nothing_is_said_in_a_call_that_nobody_told_of() {
    assertThat(say("1", "Hello", 1)).isEqualTo(Kept.NO_SUCH_CALL);
    assertThat(words().transcript(Demo.ORG, CALL, List.of(line("Hello", 1)), Extent.WHOLE))
        .isEqualTo(Kept.NO_SUCH_CALL);
    assertThat(said()).isEqualTo(new Said(List.of(), List.of()));
  }

  @Test
  default void lines_are_told_in_order_of_time() {
    begun();

    assertThat(say("b", "second", 2)).isEqualTo(Kept.KEPT);
    assertThat(say("c", "third", 2)).isEqualTo(Kept.KEPT);
    assertThat(say("a", "first", 1)).isEqualTo(Kept.KEPT);

    assertThat(texts()).containsExactly("first", "second", "third");
    assertThat(said().lines().get(0)).isEqualTo(line("first", 1));
  }

  @Test
  default void a_line_that_arrives_many_times_at_once_is_kept_once() {
    begun();

    List<Kept> kept = AtOnce.each(8, i -> say("1", "Hello", 1));

    assertThat(kept).filteredOn(Kept.KEPT::equals).hasSize(1);
    assertThat(kept).filteredOn(Kept.KNOWN::equals).hasSize(7);
    assertThat(texts()).containsExactly("Hello");
  }

  @Test
  default void a_transcript_stands_in_place_of_what_was_collected_in_its_own_order() {
    begun();
    say("1", "Hallo", 1);

    words()
        .transcript(Demo.ORG, CALL, List.of(line("Hello", 3), line("Good day", 2)), Extent.SO_FAR);
    say("2", "Bye", 1);

    assertThat(texts()).containsExactly("Hello", "Good day", "Bye");
  }

  @Test
  default void a_line_that_a_transcript_ends_with_already_is_known() {
    begun();
    words()
        .transcript(
            Demo.ORG,
            CALL,
            List.of(line("Good day", 1), line("I would like to see it", 2)),
            Extent.SO_FAR);

    assertThat(say("a", "to see it", 3)).isEqualTo(Kept.KNOWN);
    assertThat(say("b", "Good day", 3)).isEqualTo(Kept.KEPT);
    assertThat(say("c", "to see it", 4)).isEqualTo(Kept.KEPT);

    assertThat(texts())
        .containsExactly("Good day", "I would like to see it", "Good day", "to see it");
  }

  @Test
  default void the_same_words_of_another_speaker_are_another_line() {
    begun();
    words().transcript(Demo.ORG, CALL, List.of(line("Good day", 1)), Extent.SO_FAR);

    words().line(Demo.ORG, CALL, "a", new TranscriptLine("assistant", "Good day", NOON));

    assertThat(texts()).containsExactly("Good day", "Good day");
  }

  @Test
  default void a_shorter_transcript_came_too_late_unless_it_is_the_whole() {
    begun();
    List<TranscriptLine> two = List.of(line("one", 1), line("two", 2));
    List<TranscriptLine> one = two.subList(0, 1);
    words().transcript(Demo.ORG, CALL, two, Extent.SO_FAR);

    assertThat(words().transcript(Demo.ORG, CALL, one, Extent.SO_FAR)).isEqualTo(Kept.NOT_WANTED);
    assertThat(texts()).containsExactly("one", "two");
    assertThat(words().transcript(Demo.ORG, CALL, one, Extent.WHOLE)).isEqualTo(Kept.KEPT);
    assertThat(words().transcript(Demo.ORG, CALL, two, Extent.SO_FAR)).isEqualTo(Kept.NOT_WANTED);
    assertThat(say("3", "three", 3)).isEqualTo(Kept.NOT_WANTED);
    assertThat(texts()).containsExactly("one");
    assertThat(words().transcript(Demo.ORG, CALL, two, Extent.WHOLE)).isEqualTo(Kept.KEPT);
    assertThat(texts()).containsExactly("one", "two");
  }

  @Test
  default void of_transcripts_that_race_one_is_kept_entirely() {
    begun();

    AtOnce.each(
        8,
        i ->
            words()
                .transcript(
                    Demo.ORG, CALL, List.of(line("a" + i, 1), line("b" + i, 2)), Extent.WHOLE));

    assertThat(texts()).hasSize(2);
    assertThat(texts().get(0).substring(1)).isEqualTo(texts().get(1).substring(1));
  }

  @Test
  default void a_transcript_is_kept_to_its_limit() {
    begun();
    List<TranscriptLine> many =
        IntStream.range(0, CallWords.MOST_LINES + 1).mapToObj(i -> line("line " + i, i)).toList();

    assertThat(words().transcript(Demo.ORG, CALL, many, Extent.SO_FAR)).isEqualTo(Kept.KEPT);

    assertThat(said().lines()).isEqualTo(many.subList(0, CallWords.MOST_LINES));
    assertThat(say("one more", "one more", 1)).isEqualTo(Kept.NOT_WANTED);
  }

  @Test
  default void a_tool_call_makes_its_call_known() {
    words().toolCall(Demo.ORG, CALL, toolCall("booked", 2));
    words().toolCall(Demo.ORG, CALL, toolCall("repeated", 1));

    assertThat(calls().find(Demo.ORG, CALL).orElseThrow().startedAt())
        .isEqualTo(NOON.plusSeconds(1));
    assertThat(said().toolCalls()).containsExactly(toolCall("repeated", 1), toolCall("booked", 2));
  }

  @Test
  default void tool_calls_that_race_to_be_the_first_are_all_kept() {
    AtOnce.each(
        8,
        i -> {
          words().toolCall(Demo.ORG, CALL, toolCall("told", i));
          return i;
        });

    assertThat(said().toolCalls()).hasSize(8);
    assertThat(calls().find(Demo.ORG, CALL).orElseThrow().startedAt()).isEqualTo(NOON);
  }

  @Test
  default void words_are_gone_once_consent_is_declined_and_none_come_after() {
    begun();
    say("1", "Hello", 1);
    words().toolCall(Demo.ORG, CALL, toolCall("booked", 1));

    calls().note(Demo.ORG, CALL, facts().consent(Consent.DECLINED).build(), NOON);

    assertThat(say("2", "Good day", 2)).isEqualTo(Kept.NOT_WANTED);
    assertThat(words().transcript(Demo.ORG, CALL, List.of(line("Hello", 1)), Extent.WHOLE))
        .isEqualTo(Kept.NOT_WANTED);
    words().toolCall(Demo.ORG, CALL, toolCall("told", 3));
    assertThat(said().lines()).isEmpty();
    assertThat(said().toolCalls())
        .containsExactly(toolCall("booked", 1).wordless(), toolCall("told", 3).wordless());
  }

  @Test
  default void words_that_race_with_a_no_are_gone() {
    begun();

    AtOnce.each(
        16,
        i -> {
          if (i == 7) {
            calls().note(Demo.ORG, CALL, facts().consent(Consent.DECLINED).build(), NOON);
          } else if (i % 2 == 0) {
            say("line " + i, "Hello", i);
          } else {
            words().toolCall(Demo.ORG, CALL, toolCall("told", i));
          }
          return i;
        });

    assertThat(said().lines()).isEmpty();
    assertThat(said().toolCalls()).hasSize(7).allMatch(one -> one.arguments().isEmpty());
  }

  @Test
  default void organisations_hear_nothing_of_each_other() {
    begun();
    say("1", "Hello", 1);
    words().toolCall(Demo.ORG, CALL, toolCall("booked", 1));

    assertThat(words().said(OTHER, CALL)).isEqualTo(new Said(List.of(), List.of()));
    assertThat(words().line(OTHER, CALL, "1", line("Hello", 1))).isEqualTo(Kept.NO_SUCH_CALL);
  }
}
