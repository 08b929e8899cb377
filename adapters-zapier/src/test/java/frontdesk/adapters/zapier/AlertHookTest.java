package frontdesk.adapters.zapier;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.WebhookSecret;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.PersonNeeded;
import frontdesk.notices.Receipt;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.Demo;
import frontdesk.standins.zapier.FakeZapier;
import frontdesk.standins.zapier.Received;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertHookTest {
  private static final WebhookSecret SECRET =
      WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  private final SettableClock clock = new SettableClock("2026-11-21T12:34:56Z");
  private final FakeZapier receiver = FakeZapier.start();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final AlertHook hook =
      new AlertHook(
          new JdkHttpTransport(Duration.ofSeconds(2), executor),
          receiver.url(),
          SECRET,
          AlertHook.DEADLINE,
          clock);

  private final Attempt attempt =
      new Attempt(
          new PersonNeeded(
              Demo.ORG,
              Way.HOOK,
              Stage.GONE,
              "Zapier returned 410",
              "booked-55edb94050823c87",
              "2026-11-21T12"),
          1);

  @AfterEach
  void stop() {
    receiver.close();
    executor.shutdownNow();
  }

  @Test
  void an_alert_is_signed_so_that_its_receiver_can_check_it() {
    assertThat(hook.deliver(attempt)).isEqualTo(new Receipt.Delivered());

    Received alert = receiver.received().get(0);
    assertThat(alert.body())
        .isEqualTo(
            "{\"type\":\"notice.waits_for_a_person\",\"timestamp\":\"2026-11-21T12:00:00Z\","
                + "\"data\":{\"org_id\":\"org_demo_001\",\"way\":\"hook\",\"stage\":\"gone\","
                + "\"reason\":\"Zapier returned 410\","
                + "\"notice_id\":\"booked-55edb94050823c87\"}}");
    assertThat(alert.headers())
        .containsEntry("webhook-id", "org_demo_001.person-hook-gone-2026-11-21T12")
        .containsEntry("webhook-timestamp", String.valueOf(clock.instant().getEpochSecond()))
        .containsEntry(
            "webhook-signature",
            SECRET.sign(
                "org_demo_001.person-hook-gone-2026-11-21T12",
                clock.instant(),
                alert.body().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_repeat_bears_the_same_id_and_its_own_time() {
    hook.deliver(attempt);
    clock.advance(Duration.ofMinutes(5));
    hook.deliver(attempt);

    assertThat(receiver.received())
        .extracting(one -> one.headers().get("webhook-id"))
        .containsExactly(
            "org_demo_001.person-hook-gone-2026-11-21T12",
            "org_demo_001.person-hook-gone-2026-11-21T12");
    assertThat(receiver.received())
        .extracting(one -> one.headers().get("webhook-timestamp"))
        .doesNotHaveDuplicates();
  }

  @Test
  void reasons_name_neither_the_address_nor_zapier() {
    receiver.faults().onAll().answer(500);

    assertThat(hook.deliver(attempt))
        .isEqualTo(new Receipt.Unknown("The webhook for alerts returned 500"));
  }
}
