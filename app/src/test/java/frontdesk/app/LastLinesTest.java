package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import frontdesk.standins.net.TcpProxy;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.openai.Play;
import frontdesk.standins.openai.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said in live calls while the database takes nothing. */
class LastLinesTest {
  private final TestDatabase database = TestPostgres.emptyDatabase();
  private final TcpProxy network = TcpProxy.to(WithoutDatabaseTest.port(database));
  private final Jdbi beside = Jdbi.create(database.jdbcUrl(), database.user(), database.password());
  private final FakeOpenAi openAi =
      FakeOpenAi.start(0, Clock.systemUTC())
          .hearsSentencesOf(Duration.ofMillis(100))
          .nextPlays(Play.of(Turn.turn().hears("Hello").says("Good morning")));
  private final RunningDesk desk = desk();

  private RunningDesk desk() {
    String url =
        database
            .jdbcUrl()
            .replace(":" + WithoutDatabaseTest.port(database) + "/", ":" + network.port() + "/");
    Settings set = RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty());
    Database.Address through = new Database.Address(url, database.user(), database.password());
    return RunningDesk.on(
        RunningDesk.at(RunningDesk.with(set, VoiceDesk.at(openAi)), through),
        new SettableClock("2026-11-21T12:00:00Z"));
  }

  @AfterEach
  void close() {
    desk.close();
    openAi.close();
    network.close();
  }

  private VoicePage talking() {
    String session = desk.post("/api/realtime/session", "{\"org_id\":\"org_demo_001\"}").body();
    String token = RunningDesk.parsed(session).path("client_secret").asText();
    VoicePage page = VoicePage.open(desk, token);
    page.awaits("session.updated");
    assertThat(Soon.is(() -> asOwner("SELECT call_id FROM calls").size() == 1)).isTrue();
    return page;
  }

  private List<String> asOwner(String sql) {
    return beside.inTransaction(
        handle -> {
          owner(handle);
          return handle.createQuery(sql).mapTo(String.class).list();
        });
  }

  private static void owner(Handle handle) {
    handle.execute("SET LOCAL app.owner = 'on'");
  }

  private List<String> lines() {
    return asOwner("SELECT said FROM transcript_lines ORDER BY said_at, line_id");
  }

  @Test
  void what_was_said_last_is_on_record_though_the_server_stops_before_it_could_be_written() {
    try (VoicePage page = talking();
        Handle other = beside.open()) {
      other.begin();
      owner(other);
      other.createQuery("SELECT call_id FROM calls FOR UPDATE").mapTo(String.class).list();
      page.speaks();
      page.awaits("response.done");

      CompletableFuture<Void> stopping = CompletableFuture.runAsync(desk::close);
      assertThat(page.closedWith()).isEqualTo(1001);
      other.rollback();
      stopping.join();

      assertThat(lines()).containsExactlyInAnyOrder("Hello", "Good morning");
    }
  }

  @Test
  void what_was_said_while_the_database_was_away_is_on_record_once_it_is_back() {
    try (VoicePage page = talking()) {
      network.refuse();
      network.cut();
      page.speaks();
      page.awaits("response.done");

      network.accept();

      assertThat(Soon.is(() -> lines().size() == 2)).isTrue();
      assertThat(lines()).containsExactlyInAnyOrder("Hello", "Good morning");
    }
  }
}
