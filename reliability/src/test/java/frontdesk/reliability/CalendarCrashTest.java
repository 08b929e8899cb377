package frontdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.UserId;
import frontdesk.accounts.TakeOverGrant;
import frontdesk.adapters.graph.MicrosoftConsent;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.http.JdkHttpTransport;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.FakeMicrosoft;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same for a host whose calendar is in Microsoft 365: the book and the calendar agree. */
@Timeout(120)
class CalendarCrashTest {
  private static final String PETE = "pete@example.com";
  private static final String HOST = Demo.propertyManager().id().value();
  private static final String BOOKING = "commit.*insert appointments";
  private static final String EVENT_CALL = "call: POST .*/events";
  private static final String ANY_CALL = "call: [A-Z]+ .*/me/";
  private static final String TOKEN_TAKEN = "after call: POST .*/token";
  private static final String CHANGED = "commit.*update appointments";

  private static FakeMicrosoft microsoft;
  private static Scene scene;

  @BeforeAll
  static void start() {
    String keys = SealingKeys.random();
    microsoft = FakeMicrosoft.start(0, Clock.systemUTC());
    scene =
        new Scene(
            Map.of(
                "MICROSOFT_CLIENT_ID",
                FakeMicrosoft.CLIENT_ID,
                "MICROSOFT_CLIENT_SECRET",
                FakeMicrosoft.CLIENT_SECRET,
                "MICROSOFT_LOGIN_URL",
                microsoft.url().toString(),
                "GRAPH_BASE_URL",
                microsoft.url().toString(),
                "SEALING_KEYS",
                keys));
    connect(SealingKeys.parse(keys));
  }

  // As a host who was connected to the earlier server.
  private static void connect(SealingKeys keys) {
    MicrosoftSettings registration =
        new MicrosoftSettings(
            FakeMicrosoft.CLIENT_ID,
            FakeMicrosoft.CLIENT_SECRET,
            MicrosoftSettings.EVERY_TENANT,
            URI.create("http://127.0.0.1:1/calendar/auth/callback"),
            microsoft.url(),
            microsoft.url());
    JdkHttpTransport transport =
        new JdkHttpTransport(Duration.ofSeconds(5), ForkJoinPool.commonPool());
    new TakeOverGrant(
            new MicrosoftConsent(registration, transport, Clock.systemUTC()),
            new JdbiCalendarGrants(scene.database(), keys),
            new JdbiHosts(scene.database()),
            Clock.systemUTC())
        .takeOver(
            Demo.ORG,
            new UserId(HOST),
            microsoft.refreshToken(PETE, "Calendars.ReadWrite", "offline_access", "User.Read"));
  }

  @AfterAll
  static void stop() {
    scene.close();
    microsoft.close();
  }

  // V3 among all others: one entry for each appointment that is to take place, none for any other.
  @AfterEach
  void judge() {
    scene.eventuallyNone(CalendarCrashTest::violations);

    assertThat(microsoft.violations()).isEmpty();
  }

  private static List<Violation> violations() {
    return Judge.violations(scene.evidence().withEntries(Set.of(HOST), entries()));
  }

  private static List<String> entries() {
    return microsoft.person(PETE).events().stream()
        .flatMap(event -> event.properties().values().stream())
        .toList();
  }

  private static void repeated(Booking wish) {
    assertThat(scene.driver().insist(wish).booked()).isTrue();
    assertThat(scene.rows(wish)).isEqualTo(1);
  }

  private static String whose(Booking wish) {
    return "\"attendee_email\":\"" + wish.email() + "\"";
  }

  @Test // B4
  void after_the_commit_somebody_else_makes_the_entry() {
    Booking wish = scene.somethingNewByPhone();
    scene.dies(wish, "after " + BOOKING);
    scene.eventuallyNone(CalendarCrashTest::violations);

    repeated(wish);
  }

  @Test // B5
  void after_microsoft_has_made_the_entry_no_second_one_is_made() {
    Booking wish = scene.somethingNewByPhone();
    scene.dies(wish, "after " + EVENT_CALL);

    repeated(wish);
  }

  @Test // B13
  void between_a_new_token_and_its_being_kept_the_next_call_works() {
    Booking wish = scene.somethingNewByPhone();
    scene
        .database()
        .useHandle(handle -> handle.execute("UPDATE calendar_grants SET access_until = now()"));
    scene.dies(wish, TOKEN_TAKEN);

    repeated(wish);
  }

  @Test // B14
  void during_a_cancellation_the_entry_goes_and_the_time_is_free() {
    Booking wish = scene.somethingNewByPhone();
    repeated(wish);
    scene.eventuallyNone(CalendarCrashTest::violations);
    String cancel = "{" + whose(wish) + "}";

    scene.dies(node -> scene.driver().say(node, "cancel_appointment", cancel), "after " + CHANGED);

    assertThat(scene.driver().say(scene.survivor().url(), "cancel_appointment", cancel))
        .isPresent();
    assertThat(live(wish)).isZero();
  }

  @Test // B15
  void during_a_move_it_is_at_one_of_both_times_and_the_calendar_agrees() {
    Booking wish = scene.somethingNewByPhone();
    Booking later = scene.somethingNewByPhone();
    repeated(wish);
    scene.eventuallyNone(CalendarCrashTest::violations);
    String move = "{" + whose(wish) + ",\"new_start_time\":\"" + later.start() + "\"}";

    scene.dies(
        node -> scene.driver().say(node, "reschedule_appointment", move), "after " + CHANGED);

    assertThat(live(wish)).isEqualTo(1);
  }

  @Test // B11
  void however_often_those_die_who_take_up_what_is_left_there_is_one_entry() {
    Booking wish = scene.somethingNewByPhone();
    scene.survivorDies();
    scene.dies(wish, "before " + EVENT_CALL);
    for (String side : List.of("after ", "before ", "after ", "after ")) {
      scene.diesAtLeftOvers(side + ANY_CALL);
    }
    scene.survivorBegins();

    repeated(wish);
  }

  private static long live(Booking wish) {
    return Book.read(scene.database()).appointments().stream()
        .filter(Book.Appointment::live)
        .filter(row -> row.email().filter(wish.email()::equals).isPresent())
        .count();
  }
}
