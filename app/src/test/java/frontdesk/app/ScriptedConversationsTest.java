package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.persistence.testing.FreshDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred callers and their models, through the server's doors, on PostgreSQL. */
class ScriptedConversationsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final List<String> TABLES =
      List.of(
          "booking",
          "times",
          "choosing",
          "changing",
          "others",
          "homes",
          "people",
          "pipeline",
          "spanish");

  /** Where later turns build on what was offered or done before, at both doors and in Spanish. */
  private static final List<String> WITH_A_MEMORY =
      List.of("choosing", "changing", "pipeline", "spanish");

  private static final String BOOKED =
      """
      SELECT concat_ws(' | ', to_char(starts_at AT TIME ZONE zone, 'YYYY-MM-DD HH24:MI'), host_id,
                       title, attendee_email, attendee_phone)
        FROM appointments JOIN hosts USING (org_id, host_id)
       WHERE status = 'booked'
      """;

  private static final String HANDED_OVER =
      """
      SELECT concat_ws(' ', 'escalation', lower(urgency), CASE WHEN call_back THEN 'to call back' END)
        FROM escalations
      UNION ALL
      SELECT concat('intake ', lower(urgency)) FROM intakes
      """;

  private static final Pattern CALL_BACK =
      Pattern.compile("somebody should call you back|alguien debe llamarle");

  private static final RunningDesk DESK = RunningDesk.open();

  @AfterAll
  static void stop() {
    DESK.close();
  }

  @BeforeEach
  void nothing_is_booked_yet() {
    FreshDatabase.fresh(NOW);
  }

  static Stream<ScriptedConversation> all() {
    return in(TABLES);
  }

  static Stream<ScriptedConversation> withAMemory() {
    return in(WITH_A_MEMORY);
  }

  private static Stream<ScriptedConversation> in(List<String> tables) {
    return tables.stream().flatMap(table -> ReadScripts.in(table).stream());
  }

  private static List<String> rows(String query) {
    return DESK.database()
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  @Test
  void there_are_a_hundred_of_them_each_with_a_name_of_its_own() {
    assertThat(all().map(ScriptedConversation::name)).doesNotHaveDuplicates();
    assertThat(all().count()).isGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void ends_with(ScriptedConversation conversation) {
    conversation.turns().forEach(turn -> turn.playedTo(DESK));

    assertThat(rows(BOOKED)).containsExactlyInAnyOrderElementsOf(conversation.booked());
    assertThat(rows(HANDED_OVER)).containsExactlyInAnyOrderElementsOf(conversation.handedOver());
  }

  /** Fair to every caller, 4: asking for a person changes nothing else, whenever it is done. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("withAMemory")
  void a_person_can_be_asked_for_at_every_point_of(ScriptedConversation conversation) {
    List<String> handedOver = new ArrayList<>(conversation.handedOver());
    int point = 0;
    askForAPerson(conversation.turns().get(0).line(), point, handedOver);
    for (ScriptedTurn turn : conversation.turns()) {
      turn.answerOf(DESK);
      askForAPerson(turn.line(), ++point, handedOver);
    }

    assertThat(rows(BOOKED)).containsExactlyInAnyOrderElementsOf(conversation.booked());
    assertThat(rows(HANDED_OVER)).containsExactlyInAnyOrderElementsOf(handedOver);
  }

  // Nobody can be told: this desk has no channel to people.
  private static void askForAPerson(ScriptedTurn.Line line, int point, List<String> handedOver) {
    assertThat(personAskedFor(line, point).answerOf(DESK)).containsPattern(CALL_BACK);
    handedOver.add("escalation medium to call back");
  }

  private static ScriptedTurn personAskedFor(ScriptedTurn.Line line, int point) {
    ObjectNode arguments =
        RunningDesk.object()
            .put("reason", "Wants a person")
            .put("summary", "Point " + point + " of the call");
    return new ScriptedTurn(
        line, "person-" + point, "escalate_call", arguments, List.of(), List.of());
  }
}
