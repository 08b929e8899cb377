package frontdesk.adapters.realtime;

import static frontdesk.adapters.realtime.RealtimeDoor.request;
import static frontdesk.adapters.realtime.RealtimeDoor.tree;
import static frontdesk.tools.DeskFixture.aDesk;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Complaint;
import frontdesk.http.Response;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.ScriptedAppointments;
import frontdesk.scheduling.ScriptedAppointments.Commit;
import frontdesk.tools.DeskFixture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one request alone cannot show: repeats, failures behind the desk, bodies of no use. */
class ExecuteIntentTest {
  private static final int LIMIT = 256 * 1024;
  private static final String ARGUMENTS =
      "{\"title\":\"Consultation\",\"start_time\":\"2024-12-20T14:00:00Z\","
          + "\"end_time\":\"2024-12-20T15:00:00Z\",\"attendee_email\":\"user@example.com\"}";

  private final DeskFixture desk = aDesk();
  private final RealtimeDoor door = RealtimeDoor.before(desk);

  @Test
  @Complaint("an interrupted caller is booked several times")
  void the_same_request_of_another_tool_call_is_a_duplicate() {
    String request = request("created");
    JsonNode first = door.reply(request);

    JsonNode again = door.reply(request.replace("item_1", "item_2"));

    assertThat(first.path("is_duplicate").asBoolean()).isFalse();
    assertThat(again.path("success").asBoolean()).isTrue();
    assertThat(again.path("is_duplicate").asBoolean()).isTrue();
    assertThat(again.path("message").asText()).isEqualTo("This appointment was already created.");
    assertThat(again.path("appointment_id")).isEqualTo(first.path("appointment_id"));
    assertThat(again.path("result_data")).isEqualTo(first.path("result_data"));
    assertThat(desk.appointments().all()).hasSize(1);
    assertThat(desk.channel().attempts()).hasSize(1);
  }

  @Test
  @Complaint("each call is dispatched twice, as two frames carry it")
  void the_same_tool_call_again_gets_the_same_message_and_is_marked_as_a_duplicate() {
    JsonNode first = door.reply(request("created"));

    JsonNode again = door.reply(request("created"));

    assertThat(again.path("message")).isEqualTo(first.path("message"));
    assertThat(again.path("is_duplicate").asBoolean()).isTrue();
    assertThat(desk.appointments().all()).hasSize(1);
    assertThat(desk.channel().attempts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"item_1", "item_2"})
  @Complaint("a retry is prescribed, and no key is offered")
  void other_spellings_of_the_same_request_are_the_same_appointment(String item) {
    JsonNode first = door.reply(request("created"));

    JsonNode again =
        door.reply(
            request("created")
                .replace("item_1", item + "_again")
                .replace("14:00:00Z", "09:00:00-05:00")
                .replace("user@example.com", " USER@Example.com "));

    assertThat(again.path("appointment_id")).isEqualTo(first.path("appointment_id"));
    assertThat(again.path("is_duplicate").asBoolean()).isTrue();
  }

  @Test
  @Complaint("the same call comes again with empty arguments")
  void a_tool_call_that_comes_again_with_other_arguments_is_refused() {
    door.reply(request("created"));

    JsonNode other = door.reply(request("created").replace("Consultation", "Something else"));

    assertThat(other.path("success").asBoolean()).isFalse();
    assertThat(other.path("missing_fields")).isEqualTo(tree("[\"item_id\"]"));
    assertThat(desk.appointments().all()).hasSize(1);
  }

  @Test
  void an_item_id_too_long_to_be_one_does_not_make_two_requests_one() {
    String request = request("created").replace("item_1", "x".repeat(513));
    door.reply(request);

    JsonNode other = door.reply(request.replace("20T14:00", "20T14:15"));

    assertThat(other.path("success").asBoolean()).isTrue();
    assertThat(desk.appointments().all()).hasSize(2);
  }

  @Test
  @Complaint("a retry is prescribed, and no key is offered")
  void a_hook_that_failed_may_be_tried_again_and_then_succeeds() {
    desk.channel().answering(new Receipt.NothingHappened("Zapier returned 503"));

    JsonNode failed = door.reply(request("created"));

    assertThat(failed.path("success").asBoolean()).isFalse();
    assertThat(failed.path("error").asText()).isEqualTo("Zapier returned 503");
    assertThat(failed.path("should_retry").asBoolean()).isTrue();
    assertThat(failed.path("clarification").asText())
        .isEqualTo(
            "I was unable to send the calendar invite. The appointment was saved but please try"
                + " again.");
    assertThat(failed.path("appointment_id").isTextual()).isTrue();

    JsonNode mended = door.reply(request("created").replace("item_1", "item_2"));

    assertThat(mended.path("success").asBoolean()).isTrue();
    assertThat(mended.path("is_duplicate").asBoolean()).isFalse();
    assertThat(mended.path("email_sent").asBoolean()).isTrue();
    assertThat(mended.path("appointment_id")).isEqualTo(failed.path("appointment_id"));
    assertThat(desk.appointments().all()).hasSize(1);
  }

