package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.notices.Pace;
import frontdesk.standins.zapier.FakeZapier;
import frontdesk.standins.zapier.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of bookings whose hook is away, slow or full, after the caller was answered. */
@Timeout(60)
class BackgroundNoticesTest {
  private final FakeZapier zapier = FakeZapier.start();
  private final RunningDesk desk = RunningDesk.passingOnTo(zapier.url());

  @AfterEach
  void stop() {
    desk.close();
    zapier.close();
  }

  private JsonNode book(int number) {
    return desk.execute(
        Guide.REQUEST.replace("user@example.com", "user" + number + "@example.com"));
  }

  /** Lets time pass in the store: what waits for its pause is due, and nobody rests. */
  private void later() {
    desk.jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "UPDATE outbox SET due_at = now() WHERE stage <> 'SENDING' AND due_at > now()");
              handle.execute(
                  "UPDATE destinations SET closed_until = NULL, failures = 0 WHERE closed_until > now()");
            });
  }

  private long inStage(String stage) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM outbox WHERE stage = :stage")
                    .bind("stage", stage)
                    .mapTo(Long.class)
                    .one());
  }

  private static void until(BooleanSupplier so) {
    CompletableFuture.runAsync(
            () -> {
              while (!so.getAsBoolean()) {
                Thread.onSpinWait();
              }
            })
        .orTimeout(40, TimeUnit.SECONDS)
        .join();
  }

  // C1
  @Test
  void a_hook_that_refuses_connections_gets_each_booking_once_when_it_is_back() {
    zapier.refuses();
    Instant asked = Instant.now();
    assertThat(book(1).path("should_retry").asBoolean()).isTrue();
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));

    zapier.listens();
    later();
    until(() -> inStage("DELIVERED") == 1);

    assertThat(zapier.received()).hasSize(1);
    assertThat(book(1).path("is_duplicate").asBoolean()).isTrue();
    assertThat(zapier.received()).hasSize(1);
  }

  // C7
  @Test
  void what_fails_three_times_without_a_word_is_sent_a_fourth_time_and_each_is_on_file() {
    desk.jdbi()
        .useHandle(
            handle -> handle.execute("UPDATE organisations SET unknown_notices = 'SEND_AGAIN'"));
    zapier.faults().onAll().times(2).answer(503);
    zapier.faults().onAll().times(1).answer(504);

    String booked = book(1).path("appointment_id").asText();
    until(
        () -> {
          later();
          return inStage("DELIVERED") == 1;
        });

    assertThat(zapier.received(booked)).hasSize(4);
    assertThat(zapier.received(booked))
        .extracting(Received::body)
        .containsOnly(zapier.received(booked).get(0).body());
    assertThat(number("SELECT attempts FROM outbox")).isEqualTo(4);
    assertThat(number("SELECT unknowns FROM outbox")).isEqualTo(3);
  }

  private long number(String sql) {
    return desk.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  // C15, with as many as leave within two seconds
  @Test
  void what_was_queued_leaves_the_oldest_first_and_no_faster_than_it_may() {
    zapier.refuses();
    IntStream.range(0, 20).forEach(this::book);
    zapier.listens();

    later();
    until(() -> inStage("DELIVERED") == 20);

    assertThat(zapier.received()).extracting(Received::appointmentId).doesNotHaveDuplicates();
    List<Instant> times = zapier.received().stream().map(one -> one.entry().at()).toList();
    assertThat(Duration.between(times.get(0), times.get(19)))
        .isGreaterThan(Pace.EACH.multipliedBy(20 - Pace.BURST).minusMillis(250));
  }

  // C17
  @Test
  void one_message_that_is_always_refused_keeps_no_other_waiting() {
    String poison = book(0).path("appointment_id").asText();
    zapier.faults().of(poison).always().answer(400);
    desk.jdbi()
        .useHandle(handle -> handle.execute("UPDATE outbox SET stage = 'PENDING', due_at = now()"));
    later();
    until(() -> inStage("REFUSED") == 1);

    IntStream.range(1, 4).forEach(this::book);

    assertThat(inStage("DELIVERED")).isGreaterThanOrEqualTo(3);
    assertThat(RunningDesk.parsed(desk.get("/api/notices").body()).path("notices"))
        .extracting(one -> one.path("id").asText())
        .contains("booked-" + poison);
  }
}
