package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.VapiAccess;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.scheduling.Demo;
import frontdesk.standins.vapi.FakeVapi;
import frontdesk.standins.vapi.Route;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about assistants, by their forms. */
class AssistantPagesTest {
  private static final UserId PETE = Demo.propertyManager().id();
  private static final OrgId OTHER = new OrgId("org_other");
  private static final String PATH = "/console/assistants";

  @TempDir Path folder;

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final FakeVapi vapi = FakeVapi.start(0, clock);
  private Optional<RunningDesk> running = Optional.empty();

  @AfterEach
  void close() {
    running.ifPresent(RunningDesk::close);
    vapi.close();
  }

  private RunningDesk desk() {
    return running.orElseGet(() -> desk(Optional.of(new VapiAccount(vapi.url(), FakeVapi.KEY))));
  }

  private RunningDesk desk(Optional<VapiAccount> account) {
    VapiAccess access =
        new VapiAccess(account, Optional.of("v"), Optional.empty(), Optional.empty());
    Settings set = RunningDesk.settings(access, Optional.of("k"));
    running = Optional.of(RunningDesk.on(SettingsFixture.like(set).data(folder).build(), clock));
    return running.get();
  }

  private ConsoleBrowser member(Role role, Optional<UserId> host) {
    return ConsoleBrowser.member(desk(), clock, Demo.ORG, role, host);
  }

  private ConsoleBrowser owner() {
    return member(Role.OWNER, Optional.empty());
  }

