package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.AtOnce;
import frontdesk.standins.zapier.FakeZapier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once at two nodes of one database: section A of the catalogue where races decide. */
class StormTest {
  /** A deadlock costs its loser a second before it is found, so a tail shows it. */
  private static final Duration SLOW = Duration.ofSeconds(5);

  private static final int PAIRS = 100;
  private static final int PATIENCE = 20;

  private final FakeZapier zapier = FakeZapier.start();
  private final RunningDesk one = RunningDesk.passingOnTo(zapier.url());
  private final RunningDesk other = one.another();
  private final Jdbi jdbi = one.database();
  private final long deadlocksBefore = RunningDesk.deadlocks(jdbi);
  private final ConcurrentLinkedQueue<Duration> took = new ConcurrentLinkedQueue<>();

  @AfterEach
  void nothing_was_deadlocked() {
    one.close();
    other.close();
    zapier.close();
    assertThat(RunningDesk.deadlocks(jdbi)).isEqualTo(deadlocksBefore);
  }

  private RunningDesk node(int i) {
    return i % 2 == 0 ? one : other;
  }

  private JsonNode timed(Supplier<JsonNode> request) {
    long began = System.nanoTime();
    JsonNode reply = request.get();
    took.add(Duration.ofNanos(System.nanoTime() - began));
    return reply;
  }

  private static String forPete(String start, String email) {
    return """
        {"tool_name":"create_appointment","tool_args":{"user_id":"pete_admin","title":"Viewing",
         "start_time":"%s","end_time":"%s","attendee_email":"%s"}}
        """
        .formatted(start, Instant.parse(start).plusSeconds(1800), email);
  }

  private static String ofOnesOwn(String tool, String email, String more) {
    return """
        {"tool_name":"%s","tool_args":{"user_id":"pete_admin","attendee_email":"%s"%s}}
        """
        .formatted(tool, email, more);
  }

  private static String move(String email, String to) {
    return ofOnesOwn("reschedule_appointment", email, ",\"new_start_time\":\"" + to + "\"");
  }

  private static boolean succeeded(JsonNode reply) {
    return reply.path("success").asBoolean();
  }

  // A2, in one process; two processes run it longer (docs/RELIABILITY.md).
  @Test
  void a_thousand_copies_of_one_request_make_one_appointment_and_one_post() {
    List<JsonNode> replies = AtOnce.each(1_000, i -> timed(() -> node(i).execute(Guide.REQUEST)));

    assertThat(replies).allMatch(StormTest::succeeded);
    assertThat(replies)
        .extracting(reply -> reply.path("appointment_id").asText())
        .containsOnly("55edb94050823c87");
    assertThat(replies).filteredOn(reply -> !reply.path("is_duplicate").asBoolean()).hasSize(1);
    assertThat(one.count("appointments")).isEqualTo(1);
    assertThat(zapier.received()).hasSize(1);
    assertThat(took).allMatch(time -> time.compareTo(SLOW) < 0);
  }

  // A3. Below some 200 copies a bare insert against the constraint does not deadlock.
  @Test
  void two_thousand_who_come_too_late_are_all_refused_alike() {
    assertThat(succeeded(one.execute(forPete("2026-11-24T15:00:00Z", "first@example.com"))))
        .isTrue();
    String late = forPete("2026-11-24T15:00:00Z", "late@example.com");

    List<JsonNode> replies = AtOnce.each(2_000, i -> timed(() -> node(i).execute(late)));

    assertThat(replies).noneMatch(StormTest::succeeded);
    assertThat(replies).extracting(JsonNode::toString).containsOnly(replies.get(0).toString());
    assertThat(replies.get(0).path("error").asText()).contains("already taken");
    assertThat(one.count("appointments")).isEqualTo(1);
    assertThat(took).allMatch(time -> time.compareTo(SLOW) < 0);
  }

  // A4: what models do after a time-out, a barge-in or a reconnect.
  @Test
  void one_intent_under_many_tool_call_ids_is_booked_once_and_each_is_answered() {
    List<JsonNode> replies =
        AtOnce.each(
            64,
            i -> node(i).execute(Guide.delivered("call-1", "item-" + i, "2024-12-20T14:00:00Z")));

    assertThat(replies).allMatch(StormTest::succeeded);
    assertThat(replies.stream().map(reply -> reply.path("appointment_id").asText()).distinct())
        .hasSize(1);
    assertThat(replies).filteredOn(reply -> !reply.path("is_duplicate").asBoolean()).hasSize(1);
    assertThat(zapier.received()).hasSize(1);
  }

