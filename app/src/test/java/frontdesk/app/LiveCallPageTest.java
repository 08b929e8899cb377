package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of one call while it goes on, over HTTP. */
class LiveCallPageTest {
  private static final String EVENTS = "/console/calls/one/events?id=call%2F1";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of(LiveCaller.SECRET), Optional.of("k")),
          clock);
  private final ConsoleBrowser viewer =
      ConsoleBrowser.member(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());
  private final LiveCaller jane = new LiveCaller(desk, "call/1");

  @AfterEach
  void close() {
    desk.close();
  }

  private EventsHeard listens(String lastId) {
    return EventsHeard.at(viewer.request(EVENTS).header("Last-Event-ID", lastId));
  }

  private int status(ConsoleBrowser browser) {
    return browser.get(EVENTS).statusCode();
  }

  @Test
  void a_call_is_told_line_by_line_and_who_was_away_hears_the_lines_that_they_missed() {
    jane.begins();
    jane.hears("How can I help?");
    String last;
    try (EventsHeard page = listens("")) {
      last = page.awaits("How can I help?").id();
    }
    clock.advance(Duration.ofSeconds(5));
    jane.says("I would like to see a home");
    jane.books("2026-11-24T12:00:00-06:00");

    try (EventsHeard page = listens(last)) {
      assertThat(page.awaits("I would like to see a home").data())
          .contains("data-from=\"1\"", "set_appointment", "Appointments made")
          .doesNotContain("How can I help?");
      jane.hangsUp();
      assertThat(page.awaits("The caller hung up").data()).doesNotContain("data-from");
    }
  }

  @Test
  void half_a_sentence_is_told_until_it_is_whole() {
    jane.begins();
    try (EventsHeard page = listens("")) {
      jane.isSaying("I would");
      assertThat(page.awaits("I would").data()).contains("still speaking");
      jane.says("I would like to see a home");
      assertThat(page.awaits("a home").data()).doesNotContain("still speaking");
    }
  }

  @Test
  void what_the_platform_reports_after_the_end_is_told_too() {
    jane.begins();
    jane.hangsUp();
    assertThat(viewer.get("/console/calls/one?id=call%2F1").body())
        .contains("data-events=\"./../calls/one/events?id=call%2F1\"");
    try (EventsHeard page = listens("")) {
      page.awaits("The caller hung up");
      jane.tell(
          """
          {"message":{"type":"end-of-call-report","call":{"id":"call/1"},"cost":0.25,
           "analysis":{"summary":"Jane wants a home."}}}
          """);
      assertThat(page.awaits("Jane wants a home.").data()).contains("$0.25");
    }
  }

  @Test
  void a_call_that_is_over_for_long_is_a_page_that_does_not_go_on() {
    jane.begins();
    jane.hangsUp();
    clock.advance(Duration.ofMinutes(11));

    assertThat(viewer.get("/console/calls/one?id=call%2F1").body())
        .contains("The caller hung up")
        .doesNotContain("assets/live", "data-events");
  }

  @Test
  void nobody_listens_to_what_is_not_for_them() {
    jane.begins();
    GivenCredentials.in(desk).organisation(new OrgId("org_other"));

    assertThat(
            status(
                ConsoleBrowser.member(
                    desk, clock, new OrgId("org_other"), Role.OWNER, Optional.empty())))
        .isEqualTo(404);
    assertThat(
            status(
                ConsoleBrowser.member(
                    desk, clock, Demo.ORG, Role.MANAGER, Optional.of(Demo.intakeDesk().id()))))
        .isEqualTo(404);
    assertThat(desk.get(EVENTS).statusCode()).isEqualTo(303);
  }
}