  @Test
  @Complaint("a Zap is silently off, and leads are lost")
  void a_hook_that_is_gone_is_not_tried_again() {
    desk.channel().answering(new Receipt.Gone("Zapier returned 410"));

    JsonNode failed = door.reply(request("created"));

    assertThat(failed.path("success").asBoolean()).isFalse();
    assertThat(failed.path("error").asText()).isEqualTo("Zapier returned 410");
    assertThat(failed.path("should_retry").asBoolean()).isFalse();
    assertThat(failed.path("clarification").asText())
        .isEqualTo(
            "I was unable to send the calendar invite. The appointment was saved; the office has"
                + " to look at the calendar.");
    assertThat(desk.appointments().all()).hasSize(1);
  }

  @Test
  void nothing_is_claimed_of_a_hook_that_did_not_answer() {
    desk.channel().answering(new Receipt.Unknown("timed out"));

    JsonNode open = door.reply(request("created"));

    assertThat(open.path("success").asBoolean()).isTrue();
    assertThat(open.path("email_sent").asBoolean()).isFalse();
    assertThat(open.path("message").asText())
        .isEqualTo("Appointment created. The confirmation is still open.");
  }

  @Test
  void no_email_is_claimed_where_no_channel_is_set_up() {
    desk.channel().disconnected();

    JsonNode created = door.reply(request("created"));

    assertThat(created.path("email_sent").asBoolean()).isFalse();
    assertThat(created.path("message").asText())
        .isEqualTo("Appointment created. No confirmation channel is set up.");
  }

  @ParameterizedTest
  @CsvSource({
    "created, nothing has been booked",
    "viewing, nothing has been booked",
    "availability, I can't say what is free",
  })
  void a_store_that_is_away_is_worth_another_try(String golden, String said) {
    desk.storing(ScriptedAppointments::away);

    JsonNode away = door.reply(request(golden));

    assertThat(away.path("success").asBoolean()).isFalse();
    assertThat(away.path("should_retry").asBoolean()).isTrue();
    assertThat(away.path("error").asText()).isEqualTo("The desk is not available right now.");
    assertThat(away.path("clarification").asText()).contains(said);
    assertThat(away.path("appointment_id").isNull()).isTrue();
    assertThat(desk.appointments().all()).isEmpty();
  }

  @Test
  void a_commit_whose_answer_was_lost_is_found_again() {
    desk.storing(store -> new ScriptedAppointments(store, Commit.DONE_WITHOUT_ANSWER));

    JsonNode reply = door.reply(request("created"));

    assertThat(reply.path("success").asBoolean()).isTrue();
    assertThat(desk.appointments().all()).hasSize(1);
  }