  // A5, where both come at once.
  @Test
  void of_two_requests_with_one_identity_one_is_carried_out() {
    List<JsonNode> replies =
        AtOnce.each(
            64,
            i ->
                node(i)
                    .execute(
                        Guide.delivered("call-1", "item-1", "2024-12-20T1" + i % 4 + ":00:00Z")));

    assertThat(replies).filteredOn(StormTest::succeeded).hasSize(16);
    assertThat(one.count("appointments")).isEqualTo(1);
    assertThat(zapier.received()).hasSize(1);
  }

  // A18, through the doors; five hundred pairs race in JdbiAppointmentChangesTest. Whichever comes
  // first, the cancellation is the last word, also where it has to look again.
  @Test
  void of_pairs_of_a_move_and_a_cancellation_all_end_cancelled() {
    Instant first = Instant.parse("2020-01-01T00:00:00Z");
    AtOnce.each(
        PAIRS,
        i -> untilAnswered(() -> node(i).execute(atTheDesk(i, first.plusSeconds(i * 3600L)))));
    assertThat(one.count("occupied")).isEqualTo(PAIRS);

    List<JsonNode> replies =
        AtOnce.each(2 * PAIRS, i -> timed(() -> untilAnswered(() -> changedBy(i))));

    assertThat(one.count("occupied")).isZero();
    assertThat(one.count("appointments WHERE status = 'cancelled'")).isEqualTo(PAIRS);
    assertThat(replies).filteredOn(StormTest::succeeded).hasSizeGreaterThanOrEqualTo(PAIRS);
  }

  private JsonNode changedBy(int i) {
    return i % 2 == 0
        ? one.execute(changed("cancel_appointment", i / 2, ""))
        : other.execute(
            changed(
                "reschedule_appointment", i / 2, ",\"new_start_time\":\"2021-01-01T00:00:00Z\""));
  }

  // A busy machine may keep one of many waiting too long for its host; then nothing was done, and
  // callers ask again.
  private static JsonNode untilAnswered(Supplier<JsonNode> request) {
    JsonNode reply = request.get();
    for (int i = 0; i < PATIENCE && isPutOff(reply); i++) {
      reply = request.get();
    }
    return reply;
  }

  private static boolean isPutOff(JsonNode reply) {
    return reply.path("error").asText().startsWith("The desk is not available");
  }

  private static String atTheDesk(int caller, Instant start) {
    return """
        {"tool_name":"create_appointment","tool_args":{"title":"Consultation","send_email":false,
         "start_time":"%s","end_time":"%s","attendee_email":"caller-%d@example.com"}}
        """
        .formatted(start, start.plusSeconds(1800), caller);
  }

  private static String changed(String tool, int caller, String more) {
    return """
        {"tool_name":"%s","tool_args":{"attendee_email":"caller-%d@example.com"%s}}
        """
        .formatted(tool, caller, more);
  }

  // A19.
  @Test
  void of_a_move_and_a_booking_of_one_time_one_gets_it_and_the_other_keeps_what_it_had() {
    one.execute(forPete("2026-11-24T15:00:00Z", "mover@example.com"));
    for (int hour = 15; hour < 23; hour++) {
      String wanted = "2026-11-25T" + hour + ":00:00Z";
      String booker = "booker-" + hour + "@example.com";
      List<JsonNode> replies =
          AtOnce.each(
              2,
              i ->
                  i == 0
                      ? one.execute(move("mover@example.com", wanted))
                      : other.execute(forPete(wanted, booker)));

      assertThat(replies).filteredOn(StormTest::succeeded).as(wanted).hasSize(1);
      assertThat(one.count("occupied WHERE lower(during) = '" + wanted + "'")).isEqualTo(1);
    }
    assertThat(one.count("appointments WHERE attendee_email = 'mover@example.com'")).isEqualTo(1);
  }

  // A20: neither can have the other's time while it is taken, and nobody waits for the other.
  @Test
  void of_two_who_swap_each_is_answered_and_the_book_stays_consistent() {
    one.execute(forPete("2026-11-24T15:00:00Z", "x@example.com"));
    one.execute(forPete("2026-11-24T16:00:00Z", "y@example.com"));
    for (int round = 0; round < 20; round++) {
      List<JsonNode> replies =
          AtOnce.each(
              2,
              i ->
                  timed(
                      () ->
                          i == 0
                              ? one.execute(move("x@example.com", "2026-11-24T16:00:00Z"))
                              : other.execute(move("y@example.com", "2026-11-24T15:00:00Z"))));

      assertThat(replies).noneMatch(StormTest::succeeded);
      assertThat(replies)
          .allMatch(reply -> reply.path("clarification").asText().contains("stays where it is"));
    }
    assertThat(one.count("occupied")).isEqualTo(2);
    assertThat(took).allMatch(time -> time.compareTo(SLOW) < 0);
  }
}
