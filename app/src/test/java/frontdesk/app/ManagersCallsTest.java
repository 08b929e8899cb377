package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever looks after one host sees of calls, over HTTP. */
class ManagersCallsTest {
  private static final String NOON = "2026-11-24T12:00:00-06:00";
  private static final String ONE_O_CLOCK = "2026-11-24T13:00:00-06:00";
  private static final String LIST = "/console/calls";
  private static final String ONE = "/console/calls/one?id=";
  private static final String EVENTS = "/console/calls/one/events?id=";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of(LiveCaller.SECRET), Optional.of("k")),
          clock);
  private final ConsoleBrowser manager =
      member(Role.MANAGER, Optional.of(Demo.propertyManager().id()));
  private final LiveCaller theirs = new LiveCaller(desk, "petes-call");
  private final LiveCaller other = new LiveCaller(desk, "other-call");

  private ConsoleBrowser member(Role role, Optional<UserId> host) {
    return ConsoleBrowser.member(desk, clock, Demo.ORG, role, host);
  }

  @BeforeEach
  void call() {
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO host_lines (org_id, line, host_id) VALUES"
                        + " ('org_demo_001', 'assistant:petes', 'pete_admin')"));
    other.begins();
    theirs.tell(
        """
        {"message":{"type":"status-update","status":"in-progress","call":{"id":"petes-call"},
         "assistant":{"id":"petes"},"customer":{"number":"+13125550199"}}}
        """);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String page(String path) {
    assertThat(status(path)).as(path).isEqualTo(200);
    return manager.get(path).body();
  }

  private int status(String path) {
    return manager.get(path).statusCode();
  }

  @Test
  void the_list_has_calls_by_their_hosts_assistant_and_no_other() {
    assertThat(page(LIST)).contains("calls/one?id=petes-call").doesNotContain("other-call");
    assertThat(page(LIST)).contains("Calls</a>");
  }

  @Test
  void words_are_found_in_their_calls_only() {
    theirs.says("The heating is off");
    other.says("The heating is off");

    assertThat(page(LIST + "?words=heating"))
        .contains("calls/one?id=petes-call")
        .doesNotContain("other-call");
  }

  @Test
  void a_call_of_theirs_is_told_in_full_and_live() {
    theirs.says("The heating is off");

    assertThat(page(ONE + "petes-call")).contains("The heating is off", "data-events");
    try (EventsHeard page = EventsHeard.at(manager.request(EVENTS + "petes-call"))) {
      theirs.says("Since Monday");
      page.awaits("Since Monday");
    }
  }

  @Test
  void a_call_of_anybody_else_is_not_there() {
    for (String path : List.of(ONE + "other-call", EVENTS + "other-call", ONE + "none")) {
      assertThat(status(path)).as(path).isEqualTo(404);
    }
    assertThat(manager.get(ONE + "other-call").body())
        .contains("There is no such call.")
        .doesNotContain("+1312");
  }

  @Test
  void an_appointment_leads_to_the_call_that_booked_it_where_that_is_theirs() {
    theirs.books(NOON);
    other.books(ONE_O_CLOCK);

    String day = page("/console/appointments?span=list&day=2026-11-24");

    assertThat(day).contains("1:00 PM", "calls/one?id=petes-call").doesNotContain("other-call");
    assertThat(
            member(Role.VIEWER, Optional.empty())
                .get("/console/appointments?span=list&day=2026-11-24")
                .body())
        .contains("calls/one?id=petes-call", "calls/one?id=other-call");
  }

  @Test
  void a_call_that_is_another_hosts_now_is_told_no_more() {
    ConsoleBrowser viewer = member(Role.VIEWER, Optional.empty());
    try (EventsHeard page = EventsHeard.at(manager.request(EVENTS + "petes-call"));
        EventsHeard ours = EventsHeard.at(viewer.request(EVENTS + "petes-call"))) {
      page.awaits("+13125550199");
      desk.jdbi().useHandle(handle -> handle.execute("DELETE FROM host_lines"));
      theirs.says("A secret");
      ours.awaits("A secret");
      // By then all pages were looked at once more.
      theirs.says("Good bye");
      ours.awaits("Good bye");

      assertThat(page.heard().toString()).doesNotContain("A secret");
    }
    assertThat(status(ONE + "petes-call")).isEqualTo(404);
  }
}
