package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers who asked for a person, on the page Now, over HTTP. */
class CallBackPagesTest {
  private static final String NOW = "/console/now";
  private static final String CALLED_BACK = "/console/now/called-back";
  private static final Pattern ID =
      Pattern.compile("form=\"called-back\" name=\"id\" value=\"(\\w+)\"");

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

  private static String id(String page) {
    Matcher found = ID.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private static int calledBack(ConsoleBrowser member, String id) {
    return member.post(CALLED_BACK, Map.of("id", id)).statusCode();
  }

  @Test
  void who_asked_for_a_person_is_told_and_gone_once_they_were_called_back() {
    try (EventsHeard page = EventsHeard.at(owner.request(NOW + "/events"))) {
      jane.begins();
      jane.asksForAPerson("No <script>heating");

      String told = page.awaits("needs-calls-title").data();
      assertThat(told)
          .contains("+13125550123", "./calls/one?id=call%2F1", "high", "since ")
          .contains("No &lt;script&gt;heating", "since &lt;b&gt;Monday&lt;/b&gt;.");
      owner.get(NOW);
      HttpResponse<String> done = owner.post(CALLED_BACK, Map.of("id", id(told)));

      assertThat(done.headers().firstValue("Location")).contains("./../now?done=called-back");
      page.awaits("Nothing waits for you.");
    }
    assertThat(owner.get(NOW + "?done=called-back").body())
        .contains("Nobody has to call them back any more.")
        .doesNotContain("needs-calls-title");
    assertThat(owner.get("/console/calls/one?id=call%2F1").body()).contains("Somebody was told");
    assertThat(owner.get("/console/settings/audit").body()).contains("Called somebody back");
  }

  @Test
  void a_viewer_sees_it_and_has_no_button() {
    jane.asksForAPerson("No heating");
    String id = id(owner.get(NOW).body());
    ConsoleBrowser viewer = member(Demo.ORG, Role.VIEWER, Optional.empty());

    assertThat(viewer.get(NOW).body())
        .contains("No heating", "calls/one")
        .doesNotContain("called-back");
    assertThat(calledBack(viewer, id)).isEqualTo(403);
    try (EventsHeard page = EventsHeard.at(viewer.request(NOW + "/events"))) {
      assertThat(page.awaits("No heating").data()).doesNotContain("<button");
    }
  }

  @Test
  void a_manager_has_those_of_their_own_host() {
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO host_lines (org_id, line, host_id) VALUES"
                        + " ('org_demo_001', 'assistant:petes', 'pete_admin')"));
    jane.asksForAPerson("No heating");
    String others = id(owner.get(NOW).body());
    ConsoleBrowser manager =
        member(Demo.ORG, Role.MANAGER, Optional.of(Demo.propertyManager().id()));
    assertThat(manager.get(NOW).body()).contains("Nothing waits for you.");
    manager.post(CALLED_BACK, Map.of("id", others));

    LiveCaller petes = new LiveCaller(desk, "petes-call");
    petes.tell(
        """
        {"message":{"type":"status-update","status":"in-progress","call":{"id":"petes-call"},
         "assistant":{"id":"petes"},"customer":{"number":"+13125550199"}}}
        """);
    petes.asksForAPerson("No water");
    String page = manager.get(NOW).body();

    assertThat(page)
        .contains("No water", "./calls/one?id=petes-call")
        .doesNotContain("No heating", "calls/one?id=call");
    assertThat(manager.post(CALLED_BACK, Map.of("id", id(page))).headers().firstValue("Location"))
        .contains("./../now?done=called-back");
    assertThat(owner.get(NOW).body())
        .contains("<strong>No heating</strong>")
        .doesNotContain("<strong>No water</strong>");
  }

  @Test
  void nobody_settles_what_is_anothers_or_not_there() {
    jane.asksForAPerson("No heating");
    String id = id(owner.get(NOW).body());
    GivenCredentials.in(desk).organisation(new OrgId("org_other"));
    ConsoleBrowser theirs = member(new OrgId("org_other"), Role.OWNER, Optional.empty());

    assertThat(theirs.get(NOW).body()).contains("Nothing waits for you.");
    assertThat(theirs.post(CALLED_BACK, Map.of("id", id)).headers().firstValue("Location"))
        .contains("./../now?done=not-there");
    assertThat(theirs.get(NOW + "?done=not-there").body()).contains("nobody to be called back");
    assertThat(owner.get(NOW).body()).contains("No heating");
  }
}
