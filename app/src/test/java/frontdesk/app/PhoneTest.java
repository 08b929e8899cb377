package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.AtOnce;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller hears through Vapi, on PostgreSQL. */
class PhoneTest {
  private final RunningDesk desk = RunningDesk.open();

  @AfterEach
  void stop() {
    desk.close();
  }

  private String say(String tool, String arguments) {
    return say("call-1", "tool-1", tool, arguments);
  }

  private String say(String call, String id, String tool, String arguments) {
    JsonNode reply =
        desk.vapi(
            """
            {"message":{"type":"tool-calls","call":{"id":"%s"},"toolCallList":[
              {"id":"%s","type":"function","function":{"name":"%s","arguments":%s}}]}}
            """
                .formatted(call, id, tool, arguments));
    assertThat(reply.at("/results/0/toolCallId").asText()).isEqualTo(id);
    return reply.at("/results/0/result").asText();
  }

  @Test
  void free_times_are_offered_on_different_days() {
    assertThat(say("get_availability", "{\"user_id\":\"pete_admin\"}"))
        .isEqualTo(
            "I have Monday, November 23 at 9 AM, Tuesday, November 24 at noon or Wednesday,"
                + " November 25 at 9 AM, Central Time. Which works best for you?");
  }

  @Test
  void a_viewing_is_booked_and_then_no_longer_offered() {
    assertThat(
            say(
                "set_appointment",
                "{\"property_address\":\"12 Oak Street\",\"start_time\":\"2026-11-23T09:00\","
                    + "\"attendee_name\":\"Jane\",\"attendee_email\":\"jane@example.com\"}"))
        .isEqualTo(
            "You're booked for the viewing of 12 Oak Street, Monday, November 23 at 9 AM,"
                + " Central Time. Is there anything else I can help with?");

    assertThat(say("get_availability", "{}")).contains("Monday, November 23 at 9:30 AM");
  }

  @Test
  void of_callers_who_want_overlapping_times_one_wins_and_the_others_hear_of_the_nearest() {
    List<String> answers =
        AtOnce.each(
            8,
            i ->
                say(
                    "call-" + i,
                    "tool-1",
                    "set_appointment",
                    "{\"property_address\":\"12 Oak Street\",\"start_time\":\"2026-11-24T10:00\","
                        + "\"attendee_email\":\"caller"
                        + i
                        + "@example.com\"}"));

    assertThat(answers).filteredOn(answer -> answer.startsWith("You're booked")).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.startsWith("That time is already taken. The nearest free"))
        .hasSize(7);
    assertThat(desk.count("occupied")).isEqualTo(1);
  }

  @Test
  void the_same_tool_call_again_hears_the_same_words() {
    String arguments =
        "{\"property_address\":\"12 Oak Street\",\"start_time\":\"2026-11-24T10:00\","
            + "\"attendee_phone\":\"312 555 0123\"}";
    String first = say("set_appointment", arguments);

    assertThat(say("set_appointment", arguments)).isEqualTo(first);
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void a_property_is_described_by_its_address_as_it_is_said() {
    assertThat(say("get_property_details", "{\"property_address\":\"twelve oak street\"}"))
        .isEqualTo(
            "12 Oak Street, Springfield: a 1-bedroom apartment, for $975 a month, available now."
                + " It has 1 bathroom, 756 square feet. Only cats are listed as allowed. There is"
                + " parking. Would you like to book a viewing?");
  }

  @Test
  void of_rentals_that_fit_the_best_are_told_with_their_number() {
    assertThat(say("search_available_properties", "{\"price_range\":\"1000-1600\",\"bedrooms\":2}"))
        .isEqualTo(
            "I found 2: 480 Maple Avenue, Apartment 3, Springfield, a 2-bedroom apartment, $1,450"
                + " a month, available now; 480 Maple Avenue, Apartment 7, Springfield, a 2-bedroom"
                + " apartment, $1,525 a month, available December 1. Which one would you like to"
                + " hear more about?");
  }

  @Test
  void several_calls_in_one_message_are_answered_in_order() {
    JsonNode reply =
        desk.vapi(
            """
            {"message":{"type":"tool-calls","toolCallList":[
              {"id":"a","function":{"name":"get_availability","arguments":{}}},
              {"id":"b","function":{"name":"set_appointment","arguments":"{not json"}},
              {"id":"c","function":{"name":"sing","arguments":{}}}]}}
            """);

    assertThat(reply.path("results"))
        .extracting(result -> result.path("toolCallId").asText())
        .containsExactly("a", "b", "c");
    assertThat(reply.at("/results/0").has("result")).isTrue();
    assertThat(reply.at("/results/1").has("error")).isTrue();
    assertThat(reply.at("/results/2").has("error")).isTrue();
  }
}