  // I1
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "7",
        "\"create_appointment\"",
        "{",
        "{}{}",
        "{} x",
        "{'tool_name':'create_appointment'}",
        "{\"tool_name\":\"get_availability\",\"tool_args\":{\"days_ahead\":NaN}}",
        "tool_name=create_appointment"
      })
  void a_body_that_cannot_be_read_is_refused(String body) {
    assertThatItIsRefused(400, door.post(body.getBytes(UTF_8)));
  }

  // I7, I17, I18
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'tool_args':{'days_ahead':1,'days_ahead':2}",
        "'tool_args':{'days_ahead':1e400}",
        "'tool_args':{'days_ahead':1e99999999999}",
        "'tool_args':{'user_id':'\\ud800'}",
        "'tool_args':{'user_id':'\\u0000'}",
        "'tool_args':{'user_id':'LONG'}",
        "'tool_args':{},'tool_args':{}",
        "'tool_args':{},'tool_args':null"
      })
  void arguments_with_one_bad_value_are_answered_in_the_guide_s_form(String members) {
    JsonNode reply = door.reply(body("'tool_name':'get_availability'," + members));

    assertThat(reply.path("success").asBoolean()).isFalse();
    assertThat(reply.path("should_retry").asBoolean()).isTrue();
    assertThat(reply.path("error").asText()).startsWith("Invalid tool arguments: ");
    assertThat(reply.path("clarification").asText())
        .isEqualTo("Please provide valid appointment details.");
    door.assertThatNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tool_name", "org_id", "call_id", "item_id"})
  void a_name_or_id_with_a_fault_is_answered_in_the_guide_s_form(String member) {
    for (String fault :
        List.of("'MEMBER':'a\\u0007'", "'MEMBER':'LONG'", "'MEMBER':'a','MEMBER':'a'")) {
      String others = "'tool_name':'get_availability',".replace("'" + member + "'", "'x'");

      JsonNode reply = door.reply(body(others + fault.replace("MEMBER", member)));

      assertThat(reply.path("success").asBoolean()).isFalse();
      assertThat(reply.path("should_retry").asBoolean()).isTrue();
      assertThat(reply.path("error").asText()).startsWith(member + " cannot be read: ");
    }
    door.assertThatNothingHappened();
  }

  @Test
  void what_stands_beside_the_members_that_count_does_not_matter() {
    String beside = body("'x':'LONG','x':{'y':'\\u0000','y':1e400},'z':'\\ud800'");

    JsonNode reply =
        door.reply(beside.replaceFirst("[}]$", ",") + request("created").replaceFirst("[{]", ""));

    assertThat(reply.path("success").asBoolean()).isTrue();
    assertThat(desk.appointments().all()).hasSize(1);
  }

  /** LONG is one character more than a text may have. */
  private static String body(String members) {
    return ("{" + members + "}").replace("LONG", "x".repeat(8_193)).replace('\'', '"');
  }

  // I2
  @Test
  @Complaint("arguments that were cut off crash, or are repaired and executed")
  void a_body_that_breaks_off_anywhere_never_books() {
    byte[] whole = request("created-from-text").strip().getBytes(UTF_8);

    for (int end = 0; end < whole.length; end++) {
      assertThat(door.post(Arrays.copyOf(whole, end)).status()).as("after " + end).isEqualTo(400);
    }
    door.assertThatNothingHappened();

    assertThat(door.post(whole).status()).isEqualTo(200);
    assertThat(desk.appointments().all()).hasSize(1);
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused() {
    byte[] body = request("created").replace("John", "Jürgen").getBytes(ISO_8859_1);

    assertThatItIsRefused(400, door.post(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""})
  void another_type_of_content_is_refused(String type) {
    assertThatItIsRefused(415, door.post(request("created").getBytes(UTF_8), type));
  }

  @Test
  void a_body_of_256_kib_is_read_and_a_longer_one_is_refused() {
    String request = request("created").strip();
    byte[] tooLong = (request + " ".repeat(LIMIT + 1 - request.length())).getBytes(UTF_8);

    assertThatItIsRefused(413, door.post(tooLong));

    assertThat(door.post(Arrays.copyOf(tooLong, LIMIT)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "\"{}\"", "\"\""})
  @Complaint("the same call comes again with empty arguments")
  void a_tool_call_that_comes_again_with_empty_arguments_changes_nothing(String empty) {
    String ids = "\"call_id\":\"call_9\",\"item_id\":\"item_9\",";
    String full =
        "{" + ids + "\"tool_name\":\"create_appointment\",\"tool_args\":" + ARGUMENTS + "}";
    JsonNode first = door.reply(full);

    JsonNode other = door.reply(full.replace(ARGUMENTS, empty));

    assertThat(other.path("success").asBoolean()).isFalse();
    assertThat(other.path("appointment_id").isNull()).isTrue();
    assertThat(desk.appointments().all()).hasSize(1);
    assertThat(door.reply(full).path("message")).isEqualTo(first.path("message"));
  }

  @Test
  @Complaint("arguments that were cut off crash, or are repaired and executed")
  void arguments_as_text_that_break_off_anywhere_never_book() {
    for (int end = 1; end < ARGUMENTS.length(); end++) {
      String cut = ARGUMENTS.substring(0, end).replace("\"", "\\\"");

      JsonNode reply =
          door.reply("{\"tool_name\":\"create_appointment\",\"tool_args\":\"" + cut + "\"}");

      assertThat(reply.path("success").asBoolean()).as(cut).isFalse();
    }
    assertThat(desk.appointments().all()).isEmpty();
  }

  private void assertThatItIsRefused(int status, Response response) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers()).containsEntry("Content-Type", "application/json");
    assertThat(tree(response).path("detail").asText()).isNotBlank();
    door.assertThatNothingHappened();
  }
}
