package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each page where there is nothing to show, where somebody may not see it, and where it fails. */
class PageStatesTest {
  private static final OrgId NEW = new OrgId("org_new");
  private static final UserId DESK = new UserId("front_desk");

  /** What an owner reads of an organisation that has just begun. */
  private static final Map<String, List<String>> EMPTY =
      Map.ofEntries(
          Map.entry(
              "now",
              List.of("No call is going on.", "Nothing waits for you.", "There is no host yet.")),
          Map.entry("calls", List.of("There are no calls yet.")),
          Map.entry("calls?words=oak", List.of("No call is like that.")),
          Map.entry("appointments", List.of("There is no host yet.")),
          Map.entry("hosts", List.of("There is no host yet.")),
          Map.entry("properties", List.of("No property is listed yet.")),
          Map.entry("properties/import", List.of("Import")),
          Map.entry("assistants", List.of("No assistant is registered.")),
          Map.entry("assistants/sync", List.of("No sync was begun here")),
          Map.entry("notices", List.of("Nothing waits for you.")),
          Map.entry("analytics", List.of("There were no calls in these days.")),
          Map.entry("talk", List.of("Nobody can talk here yet.")),
          Map.entry("try", List.of("Try")),
          Map.entry("settings/people", List.of("No invitation is open.")),
          Map.entry("settings/credentials", List.of("There is no credential yet.")),
          Map.entry("settings/audit?day=2020-01-01", List.of("Nothing like that is on record.")));

  /** Who comes in, with what, and what they did. */
  private static final Set<String> FOR_OWNERS =
      Set.of("settings/people", "settings/credentials", "settings/audit", "try");

  /** What is no single host's. */
  private static final Set<String> FOR_ALL_OF_THEM =
      Set.of(
          "assistants", "assistants/plan", "assistants/sync", "notices", "analytics", "settings");

  /** Pages that are nothing but a form by which something is changed. */
  private static final Set<String> CHANGING =
      Set.of("appointments/book", "appointments/move", "properties/new", "properties/import");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("v"), Optional.of("k")), clock);

  @AfterEach
  void close() {
    desk.close();
  }

  private ConsoleBrowser member(OrgId org, Role role, Optional<UserId> host) {
    return ConsoleBrowser.member(desk, clock, org, role, host);
  }

  /** Those that people see who are signed in. */
  private Map<String, String> pages() {
    SomeWork.in(desk);
    Map<String, String> pages = new TreeMap<>();
    EveryPage.of(desk).stream()
        .filter(page -> !page.isEntry())
        .forEach(page -> pages.put(page.route(), page.address()));
    return pages;
  }

  @Test
  void a_list_that_is_empty_says_so_and_what_would_stand_there() {
    GivenCredentials.in(desk).organisation(NEW);
    ConsoleBrowser owner = member(NEW, Role.OWNER, Optional.empty());

    EMPTY.forEach(
        (page, words) -> {
          HttpResponse<String> answer = owner.get("/console/" + page);
          assertThat(answer.statusCode()).as(page).isEqualTo(200);
          assertThat(answer.body()).as(page).contains(words);
        });
  }

  @Test
  void a_manager_reads_on_pages_of_the_whole_organisation_whom_to_ask() {
    ConsoleBrowser manager = member(Demo.ORG, Role.MANAGER, Optional.of(DESK));
    Map<String, String> pages = pages();
    desk.jdbi().useHandle(handle -> handle.execute("UPDATE calls SET host_id = ?", DESK.value()));

    pages.forEach(
        (page, address) -> {
          boolean theirs = !FOR_OWNERS.contains(page) && !FOR_ALL_OF_THEM.contains(page);
          assertSeen(manager, page, address, theirs);
        });
  }

  @Test
  void who_may_only_look_reads_on_pages_for_others_whom_to_ask() {
    ConsoleBrowser viewer = member(Demo.ORG, Role.VIEWER, Optional.empty());

    pages()
        .forEach(
            (page, address) -> {
              boolean theirs = !FOR_OWNERS.contains(page) && !CHANGING.contains(page);
              assertSeen(viewer, page, address, theirs);
            });
  }

  private static void assertSeen(
      ConsoleBrowser browser, String page, String address, boolean theirs) {
    HttpResponse<String> answer = browser.get(address);

    assertThat(answer.statusCode()).as(page).isEqualTo(theirs ? 200 : 403);
    if (!theirs) {
      assertThat(answer.body())
          .as(page)
          .contains("<h1>Not for you", "Ask an owner", "role=\"alert\"")
          .doesNotContain("href=\"./" + page + "\"");
    }
  }

  @Test
  void who_may_only_look_finds_no_form_that_changes_anything() {
    ConsoleBrowser viewer = member(Demo.ORG, Role.VIEWER, Optional.empty());

    pages()
        .forEach(
            (page, address) ->
                assertThat(viewer.get(address).body().replaceFirst("<form class=\"who\"", ""))
                    .as(page)
                    .doesNotContainPattern("<form[^>]*method=\"post\""));
  }

  @Test
  void a_page_that_breaks_says_so_in_words_and_the_others_go_on() {
    ConsoleBrowser owner = member(Demo.ORG, Role.OWNER, Optional.empty());
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO members (org_id, member_id, email, name, role, password, joined_at)"
                        + " VALUES ('org_demo_001', 'm', 'm@x.org', 'M', 'NOBODY', '', now())"));

    HttpResponse<String> broken = owner.get("/console/settings/people");

    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body())
        .contains("<h1>Something went wrong", "in the server's log", "role=\"alert\"")
        .doesNotContain("NOBODY", "Exception");
    assertThat(owner.get("/console/calls").statusCode()).isEqualTo(200);
  }
}
