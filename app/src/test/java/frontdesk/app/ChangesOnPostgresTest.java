package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.AtOnce;
import frontdesk.standins.zapier.FakeZapier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers who move and cancel, on PostgreSQL, with a hook of its own for changes. */
class ChangesOnPostgresTest {
  private final FakeZapier zapier = FakeZapier.start();
  private final RunningDesk desk = RunningDesk.tellingChangesTo(zapier.url());

  @AfterEach
  void stop() {
    desk.close();
    zapier.close();
  }

  private String say(String id, String number, String tool, String arguments) {
    JsonNode reply =
        desk.vapi(
            """
            {"message":{"type":"tool-calls","call":{"id":"call-%s","type":"inboundPhoneCall"},
              "customer":{"number":"%s"},"toolCallList":[
              {"id":"tool-1","type":"function","function":{"name":"%s","arguments":%s}}]}}
            """
                .formatted(id, number, tool, arguments));
    return reply.at("/results/0/result").asText();
  }

  private static String number(int caller) {
    return "+1312555010" + caller;
  }

  private void booked(int caller, String start) {
    String viewing =
        "{\"property_address\":\"12 Oak Street\",\"start_time\":\"%s\",\"attendee_phone\":\"%s\"}"
            .formatted(start, number(caller));
    assertThat(say("b" + caller, number(caller), "set_appointment", viewing))
        .startsWith("You're booked");
  }

  @Test
  void of_callers_who_want_one_time_one_is_moved_and_the_others_keep_theirs() {
    for (int caller = 0; caller < 6; caller++) {
      booked(caller, "2026-11-24T1" + caller + ":00");
    }

    List<String> answers =
        AtOnce.each(
            6,
            caller ->
                say(
                    "m" + caller,
                    number(caller),
                    "reschedule_appointment",
                    "{\"new_start_time\":\"2026-11-25T09:00\"}"));

    assertThat(answers).filteredOn(answer -> answer.startsWith("I've moved")).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.startsWith("Your appointment stays where it is"))
        .hasSize(5);
    assertThat(desk.count("occupied")).isEqualTo(6);
  }

  // Catalogue, A18.
  @Test
  void a_move_and_a_cancellation_at_once_end_cancelled_whichever_comes_first() {
    for (int round = 0; round < 10; round++) {
      int caller = round;
      booked(caller, "2026-11-24T09:00");
      AtOnce.each(
          2,
          i ->
              i == 0
                  ? say("c" + caller, number(caller), "cancel_appointment", "{}")
                  : say(
                      "m" + caller,
                      number(caller),
                      "reschedule_appointment",
                      "{\"new_start_time\":\"2026-11-25T09:00\"}"));

      assertThat(desk.count("occupied")).isZero();
    }
  }

  @Test
  void the_hook_of_changes_hears_what_became_of_it() {
    booked(1, "2026-11-24T09:00");
    String move = "{\"new_start_time\":\"2026-11-25T09:00\"}";
    say("m", number(1), "reschedule_appointment", move);
    say("m", number(1), "reschedule_appointment", move);
    heard(1);
    say("c", number(1), "cancel_appointment", "{}");
    say("d", number(1), "cancel_appointment", "{}");
    heard(2);

    assertThat(zapier.received().get(0).body())
        .startsWith("{\"event\":\"moved\",")
        .contains("\"start_time\":\"2026-11-25T15:00:00Z\"");
    assertThat(zapier.received().get(1).body()).startsWith("{\"event\":\"cancelled\",");
  }

  // It is told in the background, after the caller was answered.
  private void heard(int times) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (zapier.received().size() < times) {
      assertThat(Instant.now()).as("the hook never heard").isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    assertThat(zapier.received()).hasSize(times);
  }
}
