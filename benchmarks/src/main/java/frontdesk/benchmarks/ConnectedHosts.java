package frontdesk.benchmarks;

import frontdesk.UserId;
import frontdesk.accounts.TakeOverGrant;
import frontdesk.adapters.graph.MicrosoftConsent;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.http.JdkHttpTransport;
import frontdesk.persistence.embedded.EmbeddedPostgres;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.DemoOrganisation;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.FakeMicrosoft;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/** Hosts whose calendars are at the stand-in, each with a month of ordinary meetings. */
final class ConnectedHosts {
  private static final int EVENTS = 60;

  private ConnectedHosts() {}

  static String email(int host) {
    return "manager" + host + "@example.com";
  }

  static void make(FakeMicrosoft microsoft, Database.Address address, SealingKeys keys, int count) {
    try (Database database = Database.open(address, 2)) {
      DemoOrganisation.makeIfEmpty(database.jdbi(), Instant.now());
      TakeOverGrant takeOver =
          new TakeOverGrant(
              new MicrosoftConsent(registration(microsoft), transport(), Clock.systemUTC()),
              new JdbiCalendarGrants(database.jdbi(), keys),
              new JdbiHosts(database.jdbi()),
              Clock.systemUTC());
      for (int i = 0; i < count; i++) {
        meetings(microsoft.person(email(i)), i);
        String token =
            microsoft.refreshToken(email(i), "Calendars.ReadWrite", "offline_access", "User.Read");
        takeOver.takeOver(Demo.ORG, new UserId(email(i)), token);
      }
    }
  }

  private static void meetings(Mailbox mailbox, int host) {
    Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS);
    for (int i = 0; i < EVENTS; i++) {
      Instant start = day.plus(12L * i + host % 12, ChronoUnit.HOURS);
      mailbox.busy("Meeting", start, start.plus(45, ChronoUnit.MINUTES));
    }
  }

  private static MicrosoftSettings registration(FakeMicrosoft microsoft) {
    return new MicrosoftSettings(
        FakeMicrosoft.CLIENT_ID,
        FakeMicrosoft.CLIENT_SECRET,
        MicrosoftSettings.EVERY_TENANT,
        URI.create("http://127.0.0.1:1/calendar/auth/callback"),
        microsoft.url(),
        microsoft.url());
  }

  private static JdkHttpTransport transport() {
    return new JdkHttpTransport(Duration.ofSeconds(5), ForkJoinPool.commonPool());
  }

  static void letTokensRunOut(Database.Address database) throws SQLException {
    try (Connection connection = Hosts.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE calendar_grants SET access_until = now()");
    }
  }

  /** Servers work below the policies, as they do everywhere. */
  static Database.Address address(EmbeddedPostgres server) {
    return new Database.Address(
            server.jdbcUrl(), server.serving().user(), server.serving().password())
        .ownedBy(
            new Database.Address(
                server.jdbcUrl(), server.owner().user(), server.owner().password()));
  }

  static Map<String, String> settings(Database.Address database) {
    return Map.of(
        "DATABASE_URL",
        urlWithPassword(database),
        "DATABASE_MIGRATION_URL",
        urlWithPassword(database.asOwner()));
  }

  private static String urlWithPassword(Database.Address database) {
    return database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password();
  }
}