  private static String page(ConsoleBrowser browser) {
    HttpResponse<String> answer = browser.get(PATH);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String after(ConsoleBrowser browser, String form, Map<String, String> fields) {
    HttpResponse<String> answer = browser.post(PATH + "/" + form, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return browser.get("/console/" + location.substring(location.indexOf("assistants"))).body();
  }

  private static String refused(ConsoleBrowser browser, Map<String, String> fields) {
    HttpResponse<String> answer = browser.post(PATH + "/register", fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  private List<String> registered(OrgId org) {
    return new JdbiLines(desk().jdbi())
        .registered(org, Optional.empty(), 10).stream()
            .map(one -> one.line() + " " + one.to() + (one.group() ? " group" : ""))
            .filter(line -> line.startsWith("assistant:"))
            .toList();
  }

  private String awaitEnd(ConsoleBrowser browser) {
    assertThat(Soon.is(() -> browser.get(PATH + "/sync").body().contains("data-over=\"true\"")))
        .isTrue();
    return browser.get(PATH + "/sync").body();
  }

  @Test
  void an_assistant_is_registered_and_forgotten_as_by_command_and_that_is_on_record() {
    ConsoleBrowser owner = owner();
    assertThat(page(owner)).contains("No assistant is registered.");

    String done = after(owner, "register", Map.of("id", " asst-1 ", "to", "host:" + PETE));

    assertThat(done).contains("From now on its callers are served so.", "<code>asst-1</code>");
    assertThat(registered(Demo.ORG)).containsExactly("assistant:asst-1 " + PETE);
    assertThat(after(owner, "forget", Map.of("id", "asst-1")))
        .contains("served as the door says", "No assistant is registered.");
    assertThat(registered(Demo.ORG)).isEmpty();
    assertThat(after(owner, "forget", Map.of("id", "asst-1"))).contains("was not registered");
    assertThat(
            new JdbiAudit(desk().jdbi())
                .entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 50).stream()
                    .filter(entry -> entry.subject().contains("asst-1"))
                    .map(entry -> entry.what()))
        .contains("line_registered", "line_forgotten");
  }

  @Test
  void what_cannot_be_registered_is_said_and_shown_as_it_was_written() {
    ConsoleBrowser owner = owner();
    page(owner);

    assertThat(refused(owner, Map.of("id", "<script>", "to", "host:" + PETE)))
        .contains("role=\"alert\"", "An assistant's id has 1 to 64 letters")
        .contains("value=\"&lt;script>\"", "value=\"host:" + PETE + "\" selected")
        .doesNotContain("<script>");
    assertThat(refused(owner, Map.of("id", "asst-1", "to", "host:nobody")))
        .contains("no such host or group", "value=\"asst-1\"");
    assertThat(refused(owner, Map.of("id", "asst-1"))).contains("no such host or group");
    assertThat(registered(Demo.ORG)).isEmpty();
  }

  @Test
  void each_assistant_stands_there_with_its_state_and_what_is_there_and_what_should_be() {
    ObjectNode showings = vapi.assistantNamed("Showings");
    vapi.putsAssistant(showings.put("name", "Showings <script>"));

    String page = page(owner());

    assertThat(page)
        .contains("0 of 16 in step.", "Showings &lt;script&gt;", "drift", "look at it")
        .contains("What is there", "What should be", "Address that messages go to")
        .contains("https://example.com/desk/vapi/webhook", "Bring all in step")
        .doesNotContain("Showings <script>", FakeVapi.KEY, "an-old-secret");
  }

  @Test
  void an_assistant_is_brought_in_step_and_the_others_stay_as_they_are() {
    ConsoleBrowser owner = owner();
    page(owner);
    String id = vapi.assistantNamed("Evening desk").path("id").asText();
    ObjectNode other = vapi.assistantNamed("After hours");

    after(owner, "sync", Map.of("only", id));

    assertThat(awaitEnd(owner))
        .contains("What was there before is kept in", "assistant Evening desk:", "It is over.");
    assertThat(vapi.assistantNamed("Evening desk").at("/server/url").asText())
        .isEqualTo("https://example.com/desk/vapi/webhook");
    assertThat(vapi.assistantNamed("After hours")).isEqualTo(other);
    assertThat(page(owner)).contains("1 of 16 in step.");
    assertThat(
            new JdbiAudit(desk().jdbi())
                .entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 50).stream()
                    .map(entry -> entry.what() + " " + entry.subject()))
        .contains("assistants_synced " + id);
  }

  @Test
  void an_assistant_that_shares_tools_with_others_is_left_alone_and_the_page_says_why() {
    ConsoleBrowser owner = owner();
    page(owner);
    ObjectNode before = vapi.assistantNamed("Showings");

    after(owner, "sync", Map.of("only", before.path("id").asText()));

    assertThat(awaitEnd(owner))
        .contains("it shares set_appointment with", "something is to be looked at")
        .contains("There was nothing to change.")
        .doesNotContain("is kept in", "credential");
    assertThat(vapi.assistantNamed("Showings")).isEqualTo(before);
  }

  @Test
  void each_is_registered_from_its_own_place_and_shown_there_with_whom_it_serves() {
    ConsoleBrowser owner = owner();
    String id = vapi.assistantNamed("Showings").path("id").asText();
    assertThat(page(owner)).contains("Not registered: its callers are served as the door says.");
    assertThat(owner.get(PATH + "?serve=" + id).body())
        .contains("aria-label=\"Whom Showings serves\"", "name=\"id\" value=\"" + id + "\"");

    after(owner, "register", Map.of("id", id, "to", "host:" + PETE));

    assertThat(page(owner)).contains("Serves <strong>" + PETE + "</strong>.");
    assertThat(owner.get(PATH + "?serve=" + id).body())
        .contains("<option value=\"host:" + PETE + "\" selected>");
  }

  @Test
  void what_would_be_changed_where_is_shown_before_anything_is() {
    String plan = owner().get(PATH + "/plan").body();

    assertThat(plan)
        .contains("In how many places", "assistant After hours", "tool set_appointment")
        .contains("a credential with this server's secret", "Change all ")
        .contains("Left alone", "<strong>Sales</strong>");
    assertThat(vapi.writes()).isEmpty();
  }

  @Test
  void who_shares_tools_can_be_named_too_and_then_nobody_is_left_alone_for_their_sake() {
    ConsoleBrowser owner = owner();
    String id = vapi.assistantNamed("Showings").path("id").asText();

    String alone = owner.get(PATH + "/plan?only=" + id).body();
    assertThat(alone)
        .contains("There is nothing to change.", "Name them too", "After hours")
        .doesNotContain("<button>");
    String together = alone.replaceFirst("(?s).*assistants/(plan\\?only=[^\"]+).*", "$1");

    assertThat(owner.get(PATH + "/" + together).body())
        .contains("assistant Showings", "assistant After hours", "tool set_appointment")
        .doesNotContain("Name them too");
  }

  @Test
  void what_was_there_before_is_put_back_from_the_page() {
    ConsoleBrowser owner = owner();
    page(owner);
    ObjectNode before = vapi.assistantNamed("Evening desk");
    after(owner, "sync", Map.of("only", before.path("id").asText()));
    String kept = awaitEnd(owner).replaceFirst("(?s).*plan\\?back=([^\"]+).*", "$1");

    assertThat(owner.get(PATH + "/plan?back=" + kept).body())
        .contains("assistant Evening desk", "Put them back", "VAPI_SECRET_GRACE_UNTIL");
    clock.advance(Duration.ofSeconds(1));
    after(owner, "sync", Map.of("back", kept));

    assertThat(awaitEnd(owner)).contains("assistant Evening desk: changed");
    assertThat(vapi.assistantNamed("Evening desk").path("server")).isEqualTo(before.path("server"));
    assertThat(owner.get(PATH + "/plan?back=../../etc/passwd").body())
        .contains("Nothing is kept by that name on this node");
  }

  @Test
  void a_difference_is_told_in_words_and_that_of_a_shared_tool_once_with_all_who_have_it() {
    String page = page(owner());

    assertThat(page)
        .contains("Tools that assistants share", "What the model is told of it", "Argument ")
        .doesNotContain("function.parameters", "function.description", "{&#34;", "{\"type\"");
    assertThat(page.split("<h3><code>get_availability</code></h3>", -1)).hasSize(2);
  }

  @Test
  void only_those_that_are_not_in_step_are_shown_to_who_asks_for_them() {
    ConsoleBrowser owner = owner();
    page(owner);
    after(owner, "sync", Map.of("only", vapi.assistantNamed("Evening desk").path("id").asText()));
    awaitEnd(owner);

    assertThat(owner.get(PATH + "?show=drifted").body())
        .contains("Not in step: 15", "<h3>Showings")
        .doesNotContain("<h3>Evening desk");
  }

  @Test
  void an_account_that_refuses_the_key_is_said_in_words() {
    vapi.faults().on(Route.values()).always().answer(401);

    assertThat(page(owner())).contains("The assistants cannot be read now:");
  }

  @Test
  void without_an_account_the_page_says_what_to_set_and_lines_are_registered_all_the_same() {
    desk(Optional.empty());
    ConsoleBrowser owner = owner();

    assertThat(page(owner)).contains("VAPI_API_KEY", "Register");
    assertThat(after(owner, "sync", Map.of())).contains("may not look after assistants yet");
  }

  @Test
  void who_may_only_look_changes_nothing_and_who_looks_after_one_host_sees_nothing() {
    ConsoleBrowser viewer = member(Role.VIEWER, Optional.empty());

    assertThat(page(viewer)).contains("0 of 16 in step.").doesNotContain("<button>");
    assertThat(viewer.post(PATH + "/sync", Map.of()).statusCode()).isEqualTo(403);
    assertThat(viewer.post(PATH + "/register", Map.of()).statusCode()).isEqualTo(403);
    assertThat(member(Role.MANAGER, Optional.of(PETE)).get(PATH).statusCode()).isEqualTo(403);
  }

  @Test
  void the_account_is_the_first_organisations_and_others_see_only_what_they_registered() {
    GivenCredentials.in(desk()).organisation(OTHER);
    ConsoleBrowser other =
        ConsoleBrowser.member(desk(), clock, OTHER, Role.OWNER, Optional.empty());

    assertThat(page(other)).contains("No assistant is registered.").doesNotContain("At Vapi");
    assertThat(after(other, "sync", Map.of())).contains("may not look after assistants yet");
    assertThat(other.get(PATH + "/sync").body()).contains("No sync was begun here");
    assertThat(vapi.requests()).isEmpty();
  }
}
