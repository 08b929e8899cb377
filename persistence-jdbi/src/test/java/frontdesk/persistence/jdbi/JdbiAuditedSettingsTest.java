package frontdesk.persistence.jdbi;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;
import static frontdesk.accounts.CredentialFixture.aCredential;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.accounts.Proof;
import frontdesk.accounts.SignIns.SignIn;
import frontdesk.accounts.Tenant;
import frontdesk.assistants.DialledNumber;
import frontdesk.assistants.DialledNumbers.Answered;
import frontdesk.audit.Asking;
import frontdesk.audit.AuditEntry;
import frontdesk.calls.CallFacts;
import frontdesk.calls.EndCall;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Hooks.Hook;
import frontdesk.notices.Notice.Way;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.privacy.Person;
import frontdesk.properties.DemoProperties;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.HostGroup;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * That whoever administers is on record too: who came in by what, for whom, and whose data went.
 */
class JdbiAuditedSettingsTest {
  private static final UserId PETE = Demo.propertyManager().id();
  private static final UserId DESK = Demo.intakeDesk().id();
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final Jdbi jdbi = FreshDatabase.freshToServe();
  private final SealingKeys keys = SealingKeys.parse(SealingKeys.random());

  private List<AuditEntry> entries(OrgId org) {
    return new JdbiAudit(jdbi).entries(org, Instant.EPOCH, Optional.empty(), 100);
  }

  private List<String> told(OrgId org) {
    return entries(org).stream().map(entry -> entry.what() + " " + entry.subject()).toList();
  }

  private static void byCommand(Runnable change) {
    Asking.with(
        "command",
        () -> {
          change.run();
          return "";
        });
  }

  @Test
  void a_credential_is_made_rotated_and_revoked_and_its_secret_is_nowhere() {
    JdbiCredentials credentials = new JdbiCredentials(jdbi, () -> keys);
    Proof secret = Proof.Digest.of("canary");

    byCommand(
        () -> {
          credentials.add(aCredential().id("id-1").named("site").build(), secret);
          credentials.addBeside(aCredential().id("id-2").named("site").build(), secret);
          credentials.addBeside(aCredential().id("id-3").named("site").build(), secret);
          credentials.used(Demo.ORG, "id-1", NOW);
          credentials.revoke(Demo.ORG, "id-1", NOW);
          credentials.revoke(Demo.ORG, "id-1", NOW);
        });

    assertThat(told(Demo.ORG))
        .containsExactly(
            "credential_made id-1", "credential_rotated id-2", "credential_revoked id-1");
    AuditEntry revoked = entries(Demo.ORG).get(2);
    assertThat(revoked.credential()).isEqualTo("command");
    assertThat(revoked.before()).isPresent().isNotEqualTo(revoked.after());
    assertThat(entries(Demo.ORG).toString()).doesNotContain("canary");
  }

  @Test
  void who_signs_in_as_whom_is_told_of_the_hosts_and_not_of_the_person() {
    JdbiSignIns signIns = new JdbiSignIns(jdbi);

    signIns.register(Demo.ORG, new SignIn("jane@example.com", PETE));
    signIns.register(Demo.ORG, new SignIn("jane@example.com", DESK));
    signIns.forget(Demo.ORG, "jane@example.com");
    signIns.forget(Demo.ORG, "jane@example.com");
    signIns.register(Demo.ORG, new SignIn("jane@example.com", new UserId("nobody")));

    assertThat(told(Demo.ORG))
        .containsExactly(
            "sign_ins_changed " + PETE,
            "sign_ins_changed " + PETE,
            "sign_ins_changed " + DESK,
            "sign_ins_changed " + DESK);
    assertThat(entries(Demo.ORG).toString()).doesNotContain("jane");
  }

  @Test
  void where_lines_and_names_lead_is_told() {
    JdbiLines lines = new JdbiLines(jdbi);
    JdbiHostNames names = new JdbiHostNames(jdbi);
    Line assistant = new Line(Line.Kind.ASSISTANT, "a-1");
    UserId viewings = new UserId("viewings");

    names.alias(Demo.ORG, new UserId("pete"), PETE);
    names.alias(Demo.ORG, new UserId("pete"), PETE);
    names.group(Demo.ORG, new HostGroup(viewings, List.of(PETE, DESK)));
    names.group(Demo.ORG, new HostGroup(viewings, List.of(new UserId("nobody"))));
    lines.register(Demo.ORG, new Registered(assistant, viewings, true));
    lines.forget(Demo.ORG, assistant);
    names.forgetGroup(Demo.ORG, viewings);
    names.forgetAlias(Demo.ORG, new UserId("pete"));

    assertThat(told(Demo.ORG))
        .containsExactly(
            "alias_given pete",
            "group_changed viewings",
            "line_registered assistant:a-1",
            "line_forgotten assistant:a-1",
            "group_forgotten viewings",
            "alias_forgotten pete");
  }

