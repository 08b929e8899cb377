package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page Now and what it is told while it is open, over HTTP. */
class NowPagesTest {
  private static final Pattern POSITION = Pattern.compile("data-last=\"([^\"]*)\"");
  private static final String EVENTS = "/console/now/events";
  private static final String NOON = "2026-11-24T12:00:00-06:00";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of(LiveCaller.SECRET), Optional.of("k")),
          clock);
  private final ConsoleBrowser owner = member(Demo.ORG, Role.OWNER, Optional.empty());
  private final LiveCaller jane = new LiveCaller(desk, "call/1");

  private ConsoleBrowser member(OrgId org, Role role, Optional<UserId> host) {
    return ConsoleBrowser.member(desk, clock, org, role, host);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String page() {
    return owner.get("/console/now").body();
  }

  private static String position(String page) {
    Matcher found = POSITION.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static EventsHeard listens(ConsoleBrowser member) {
    return EventsHeard.at(member.request(EVENTS));
  }

  /** From what the page has when it is loaded. */
  private EventsHeard listensFrom(String page) {
    return EventsHeard.at(owner.request(EVENTS + "?last=" + position(page)));
  }

  private EventsHeard comesAgain(RunningDesk node, String lastId) {
    return EventsHeard.at(owner.at(node).request(EVENTS).header("Last-Event-ID", lastId));
  }

  @Test
  void where_nothing_happens_the_page_says_so() {
    assertThat(page())
        .contains("No call is going on.", "No appointments today.", "Nothing waits for you.")
        .contains("Central Time");
  }

  @Test
  void a_call_is_told_while_it_goes_on_from_its_first_word_to_its_end() {
    try (EventsHeard page = listensFrom(page())) {
      jane.begins();
      page.awaits("+13125550123");
      jane.hears("Front desk, how can I help?");
      jane.says("I would like to see <script>alert(1)</script> 12 Oak Street");
      assertThat(page.awaits("12 Oak Street").data())
          .contains("&lt;script&gt;", "Front desk, how can I help?");

      jane.books(NOON);
      assertThat(page.awaits("set_appointment").data())
          .contains("What arrived", "What was answered", "jane@example.com", " ms")
          .contains("data-news=\"A caller booked an appointment.\"");

      jane.hangsUp();
      page.awaits("Over: The caller hung up");
    }
  }

  @Test
  void the_page_has_what_goes_on_when_it_is_loaded_and_is_told_only_what_comes_then() {
    jane.begins();
    jane.says("Hello");
    String loaded = page();
    assertThat(loaded).contains("+13125550123", "Hello");

    try (EventsHeard page = listensFrom(loaded)) {
      jane.says("Good bye");
      assertThat(page.awaits("Good bye")).isEqualTo(page.heard().get(0));
    }
  }

  @Test
  void a_page_that_was_away_lacks_nothing_also_at_another_node() {
    String last;
    jane.begins();
    try (EventsHeard page = listens(owner)) {
      last = page.awaits("+13125550123").id();
    }
    jane.says("Is anybody there?");
    jane.books(NOON);

    try (RunningDesk other = desk.another();
        EventsHeard page = comesAgain(other, last)) {
      assertThat(page.awaits("Is anybody there?").data()).contains("set_appointment");
      jane.says("Thank you");
      String newest = page.awaits("Thank you").id();
      try (EventsHeard again = comesAgain(other, newest)) {
        jane.hangsUp();
        assertThat(again.awaits("Over: ")).isEqualTo(again.heard().get(0));
      }
    }
  }

  @Test
  void an_appointment_of_today_is_on_the_page_once_it_is_booked() {
    clock.set("2026-11-24T12:00:00Z");
    ConsoleBrowser viewer = member(Demo.ORG, Role.VIEWER, Optional.empty());
    try (EventsHeard page = listens(viewer)) {
      page.awaits("No appointments today.");
      jane.books(NOON);
      page.awaits("12:00 PM to 12:30 PM");
    }
  }

  @Test
  void what_waits_for_a_person_is_told() {
    try (EventsHeard page = listensFrom(page())) {
      SomeWork.in(desk);
      page.awaits("Booking for Zapier");
      desk.jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE hosts SET calendar = 'MICROSOFT' WHERE host_id = 'pete_admin'"));
      page.awaits("The calendar of pete_admin has to be connected");
    }
  }

  @Test
  void words_of_a_caller_who_declines_leave_the_page() {
    try (EventsHeard page = listensFrom(page())) {
      jane.begins();
      jane.says("My secret");
      page.awaits("My secret");
      jane.tell(
          """
          {"message":{"type":"end-of-call-report","call":{"id":"call/1"},"endedReason":"x",
           "compliance":{"recordingConsent":{"type":"verbal"}}}}
          """);
      EventsHeard.Event told = page.awaits("nothing that is said is kept");
      assertThat(told.data()).doesNotContain("My secret");
    }
  }

  @Test
  void another_organisation_is_told_nothing() {
    GivenCredentials.in(desk).organisation(new OrgId("org_other"));
    ConsoleBrowser theirs = member(new OrgId("org_other"), Role.OWNER, Optional.empty());

    try (EventsHeard page = listens(theirs);
        EventsHeard ours = listens(owner)) {
      jane.begins();
      jane.says("Hello");
      ours.awaits("Hello");
      // By then all pages were looked at once more.
      jane.says("Hello again");
      ours.awaits("Hello again");

      assertThat(page.heard().toString()).doesNotContain("Hello", "+1312");
    }
    assertThat(theirs.get("/console/now").body()).contains("No call is going on.");
  }

  @Test
  void a_manager_is_told_of_calls_that_came_in_by_their_hosts_assistant_and_of_no_other() {
    ConsoleBrowser manager =
        member(Demo.ORG, Role.MANAGER, Optional.of(Demo.propertyManager().id()));
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO host_lines (org_id, line, host_id) VALUES"
                        + " ('org_demo_001', 'assistant:petes', 'pete_admin')"));
    new LiveCaller(desk, "other").begins();
    jane.begins();
    jane.tell(
        """
        {"message":{"type":"status-update","status":"in-progress","call":{"id":"petes-call"},
         "assistant":{"id":"petes"},"customer":{"number":"+13125550199"}}}
        """);

    String page = manager.get("/console/now").body();

    assertThat(page).contains("+13125550199", "Those of your host.", "./calls/one?id=petes-call");
    assertThat(page).doesNotContain("+13125550123", "calls/one?id=call");
  }

  // J18
  @Test
  void who_signs_out_is_told_nothing_more() {
    try (EventsHeard page = listens(owner)) {
      owner.get("/console/now");
      owner.post("/console/sign-out", Map.of());

      page.awaits(event -> event.type().equals("over"));
      page.awaitOver();
    }
    assertThat(RunningDesk.send(owner.request(EVENTS).GET()).statusCode()).isEqualTo(303);
  }

  @Test
  void to_listen_is_no_use_of_a_session() {
    try (EventsHeard page = listens(owner)) {
      clock.advance(Duration.ofHours(1));
      listens(owner).close();
      clock.advance(Duration.ofHours(1).plusSeconds(1));
      page.awaits(event -> event.type().equals("over"));
    }
  }

  @Test
  void an_organisation_that_is_disabled_is_told_nothing_more() {
    try (EventsHeard page = listens(owner)) {
      new JdbiTenants(desk.jdbi()).open(Demo.ORG, false);
      page.awaits(event -> event.type().equals("over"));
    }
  }

  @Test
  void a_server_that_stops_lets_its_pages_go_at_once() {
    RunningDesk other = desk.another();
    List<EventsHeard> pages =
        List.of(comesAgain(other, ""), comesAgain(other, ""), comesAgain(other, ""));
    long began = System.nanoTime();

    other.close();

    pages.forEach(EventsHeard::awaitOver);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Server.DRAIN);
  }
}
