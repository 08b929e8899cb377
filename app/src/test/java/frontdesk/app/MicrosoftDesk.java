package frontdesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.UserId;
import frontdesk.accounts.CalendarGrant;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.app.settings.MicrosoftAccess;
import frontdesk.app.settings.ReadSettings;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.FakeMicrosoft;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The whole server with a registration at Microsoft's stand-in, as settings describe it. */
final class MicrosoftDesk implements AutoCloseable {
  static final String PETE = "pete@example.com";
  static final String KEYS = SealingKeys.random();

  // Not a settable one: the store tells by its own clock whether a question has expired.
  private static final Clock CLOCK = Clock.systemUTC();

  final FakeMicrosoft microsoft = FakeMicrosoft.start(0, CLOCK);
  private final Jdbi jdbi = FreshDatabase.fresh();
  private final Map<String, String> environment = new HashMap<>();
  private Settings settings;
  private Frontdesk frontdesk;

  /**
   * @param environment what differs from a server with nothing but the registration
   */
  MicrosoftDesk(Map<String, String> environment) {
    this.environment.putAll(registration(microsoft.url()));
    this.environment.putAll(environment);
    microsoft.consentsAs(PETE);
    settings = read();
    frontdesk = Frontdesk.start(settings, CLOCK);
  }

  /** What an operator set where people sign in too. */
  static MicrosoftAccess withPeople(String tenant, URI microsoft) {
    MicrosoftSettings registration =
        new MicrosoftSettings(
            FakeMicrosoft.CLIENT_ID,
            FakeMicrosoft.CLIENT_SECRET,
            tenant,
            URI.create("https://example.com/desk/calendar/auth/callback"),
            microsoft,
            microsoft);
    return new MicrosoftAccess(registration, Optional.empty(), List.of(), true);
  }

  /** A server with a registration, on the test's own database. */
  static Map<String, String> registration(URI microsoft) {
    TestDatabase database = FreshDatabase.address();
    return Map.of(
        "PORT",
        "0",
        "FRONTDESK_DATA",
        "target/unused",
        "DATABASE_URL",
        database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password(),
        "MICROSOFT_CLIENT_ID",
        FakeMicrosoft.CLIENT_ID,
        "MICROSOFT_CLIENT_SECRET",
        FakeMicrosoft.CLIENT_SECRET,
        "MICROSOFT_LOGIN_URL",
        microsoft.toString(),
        "GRAPH_BASE_URL",
        microsoft.toString(),
        "SEALING_KEYS",
        KEYS);
  }

  private Settings read() {
    ReadSettings.Result read = ReadSettings.from(environment, Path.of("target", "no.env"));
    return read.settings().orElseThrow(() -> new AssertionError(read.problems()));
  }

  /** Another start at the same address and on the same database. */
  void startAgain() {
    frontdesk.close();
    environment.put("PORT", String.valueOf(settings.port()));
    settings = read();
    frontdesk = Frontdesk.start(settings, CLOCK);
  }

  void startAgain(String name, String value) {
    environment.put(name, value);
    startAgain();
  }

  URI url(String path) {
    return settings.publicUrl().resolve(path);
  }

  URI start(String host) {
    return url("/calendar/auth/start?user_id=" + host);
  }

  JsonNode status(String host) {
    return RunningDesk.parsed(
        new Browser().open(url("/calendar/auth/status?user_id=" + host)).body());
  }

  /** The grant as it is kept, opened. */
  Optional<CalendarGrant> grant(String host) {
    return new JdbiCalendarGrants(jdbi, SealingKeys.parse(KEYS)).find(Demo.ORG, new UserId(host));
  }

  /** Whatever token is at hand counts as out of date from now on. */
  void letAccessRunOut() {
    jdbi.useHandle(handle -> handle.execute("UPDATE calendar_grants SET access_until = now()"));
  }

  @Override
  public void close() {
    frontdesk.close();
    microsoft.close();
  }
}
