package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.AtOnce;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Far more callers than there are times, or hands to answer. */
@Timeout(120)
class RushTest {
  private static final int SLOTS = 20;
  private static final int PATIENCE = 50;

  private final RunningDesk one = RunningDesk.open();
  private final RunningDesk other = one.another();
  private final long deadlocksBefore = RunningDesk.deadlocks(one.database());

  @AfterEach
  void nothing_was_deadlocked() {
    one.close();
    other.close();
    assertThat(RunningDesk.deadlocks(one.database())).isEqualTo(deadlocksBefore);
  }

  private static String forPete(Instant start, int caller) {
    return """
        {"tool_name":"create_appointment","call_id":"call-%d","tool_args":{"user_id":"pete_admin",
         "title":"Viewing","start_time":"%s","end_time":"%s",
         "attendee_email":"caller-%d@example.com"}}
        """
        .formatted(caller, start, start.plusSeconds(1800), caller);
  }

  // Ten of one afternoon and ten of the next.
  private static Instant slot(int number) {
    return Instant.parse("2026-11-24T15:00:00Z")
        .plus(Duration.ofDays(number / 10))
        .plus(Duration.ofMinutes(30L * (number % 10)));
  }

  // H5
  @Test
  void of_five_hundred_who_fight_for_twenty_times_twenty_get_one_and_the_others_hear_of_others() {
    List<JsonNode> replies =
        AtOnce.each(
            500, i -> untilAnswered(i % 2 == 0 ? one : other, forPete(slot(i * 7 % SLOTS), i)));

    assertThat(replies).filteredOn(RushTest::succeeded).hasSize(SLOTS);
    assertThat(one.count("occupied")).isEqualTo(SLOTS);
    assertThat(replies)
        .filteredOn(reply -> !succeeded(reply))
        .allMatch(reply -> reply.path("error").asText().contains("already taken"))
        .allMatch(reply -> reply.path("clarification").asText().contains("free"));
  }

  private static boolean succeeded(JsonNode reply) {
    return reply.path("success").asBoolean();
  }

  private static boolean wasPutOff(JsonNode reply) {
    return reply.path("error").asText().startsWith("The desk is not available");
  }

  private static JsonNode untilAnswered(RunningDesk desk, String request) {
    JsonNode reply = desk.execute(request);
    for (int i = 0; i < PATIENCE && wasPutOff(reply); i++) {
      reply = desk.execute(request);
    }
    return reply;
  }

  // F5
  @Test
  void on_a_machine_that_is_busy_with_other_things_answers_stay_true() {
    BusyMachine busy = BusyMachine.begin();
    try {
      for (int caller = 0; caller < 20; caller++) {
        JsonNode reply = one.execute(atTheDesk(caller));

        assertThat(succeeded(reply) || wasPutOff(reply)).isTrue();
        assertThat(
                one.count(
                    "appointments WHERE attendee_email = 'caller-" + caller + "@example.com'"))
            .isEqualTo(succeeded(reply) ? 1 : 0);
      }
    } finally {
      busy.stop();
    }
  }

  /** More threads that never rest than there are cores. */
  private static final class BusyMachine {
    private final AtomicBoolean over = new AtomicBoolean();

    static BusyMachine begin() {
      BusyMachine busy = new BusyMachine();
      for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
        Thread thread = new Thread(busy::burn, "busy");
        thread.setDaemon(true);
        thread.start();
      }
      return busy;
    }

    private void burn() {
      while (!over.get()) {
        Thread.onSpinWait();
      }
    }

    void stop() {
      over.set(true);
    }
  }

  // H2: each caller is another one, and all want something else.
  @Test
  void of_256_at_once_each_is_booked_or_told_that_it_is_not_and_the_next_is_served_as_ever() {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<JsonNode> replies =
        IntStream.range(0, 256).mapToObj(i -> sent(client, i)).toList().stream()
            .map(reply -> RunningDesk.parsed(reply.join().body()))
            .toList();

    long booked = replies.stream().filter(RushTest::succeeded).count();
    assertThat(booked).isPositive();
    assertThat(replies).allMatch(reply -> succeeded(reply) || wasPutOff(reply));
    assertThat(one.count("appointments")).isEqualTo(booked);
    long start = System.nanoTime();
    assertThat(succeeded(one.execute(atTheDesk(999)))).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  private CompletableFuture<HttpResponse<String>> sent(HttpClient client, int caller) {
    HttpRequest request =
        one.request("/api/execute-intent")
            .POST(HttpRequest.BodyPublishers.ofString(atTheDesk(caller)))
            .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String atTheDesk(int caller) {
    Instant start = Instant.parse("2027-01-04T00:00:00Z").plus(Duration.ofHours(caller / 10));
    return forPete(start, caller).replace("\"user_id\":\"pete_admin\",", "");
  }
}
