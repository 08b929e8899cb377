package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.standins.net.TcpProxy;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see while the desk's records are away, and once they are back. */
class PagesWithoutDatabaseTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final TestDatabase database = FreshDatabase.address();
  private final TcpProxy network = TcpProxy.to(WithoutDatabaseTest.port(database));
  private final RunningDesk desk = RunningDesk.on(settings(), clock);

  private Settings settings() {
    Settings set = RunningDesk.settings(Optional.empty(), Optional.of("v"), Optional.of("k"));
    String url =
        database
            .jdbcUrl()
            .replace(":" + WithoutDatabaseTest.port(database) + "/", ":" + network.port() + "/");
    return RunningDesk.at(set, new Database.Address(url, database.user(), database.password()));
  }

  @AfterEach
  void close() {
    desk.close();
    network.close();
  }

  private ConsoleBrowser owner() {
    return ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
  }

  private void databaseGoes() {
    network.refuse();
    network.reset();
  }

  @Test
  void every_page_says_so_and_what_to_do_and_is_there_again_afterwards() {
    ConsoleBrowser owner = owner();
    SomeWork.in(desk);
    String link = ConsoleBrowser.token(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());
    List<EveryPage> pages = EveryPage.of(desk, Map.of("link", link, "reset", link));
    databaseGoes();

    for (EveryPage page : pages) {
      HttpResponse<String> answer = owner.get(page.address());
      if (!page.route().equals("sign-in")) {
        assertThat(answer.statusCode()).as(page.route()).isEqualTo(503);
        assertThat(answer.body())
            .as(page.route())
            .contains("cannot be reached just now", "Load the page again", "role=\"alert\"");
      }
    }
    network.accept();

    assertThat(Soon.is(() -> owner.get("/console/calls").statusCode() == 200)).isTrue();
  }

  @Test
  void a_form_that_was_sent_meanwhile_changed_nothing_and_says_so() {
    ConsoleBrowser owner = owner();
    SomeWork.in(desk);
    owner.get("/console/notices");
    databaseGoes();

    HttpResponse<String> answer =
        owner.post("/console/notices/resolve", Map.of("id", "booked:1 HOOK"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Nothing was changed.");
  }

  @Test
  void a_page_that_listens_is_told_and_told_again_that_they_are_back() {
    try (EventsHeard page = EventsHeard.at(owner().request("/console/now/events"))) {
      page.awaits("Nothing waits for you.");
      databaseGoes();
      page.awaits(event -> event.type().equals("away"));

      network.accept();

      page.awaits(event -> event.type().equals("back"));
    }
  }
}
