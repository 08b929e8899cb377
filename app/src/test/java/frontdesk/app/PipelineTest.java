package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.AtOnce;
import frontdesk.Complaint;
import frontdesk.standins.zapier.FakeZapier;
import frontdesk.standins.zapier.Fault;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pipeline guide, from HTTP to the hook and back, on PostgreSQL. */
class PipelineTest {
  private final FakeZapier zapier = FakeZapier.start();
  private final RunningDesk desk = RunningDesk.passingOnTo(zapier.url());

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdown();
    zapier.close();
    desk.close();
  }

  @Test
  void both_printed_requests_succeed_one_after_the_other() {
    JsonNode first = desk.execute(Guide.REQUEST);
    JsonNode second = desk.execute(Guide.CURL);

    assertThat(first.toString())
        .isEqualTo(
            "{\"success\":true,"
                + "\"message\":\"Appointment created and confirmation email sent to user@example.com\","
                + "\"error\":null,\"should_retry\":false,\"is_duplicate\":false,"
                + "\"appointment_id\":\"55edb94050823c87\",\"calendar_link\":null,"
                + "\"email_sent\":true,\"clarification\":null,\"missing_fields\":null,"
                + "\"result_data\":{\"appointment_id\":\"55edb94050823c87\","
                + "\"title\":\"Consultation\",\"start_time\":\"2024-12-20T14:00:00Z\","
                + "\"end_time\":\"2024-12-20T15:00:00Z\","
                + "\"attendee_email\":\"user@example.com\"}}");
    assertThat(second.path("success").asBoolean()).isTrue();
    assertThat(second.path("appointment_id").asText()).isEqualTo("40df28a0ae472dfd");
    assertThat(zapier.received()).hasSize(2);
  }

  @Test
  void the_printed_refusal_is_answered_as_printed() {
    JsonNode reply = desk.execute(Guide.CURL_WITHOUT_EMAIL);

    assertThat(reply.path("success").asBoolean()).isFalse();
    assertThat(reply.path("error").asText()).isEqualTo("Missing required fields: attendee_email");
    assertThat(reply.path("should_retry").asBoolean()).isTrue();
    assertThat(reply.path("clarification").asText())
        .isEqualTo(
            "VALIDATION_FAILED: Cannot create appointment. Missing required fields:"
                + " attendee_email. Please ask the user to provide the missing or correct"
                + " information.");
    assertThat(reply.path("missing_fields").toString()).isEqualTo("[\"attendee_email\"]");
    assertThat(desk.count("appointments")).isZero();
  }

  @Test
  void rentals_are_looked_up_by_the_intake_desk_too() {
    JsonNode described =
        desk.execute(
            "{\"tool_name\":\"get_property_details\","
                + "\"tool_args\":{\"property_address\":\"2210 Lakeview Drive\"}}");
    JsonNode found =
        desk.execute(
            "{\"tool_name\":\"search_rentals\",\"tool_args\":\"{\\\"pets\\\":\\\"dogs\\\"}\"}");
    JsonNode unclear = desk.execute("{\"tool_name\":\"get_property_details\",\"tool_args\":{}}");

    assertThat(described.path("success").asBoolean()).isTrue();
    assertThat(described.path("message").asText())
        .startsWith("2210 Lakeview Drive, Chatham: a 3-bedroom house, for $2,100 a month");
    assertThat(found.path("message").asText()).startsWith("I found 2: 480 Maple Avenue");
    assertThat(unclear.path("clarification").asText())
        .isEqualTo(
            "VALIDATION_FAILED: Cannot look up properties. Missing required fields:"
                + " property_address. Please ask the user to provide the missing or correct"
                + " information.");
    assertThat(desk.count("appointments")).isZero();
  }

  // A1.
  @Test
  @Complaint("one question runs a tool ten times")
  void the_same_request_three_times_makes_one_appointment_and_one_post() {
    List<JsonNode> replies =
        List.of(
            desk.execute(Guide.REQUEST), desk.execute(Guide.REQUEST), desk.execute(Guide.REQUEST));

    assertThat(replies)
        .extracting(reply -> reply.path("is_duplicate").asBoolean())
        .containsExactly(false, true, true);
    assertThat(replies)
        .extracting(reply -> reply.path("appointment_id").asText())
        .containsOnly("55edb94050823c87");
    assertThat(replies.get(1).path("message").asText())
        .isEqualTo("This appointment was already created.");
    assertThat(desk.count("appointments")).isEqualTo(1);
    assertThat(zapier.received()).hasSize(1);
  }

  @Test
  @Complaint("each call is dispatched twice, as two frames carry it")
  void the_same_request_32_times_at_once_makes_one_appointment_and_one_post() {
    List<JsonNode> replies = AtOnce.each(32, i -> desk.execute(Guide.REQUEST));

    assertThat(replies).allMatch(reply -> reply.path("success").asBoolean());
    assertThat(replies).allMatch(reply -> reply.path("email_sent").asBoolean());
    assertThat(replies).filteredOn(reply -> !reply.path("is_duplicate").asBoolean()).hasSize(1);
    assertThat(desk.count("appointments")).isEqualTo(1);
    assertThat(zapier.received()).hasSize(1);
  }

  @Test
  @Complaint("the same tool call comes again with every message")
  void the_same_delivery_again_gets_the_same_answer_marked_as_a_duplicate() {
    String delivery = Guide.delivered("call-1", "item-1", "2024-12-20T14:00:00Z");
    JsonNode first = desk.execute(delivery);
    JsonNode again = desk.execute(delivery);

    assertThat(again.path("is_duplicate").asBoolean()).isTrue();
    assertThat(again.path("message")).isEqualTo(first.path("message"));
    assertThat(again.path("email_sent").asBoolean()).isTrue();
  }

  // A5.
  @Test
  void one_delivery_with_other_arguments_is_refused_and_changes_nothing() {
    desk.execute(Guide.delivered("call-1", "item-1", "2024-12-20T14:00:00Z"));

    JsonNode other = desk.execute(Guide.delivered("call-1", "item-1", "2024-12-20T16:00:00Z"));

    assertThat(other.path("success").asBoolean()).isFalse();
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void a_refusal_is_sent_again_by_the_next_repeat_which_then_created_it() {
    zapier.faults().onAll().answer(422);
    JsonNode refused = desk.execute(Guide.REQUEST);
    JsonNode repeated = desk.execute(Guide.REQUEST);
    JsonNode third = desk.execute(Guide.REQUEST);

    assertThat(refused.path("success").asBoolean()).isFalse();
    assertThat(refused.path("error").asText()).isEqualTo("Zapier returned 422");
    assertThat(refused.path("should_retry").asBoolean()).isTrue();
    assertThat(refused.path("clarification").asText())
        .isEqualTo(
            "I was unable to send the calendar invite. The appointment was saved but please try"
                + " again.");
    assertThat(refused.path("appointment_id").asText()).isEqualTo("55edb94050823c87");
    assertThat(repeated.path("success").asBoolean()).isTrue();
    assertThat(repeated.path("is_duplicate").asBoolean()).isFalse();
    assertThat(repeated.path("email_sent").asBoolean()).isTrue();
    assertThat(third.path("is_duplicate").asBoolean()).isTrue();
    assertThat(zapier.received()).hasSize(2);
  }

  @Test
  void a_hook_that_is_gone_is_not_asked_again() {
    zapier.faults().onAll().answer(404);
    JsonNode gone = desk.execute(Guide.REQUEST);
    JsonNode repeated = desk.execute(Guide.REQUEST);

    assertThat(gone.path("success").asBoolean()).isFalse();
    assertThat(gone.path("should_retry").asBoolean()).isFalse();
    assertThat(repeated.path("success").asBoolean()).isFalse();
    assertThat(repeated.path("should_retry").asBoolean()).isFalse();
    assertThat(zapier.received()).hasSize(1);
  }

  @Test
  @Complaint("whether a Zap worked is not known, and Zaps run twice")
  void what_may_have_arrived_is_never_sent_again() {
    zapier.faults().onAll().hangUp();
    JsonNode unknown = desk.execute(Guide.REQUEST);
    JsonNode repeated = desk.execute(Guide.REQUEST);

    for (JsonNode reply : List.of(unknown, repeated)) {
      assertThat(reply.path("success").asBoolean()).isTrue();
      assertThat(reply.path("email_sent").asBoolean()).isFalse();
      assertThat(reply.path("should_retry").asBoolean()).isFalse();
    }
    assertThat(unknown.path("message").asText()).contains("confirmation is still open");
    assertThat(zapier.received()).hasSize(1);
  }

  @Test
  void nobody_is_promised_an_email_that_was_not_wanted() {
    JsonNode reply =
        desk.execute(Guide.REQUEST.replace("\"title\"", "\"send_email\":false,\"title\""));

    assertThat(reply.path("success").asBoolean()).isTrue();
    assertThat(reply.path("email_sent").asBoolean()).isFalse();
    assertThat(reply.path("message").asText()).isEqualTo("Appointment created and passed on");
    assertThat(zapier.received().get(0).body()).contains("\"send_email\":false");
  }

  @Test
  @Complaint("a call is never answered after an interruption or a time-out")
  @Complaint("dead air while the tool runs")
  void a_slow_hook_does_not_keep_the_caller_waiting_and_its_answer_is_recorded() {
    Fault answer = zapier.faults().onAll().hold();
    JsonNode open = desk.execute(Guide.REQUEST);
    answer.release();
    JsonNode later = desk.execute(Guide.REQUEST);

    assertThat(open.path("success").asBoolean()).isTrue();
    assertThat(open.path("email_sent").asBoolean()).isFalse();
    assertThat(open.path("message").asText()).contains("confirmation is still open");
    assertThat(later.path("email_sent").asBoolean()).isTrue();
    assertThat(later.path("is_duplicate").asBoolean()).isTrue();
    assertThat(zapier.received()).hasSize(1);
  }

  @Test
  void a_request_that_is_on_its_way_when_the_server_stops_is_still_answered() throws Exception {
    Fault answer = zapier.faults().onAll().hold();
    Future<JsonNode> reply = threads.submit(() -> desk.execute(Guide.REQUEST));
    while (zapier.received().isEmpty()) {
      Thread.onSpinWait();
    }

    Future<?> stopped = threads.submit(desk::close);
    answer.release();

    assertThat(reply.get().path("email_sent").asBoolean()).isTrue();
    stopped.get();
  }

  @Test
  void where_nobody_listens_the_time_is_kept_and_a_repeat_tries_again() {
    zapier.close();
    JsonNode refused = desk.execute(Guide.REQUEST);

    assertThat(refused.path("success").asBoolean()).isFalse();
    assertThat(refused.path("error").asText()).isEqualTo("Zapier could not be reached");
    assertThat(refused.path("should_retry").asBoolean()).isTrue();
    assertThat(desk.count("occupied")).isEqualTo(1);
  }

  @Test
  void a_host_with_a_local_calendar_is_booked_whatever_the_hook_says() {
    zapier.faults().onAll().answer(422);
    JsonNode reply =
        desk.execute(
            Guide.delivered("call-1", "item-1", "2026-11-24T15:00:00Z")
                .replace("\"title\"", "\"user_id\":\"pete_admin\",\"title\""));

    assertThat(reply.path("success").asBoolean()).isTrue();
    assertThat(reply.path("email_sent").asBoolean()).isFalse();
  }

  @Test
  void statistics_count_refusals_and_duplicates_and_name_nobody() {
    desk.execute(Guide.REQUEST);
    desk.execute(Guide.REQUEST);
    desk.execute(Guide.CURL_WITHOUT_EMAIL);

    String stats = desk.get("/api/execute-intent/stats").body();
    JsonNode json = RunningDesk.parsed(stats);
    assertThat(json.at("/validation/total_failures").asInt()).isEqualTo(1);
    assertThat(json.at("/execution/total_executions").asInt()).isEqualTo(1);
    assertThat(json.at("/execution/duplicates").asInt()).isEqualTo(1);
    assertThat(json.at("/execution/by_status/executed").asInt()).isEqualTo(1);
    assertThat(stats).doesNotContain("example.com").doesNotContain("Consultation");
  }
}
