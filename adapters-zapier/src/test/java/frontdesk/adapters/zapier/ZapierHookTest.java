package frontdesk.adapters.zapier;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.SettableClock;
import frontdesk.TimeSlot;
import frontdesk.http.JdkHttpTransport;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Demo;
import frontdesk.standins.zapier.FakeZapier;
import frontdesk.standins.zapier.Received;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZapierHookTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(10);

  private final FakeZapier zapier = FakeZapier.start();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final JdkHttpTransport transport = new JdkHttpTransport(Duration.ofSeconds(2), executor);

  @AfterEach
  void stop() {
    zapier.close();
    executor.shutdownNow();
  }

  private Receipt deliver() {
    return deliver(LONG);
  }

  private Receipt deliver(Duration deadline) {
    return new ZapierHook(transport, Optional.of(zapier.url()), deadline, Clock.systemUTC())
        .deliver(anAttempt(1));
  }

  private static Attempt anAttempt(int number) {
    return new Attempt(noticeOf(anOrder().build()), number);
  }

  @Test
  void a_zap_gets_every_key_in_the_earlier_order() {
    assertThat(deliver()).isEqualTo(new Receipt.Delivered());

    assertThat(zapier.received().get(0).body())
        .isEqualTo(
            "{\"appointment_id\":\""
                + anOrder().build().key()
                + "\",\"title\":\"Property Viewing: 12 Oak Street\","
                + "\"description\":\"a description with \\\"quotes\\\" and a\\nline\","
                + "\"start_time\":\"2026-11-24T15:00:00Z\",\"end_time\":\"2026-11-24T15:30:00Z\","
                + "\"timezone\":\"America/Chicago\",\"attendee_email\":\"jane@example.com\","
                + "\"attendee_name\":\"Jane\",\"additional_attendees\":[\"second@example.com\"],"
                + "\"send_email\":true,\"created_at\":\"2026-11-21T12:00:00Z\","
                + "\"call_id\":\"call-1\",\"org_id\":\"org_demo_001\"}");
  }

  private static Notice aChange(int number, Optional<TimeSlot> now) {
    Appointment was = anOrder().build().appointment();
    return new Notice.AppointmentChanged(
        was.org(),
        "0123456789abcdef",
        number,
        was.title(),
        was.slot(),
        now,
        Demo.propertyManager().zone(),
        was.attendee().email(),
        "Jane",
        Optional.empty(),
        Instant.parse("2026-11-21T12:00:00Z"));
  }

  @Test
  void a_change_tells_every_key_too_and_has_a_key_of_its_own() {
    ZapierHook hook = new ZapierHook(transport, Optional.of(zapier.url()), LONG, Clock.systemUTC());
    TimeSlot later = TimeSlot.of(Instant.parse("2026-11-25T16:00:00Z"), Duration.ofMinutes(30));
    hook.deliver(new Attempt(aChange(1, Optional.of(later)), 1));
    hook.deliver(new Attempt(aChange(2, Optional.empty()), 1));

    Received moved = zapier.received().get(0);
    Received cancelled = zapier.received().get(1);
    assertThat(moved.body())
        .isEqualTo(
            "{\"event\":\"moved\",\"appointment_id\":\"0123456789abcdef\","
                + "\"title\":\"Property Viewing: 12 Oak Street\","
                + "\"start_time\":\"2026-11-25T16:00:00Z\",\"end_time\":\"2026-11-25T16:30:00Z\","
                + "\"previous_start_time\":\"2026-11-24T15:00:00Z\","
                + "\"previous_end_time\":\"2026-11-24T15:30:00Z\","
                + "\"timezone\":\"America/Chicago\",\"attendee_email\":\"jane@example.com\","
                + "\"attendee_name\":\"Jane\",\"created_at\":\"2026-11-21T12:00:00Z\","
                + "\"call_id\":\"\",\"org_id\":\"org_demo_001\"}");
    assertThat(cancelled.body())
        .startsWith("{\"event\":\"cancelled\",")
        .contains("\"start_time\":\"2026-11-24T15:00:00Z\"")
        .contains("\"previous_start_time\":\"2026-11-24T15:00:00Z\"");
    assertThat(moved.headers().get("idempotency-key")).isEqualTo("changed-0123456789abcdef-1");
    assertThat(cancelled.headers().get("idempotency-key")).isEqualTo("changed-0123456789abcdef-2");
  }

  @Test
  @Complaint("whether a Zap worked is not known, and Zaps run twice")
  void every_attempt_sends_the_same_body_and_key_and_its_own_number() {
    ZapierHook hook = new ZapierHook(transport, Optional.of(zapier.url()), LONG, Clock.systemUTC());
    hook.deliver(anAttempt(1));
    hook.deliver(anAttempt(2));

    Received first = zapier.received().get(0);
    Received second = zapier.received().get(1);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().get("idempotency-key"))
        .isEqualTo(first.headers().get("idempotency-key"))
        .isEqualTo(anOrder().build().key().hex());
    assertThat(second.headers()).containsEntry("frontdesk-attempt", "2");
    assertThat(first.headers()).containsEntry("content-type", "application/json");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void any_2xx_means_received(int status) {
    zapier.faults().onAll().answer(status);

    assertThat(deliver()).isEqualTo(new Receipt.Delivered());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429})
  void some_statuses_mean_that_nothing_happened(int status) {
    zapier.faults().onAll().answer(status);

    assertThat(deliver()).isEqualTo(new Receipt.NothingHappened("Zapier returned " + status));
  }

  // C8
  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "999999, 999999",
    "-1,",
    "soon,",
    "'Sat, 21 Nov 2026 12:01:00 GMT', 60",
    "'Sat, 21 Nov 2026 11:00:00 GMT',",
  })
  void how_long_it_asks_to_be_left_alone_is_told_on(String retryAfter, @Nullable Long seconds) {
    zapier.faults().onAll().retryAfter(retryAfter).answer(429);
    zapier.faults().onAll().retryAfter(retryAfter).answer(503);
    Optional<Duration> asked = Optional.ofNullable(seconds).map(Duration::ofSeconds);
    ZapierHook hook =
        new ZapierHook(
            transport, Optional.of(zapier.url()), LONG, new SettableClock("2026-11-21T12:00:00Z"));

    assertThat(hook.deliver(anAttempt(1)))
        .isEqualTo(new Receipt.NothingHappened("Zapier returned 429", asked));
    assertThat(hook.deliver(anAttempt(2)))
        .isEqualTo(new Receipt.Unknown("Zapier returned 503", asked));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 413, 422})
  void other_4xx_are_refusals(int status) {
    zapier.faults().onAll().answer(status);

    assertThat(deliver()).isEqualTo(new Receipt.Refused("Zapier returned " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  @Complaint("a Zap is silently off, and leads are lost")
  void a_hook_that_is_not_there_is_gone(int status) {
    zapier.faults().onAll().answer(status);

    assertThat(deliver()).isEqualTo(new Receipt.Gone("Zapier returned " + status));
  }

  // C7: so it is sent again only where the organisation wants that.
  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void after_a_5xx_nobody_knows(int status) {
    zapier.faults().onAll().answer(status);

    assertThat(deliver()).isEqualTo(new Receipt.Unknown("Zapier returned " + status));
  }

  @Test
  void a_redirect_is_not_followed() {
    try (FakeZapier elsewhere = FakeZapier.start()) {
      zapier.faults().onAll().redirectTo(302, elsewhere.url());

      assertThat(deliver()).isEqualTo(new Receipt.Refused("Zapier returned 302"));
      assertThat(elsewhere.received()).isEmpty();
    }
  }

  @Test
  void a_connection_that_is_cut_after_reading_is_unknown_and_was_sent_once() {
    zapier.faults().onAll().hangUp();

    assertThat(deliver()).isEqualTo(new Receipt.Unknown("Zapier did not answer"));
    assertThat(zapier.received()).hasSize(1);
  }

  @Test
  void a_kept_connection_that_is_cut_after_reading_is_not_used_to_send_twice() {
    zapier.faults().onAll().nth(2).hangUp();
    deliver();

    assertThat(deliver()).isEqualTo(new Receipt.Unknown("Zapier did not answer"));
    assertThat(zapier.received()).hasSize(2);
  }

  @Test
  void silence_ends_at_the_deadline_and_is_unknown() {
    zapier.faults().onAll().hold();

    assertThat(deliver(SHORT)).isEqualTo(new Receipt.Unknown("Zapier did not answer"));
  }

  @Test
  void a_flood_after_a_200_still_means_received() {
    zapier.faults().onAll().giant(50);

    assertThat(deliver()).isEqualTo(new Receipt.Delivered());
  }

  @Test
  void where_nobody_listens_nothing_happened() {
    zapier.close();

    assertThat(deliver()).isEqualTo(new Receipt.NothingHappened("Zapier could not be reached"));
  }

  @Test
  void where_there_is_no_such_host_nothing_happened() {
    URI nowhere = URI.create("http://no-such-host.invalid/hooks/catch/1/2/");

    assertThat(
            new ZapierHook(transport, Optional.of(nowhere), LONG, Clock.systemUTC())
                .deliver(anAttempt(1)))
        .isEqualTo(new Receipt.NothingHappened("Zapier could not be reached"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hooks/catch/1/2/", "zapier://hooks/catch/1/2/"})
  void where_no_request_can_be_made_nothing_happened(String address) {
    ZapierHook hook =
        new ZapierHook(transport, Optional.of(URI.create(address)), LONG, Clock.systemUTC());

    assertThat(hook.deliver(anAttempt(1))).isInstanceOf(Receipt.NothingHappened.class);
  }

  @Test
  void without_time_for_a_request_nothing_happened() {
    assertThat(deliver(Duration.ZERO))
        .isEqualTo(new Receipt.NothingHappened("The request to Zapier could not be made"));
    assertThat(zapier.received()).isEmpty();
  }

  @Test
  void without_threads_for_a_request_nothing_happened() {
    executor.shutdownNow();

    assertThat(deliver()).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(zapier.received()).isEmpty();
  }

  @Test
  void after_an_answer_that_cannot_be_understood_nobody_knows() {
    zapier.faults().onAll().raw("HTTP/1.1 200 OK\r\nAge: soon\r\nContent-Length: 0\r\n\r\n");

    assertThat(deliver()).isEqualTo(new Receipt.Unknown("Zapier did not answer"));
    assertThat(zapier.received()).hasSize(1);
  }

  @Test
  void without_a_hook_it_is_not_connected() {
    ZapierHook hook = new ZapierHook(transport, Optional.empty(), LONG, Clock.systemUTC());

    assertThat(hook.connected(Demo.ORG)).isFalse();
    assertThat(hook.deliver(anAttempt(1))).isInstanceOf(Receipt.NoChannel.class);
  }
}
