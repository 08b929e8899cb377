package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.UserId;
import frontdesk.accounts.TakeOverGrant;
import frontdesk.adapters.graph.MicrosoftConsent;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.adapters.mail.SmtpServer;
import frontdesk.app.settings.MicrosoftAccess;
import frontdesk.app.settings.Settings;
import frontdesk.http.JdkHttpTransport;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Invitations;
import frontdesk.standins.microsoft.FakeMicrosoft;
import frontdesk.standins.microsoft.mailbox.LiveEvent;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The whole server with Microsoft's stand-in, by telephone. The property manager is connected to
 * {@code pete@example.com}; it is noon on Saturday, 21 November 2026 (UTC), and time goes on.
 */
final class OutlookDesk implements AutoCloseable {
  static final String PETE = "pete@example.com";
  static final String HOST = Demo.propertyManager().id().value();

  /** Longer than any background work takes, for a machine that is busy with other things. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final TickingClock clock = new TickingClock("2026-11-21T12:00:00Z");
  final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock);
  final Mailbox pete = microsoft.person(PETE);
  final RunningDesk desk;
  private final SealingKeys keys = SealingKeys.parse(SealingKeys.random());
  private final AtomicInteger calls = new AtomicInteger();

  OutlookDesk() {
    this(Optional.empty());
  }

  OutlookDesk(Optional<SmtpServer> smtp) {
    desk = RunningDesk.on(settings(smtp), clock);
    connect(HOST, PETE);
  }

  private Settings settings(Optional<SmtpServer> smtp) {
    Settings plain = RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty());
    return SettingsFixture.like(plain)
        .microsoft(
            Optional.of(new MicrosoftAccess(registration(), Optional.empty(), List.of(), false)))
        .sealingKeys(Optional.of(keys))
        .smtp(smtp)
        .build();
  }

  private MicrosoftSettings registration() {
    return new MicrosoftSettings(
        FakeMicrosoft.CLIENT_ID,
        FakeMicrosoft.CLIENT_SECRET,
        MicrosoftSettings.EVERY_TENANT,
        URI.create("http://127.0.0.1:1/calendar/auth/callback"),
        microsoft.url(),
        microsoft.url());
  }

  /** As a host who was connected to the earlier server. */
  void connect(String host, String email) {
    connect(host, email, "Calendars.ReadWrite", "offline_access", "User.Read");
  }

  void connect(String host, String email, String... scopes) {
    TakeOverGrant takeOver =
        new TakeOverGrant(
            new MicrosoftConsent(
                registration(),
                new JdkHttpTransport(Duration.ofSeconds(5), ForkJoinPool.commonPool()),
                clock),
            new JdbiCalendarGrants(desk.database(), keys),
            new JdbiHosts(desk.database()),
            clock);
    assertThat(takeOver.takeOver(Demo.ORG, new UserId(host), microsoft.refreshToken(email, scopes)))
        .isEqualTo(new TakeOverGrant.Outcome.TakenOver());
  }

  void inviteBy(Invitations invitations) {
    new JdbiOrganisations(desk.database()).inviteBy(Demo.ORG, invitations);
  }

  /** What a caller hears who asks when the property manager is free. */
  String availability() {
    return say("get_availability", "{}");
  }

  /** What a caller hears who books the property manager at that wall time in Chicago. */
  String book(String start) {
    return book(start, "jane@example.com");
  }

  String book(String start, String email) {
    return say(
        "set_appointment",
        "{\"property_address\":\"12 Oak Street\",\"start_time\":\""
            + start
            + "\",\"attendee_name\":\"Jane\",\"attendee_email\":\""
            + email
            + "\"}");
  }

  String say(String tool, String arguments) {
    return say(calls.incrementAndGet(), tool, arguments);
  }

  /** The same call says the same again, as platforms do that had no answer. */
  String say(int call, String tool, String arguments) {
    return say(call, 1, tool, arguments);
  }

  /** The same call says something else. */
  String say(int call, int number, String tool, String arguments) {
    JsonNode reply =
        desk.vapi(
            """
            {"message":{"type":"tool-calls","call":{"id":"call-%d"},"toolCallList":[
              {"id":"tool-%d","type":"function","function":{"name":"%s","arguments":%s}}]}}
            """
                .formatted(call, number, tool, arguments));
    return reply.at("/results/0/result").asText();
  }

  /** Our events in the property manager's calendar. */
  List<LiveEvent> ours() {
    return pete.events().stream().filter(event -> event.transactionId().isPresent()).toList();
  }

  /** Calendars are asked again, not remembered. */
  void aMinuteLater() {
    clock.advance(Duration.ofSeconds(61));
  }

  /** What was left over in the outbox is due now. */
  void leftOversAreDue() {
    desk.database()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE outbox SET due_at = now(), lease_until = least(lease_until, now())"
                        + " WHERE due_at IS NOT NULL"));
  }

  /** What is shown in calendars is to be looked at now. */
  void reviewsAreDue() {
    desk.database()
        .useHandle(
            handle ->
                handle.execute("UPDATE outbox SET review_at = now() WHERE review_at IS NOT NULL"));
  }

  /** Left over work is due again and again until this is so. */
  void eventually(BooleanSupplier so) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!so.getAsBoolean()) {
      assertThat(Instant.now()).as("it never came about").isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Override
  public void close() {
    desk.close();
    microsoft.close();
  }
}