  @Test
  void what_a_number_is_answered_by_is_told() {
    JdbiDialledNumbers numbers = new JdbiDialledNumbers(jdbi);
    DialledNumber number = new DialledNumber("+13125550100");

    numbers.register(Demo.ORG, new Answered(number, "a-1"));
    numbers.register(Demo.ORG, new Answered(number, "a-1"));
    numbers.forget(Demo.ORG, number);

    assertThat(told(Demo.ORG))
        .containsExactly("number_registered +13125550100", "number_forgotten +13125550100");
  }

  @Test
  void a_hook_is_told_without_its_address() {
    JdbiHooks hooks = new JdbiHooks(jdbi, () -> keys);

    hooks.keep(Demo.ORG, Way.HOOK, new Hook(URI.create("https://example.com/x"), Optional.empty()));
    hooks.forget(Demo.ORG, Way.HOOK);
    hooks.forget(Demo.ORG, Way.HOOK);

    assertThat(told(Demo.ORG)).containsExactly("hook_changed HOOK", "hook_forgotten HOOK");
    assertThat(entries(Demo.ORG).toString()).doesNotContain("example.com");
  }

  @Test
  void a_calendar_is_connected_and_disconnected_and_its_tokens_are_nowhere() {
    JdbiCalendarGrants grants = new JdbiCalendarGrants(jdbi, keys);

    grants.connect(aGrant().build());
    grants.remove(Demo.ORG, PETE);
    grants.remove(Demo.ORG, PETE);

    assertThat(told(Demo.ORG))
        .containsExactly("calendar_connected " + PETE, "calendar_disconnected " + PETE);
    assertThat(entries(Demo.ORG).get(0).after()).isEqualTo(entries(Demo.ORG).get(1).before());
  }

  @Test
  void a_call_that_its_assistant_ends_is_told_once_for_a_tool_call() {
    CallId call = new CallId("call-1");
    EndCall end = new EndCall(new JdbiCalls(jdbi), new SettableClock(NOW.toString()));
    Optional<Delivery> toolCall = Optional.of(Delivery.of(call, "tool-1", "end_call", Map.of()));

    end.end(Demo.ORG, Optional.of(call), Optional.of("Goodbye, Jane"), toolCall);
    end.end(Demo.ORG, Optional.of(call), Optional.of("Goodbye, Jane"), toolCall);

    assertThat(told(Demo.ORG)).containsExactly("end_call call-1");
    assertThat(entries(Demo.ORG).get(0).toolCallId()).contains("tool-1");
    assertThat(entries(Demo.ORG).toString()).doesNotContain("Jane");
  }

  @Test
  void a_telephone_that_is_answered_is_told_as_a_call_that_began() {
    CallId call = new CallId("rtc_1");
    Delivery rings = Delivery.of(call, "call.incoming", "call.incoming", Map.of());

    new JdbiCalls(jdbi)
        .note(Demo.ORG, call, CallFacts.facts().startedAt(NOW).build(), NOW, Optional.of(rings));

    assertThat(told(Demo.ORG)).containsExactly("call_began rtc_1");
  }

  @Test
  void an_organisation_is_made_disabled_and_enabled() {
    OrgId oak = new OrgId("org_oak");
    JdbiTenants tenants = new JdbiTenants(jdbi);

    tenants.make(new Tenant(oak, Optional.of("Oak Homes"), true));
    tenants.make(new Tenant(oak, Optional.of("Another"), true));
    tenants.open(oak, false);
    tenants.open(oak, false);
    tenants.open(oak, true);

    assertThat(told(oak))
        .containsExactly(
            "organisation_made org_oak",
            "organisation_disabled org_oak",
            "organisation_enabled org_oak");
    assertThat(entries(oak).get(0).before()).isEmpty();
    assertThat(told(Demo.ORG)).isEmpty();
  }

  @Test
  void listings_that_are_imported_are_told() {
    new JdbiProperties(jdbi).keep(Demo.ORG, DemoProperties.all(NOW));

    assertThat(told(Demo.ORG)).containsExactly("listings_kept org_demo_001");
  }

  @Test
  void that_a_person_was_erased_is_told_and_nothing_that_was_made_of_them() {
    Person jane = new Person(EmailAddress.parse("jane@example.com"), Optional.empty());

    byCommand(() -> new JdbiPersonalData(jdbi).erase(Demo.ORG, jane, NOW));

    assertThat(told(Demo.ORG)).containsExactly("erase org_demo_001");
    assertThat(new JdbiPersonalData(jdbi).left(Demo.ORG, jane)).isEmpty();
  }
}
