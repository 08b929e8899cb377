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
import frontdesk.scheduling.Demo;
import frontdesk.standins.vapi.FakeVapi;
import frontdesk.standins.vapi.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assistants that drifted, on the page Now, over HTTP. */
class DriftPagesTest {
  private static final OrgId OTHER = new OrgId("org_other");
  private static final String DRIFTED = "Drifted";

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

  private ConsoleBrowser member(OrgId org, Role role, Optional<UserId> host) {
    return ConsoleBrowser.member(desk(), clock, org, role, host);
  }

  private ConsoleBrowser owner() {
    return member(Demo.ORG, Role.OWNER, Optional.empty());
  }

  private static String now(ConsoleBrowser browser) {
    return browser.get("/console/now").body();
  }

  private static void awaitDrift(ConsoleBrowser browser) {
    assertThat(Soon.is(() -> now(browser).contains(DRIFTED))).isTrue();
  }

  private int readings() {
    return vapi.requests(Route.LIST_ASSISTANTS).size();
  }

  @Test
  void assistants_that_drifted_are_told_once_they_were_seen() {
    ObjectNode newest = vapi.assistants().get(0);
    vapi.putsAssistant(newest.put("name", "Lead <script>"));
    ConsoleBrowser owner = owner();

    try (EventsHeard page = EventsHeard.at(owner.request("/console/now/events"))) {
      assertThat(page.awaits(DRIFTED).data())
          .contains("16 assistants", "./assistants", "Lead &lt;script&gt;", "and 11 more.");
    }
  }

  @Test
  void vapi_is_not_asked_by_each_page_and_again_after_a_while() {
    ConsoleBrowser owner = owner();
    awaitDrift(owner);
    now(owner);
    now(owner);
    assertThat(readings()).isEqualTo(1);

    clock.advance(AccountLooks.WATCHED);

    assertThat(now(owner)).contains(DRIFTED);
    assertThat(Soon.is(() -> readings() == 2)).isTrue();
  }

  @Test
  void what_was_brought_in_step_is_told_no_more() {
    ConsoleBrowser owner = owner();
    awaitDrift(owner);
    owner.post("/console/assistants/sync", Map.of());

    assertThat(Soon.is(() -> now(owner).contains("2 assistants"))).isTrue();

    assertThat(now(owner)).contains("Sales", "Owner line").doesNotContain("Showings");
  }

  @Test
  void an_account_that_cannot_be_read_keeps_nothing_else_from_being_shown() {
    vapi.faults().on(Route.values()).always().answer(401);
    ConsoleBrowser owner = owner();

    assertThat(now(owner)).contains("Nothing waits for you.");
    assertThat(Soon.is(() -> readings() == 1)).isTrue();
    assertThat(now(owner)).contains("Nothing waits for you.");
    assertThat(readings()).isEqualTo(1);

    clock.advance(AccountLooks.AGAIN);
    now(owner);
    assertThat(Soon.is(() -> readings() == 2)).isTrue();
  }

  @Test
  void what_nobody_could_read_for_long_is_not_told() {
    ConsoleBrowser owner = owner();
    awaitDrift(owner);
    vapi.faults().on(Route.values()).always().answer(401);

    clock.advance(AccountLooks.OLD.minus(Duration.ofSeconds(1)));
    assertThat(now(owner)).contains(DRIFTED);
    clock.advance(Duration.ofSeconds(1));
    assertThat(now(owner)).doesNotContain(DRIFTED);
  }

  @Test
  void it_is_told_to_those_whose_account_it_is_and_where_there_is_one() {
    GivenCredentials.in(desk()).organisation(OTHER);
    ConsoleBrowser manager =
        member(Demo.ORG, Role.MANAGER, Optional.of(Demo.propertyManager().id()));
    ConsoleBrowser theirs = member(OTHER, Role.OWNER, Optional.empty());
    assertThat(now(manager) + now(theirs)).doesNotContain(DRIFTED);
    assertThat(vapi.requests()).isEmpty();
    awaitDrift(owner());

    assertThat(now(manager) + now(theirs)).doesNotContain(DRIFTED);
  }

  @Test
  void where_assistants_are_not_looked_after_nothing_is_told() {
    desk(Optional.empty());

    assertThat(now(owner())).contains("Nothing waits for you.");
  }
}
