package frontdesk.tools;

import static frontdesk.conversation.ConversationsContract.CALL;
import static frontdesk.conversation.ConversationsContract.NOW;
import static frontdesk.conversation.ConversationsContract.ORG;
import static frontdesk.conversation.ConversationsContract.aboutOakStreet;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.calls.CallFacts;
import frontdesk.calls.CallWords;
import frontdesk.calls.CallWordsContract;
import frontdesk.calls.Calls;
import frontdesk.calls.Consent;
import frontdesk.calls.ToolCallRecord;
import frontdesk.conversation.Conversation;
import frontdesk.conversation.Conversations;
import frontdesk.tools.Answered.Counted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AnswerBook} promises. */
public interface AnswerBookContract {
  AnswerBook book();

  /** Over the same stores as {@link #book}, like those below. */
  Conversations conversations();

  CallWords words();

  Calls calls();

  Tally tally();

  private void keep(Optional<Conversation> remembered, Optional<ToolCallRecord> record) {
    book().keep(new Answered(ORG, Optional.of(CALL), remembered, record, Optional.empty(), NOW));
  }

  private List<ToolCallRecord> recorded() {
    return words().said(ORG, CALL).toolCalls();
  }

  private static Optional<ToolCallRecord> told(int second) {
    return Optional.of(CallWordsContract.toolCall("told", second));
  }

  @Test
  default void everything_is_found_where_it_is_looked_for() {
    book()
        .keep(
            new Answered(
                ORG,
                Optional.of(CALL),
                Optional.of(aboutOakStreet()),
                told(1),
                Optional.of(new Counted("set_appointment", "taken")),
                NOW));

    assertThat(conversations().find(ORG, CALL)).contains(aboutOakStreet());
    assertThat(recorded()).containsExactly(told(1).orElseThrow());
    assertThat(tally().figures(ORG).counts())
        .extracting(Tally.Count::tool, Tally.Count::result, Tally.Count::times)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("set_appointment", "taken", 1L));
  }

  @Test
  default void what_is_not_there_changes_nothing() {
    keep(Optional.of(aboutOakStreet()), Optional.empty());
    keep(Optional.empty(), told(1));

    assertThat(conversations().find(ORG, CALL)).contains(aboutOakStreet());
    assertThat(recorded()).hasSize(1);
    assertThat(tally().figures(ORG).counts()).isEmpty();
  }

  @Test
  default void of_a_call_without_a_name_only_counts_are_kept() {
    Optional<Counted> counted = Optional.of(new Counted("set_appointment", "taken"));
    book()
        .keep(
            new Answered(ORG, Optional.empty(), Optional.empty(), Optional.empty(), counted, NOW));

    assertThat(tally().figures(ORG).counts()).hasSize(1);
  }

  @Test
  default void the_latest_is_what_is_remembered() {
    keep(Optional.of(aboutOakStreet()), told(1));
    keep(Optional.of(aboutOakStreet().misunderstood(2)), told(2));

    assertThat(conversations().find(ORG, CALL)).contains(aboutOakStreet().misunderstood(2));
    assertThat(recorded()).hasSize(2);
  }

  @Test
  default void of_answers_in_one_call_that_race_none_is_lost() {
    AtOnce.each(
        20,
        i -> {
          book()
              .keep(
                  new Answered(
                      ORG,
                      Optional.of(CALL),
                      i % 2 == 0 ? Optional.of(aboutOakStreet()) : Optional.empty(),
                      told(i),
                      Optional.of(new Counted("get_availability", "told")),
                      NOW));
          return i;
        });

    assertThat(recorded()).hasSize(20);
    assertThat(conversations().find(ORG, CALL)).contains(aboutOakStreet());
    assertThat(tally().figures(ORG).counts()).extracting(Tally.Count::times).containsExactly(20L);
  }

  @Test
  default void of_a_call_whose_recording_was_declined_no_words_are_recorded() {
    calls().note(ORG, CALL, CallFacts.facts().consent(Consent.DECLINED).build(), NOW);

    keep(Optional.of(aboutOakStreet()), told(1));

    assertThat(recorded()).containsExactly(told(1).orElseThrow().wordless());
  }
}
