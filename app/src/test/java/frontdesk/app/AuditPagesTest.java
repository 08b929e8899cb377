package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.idempotency.Delivery;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The record of what was done, on a page. */
class AuditPagesTest {
  private static final String AUDIT = "/console/settings/audit";
  private static final OrgId OTHER = new OrgId("org_other");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("vapi"), Optional.of("api")), clock);
  private final ConsoleBrowser owner =
      ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());

  @AfterEach
  void close() {
    desk.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = owner.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private void noted(String what, String subject) {
    new JdbiAudit(desk.jdbi()).note(Act.done(Demo.ORG, what, subject));
  }

  @Test
  void what_was_done_is_told_in_words_with_who_did_it() {
    noted("profile_changed", "org_demo_001");

    assertThat(page(AUDIT))
        .contains("Signed in", "Jane &lt;script&gt;", "Changed what the organisation tells")
        .contains("The server", "Central Time")
        .doesNotContain("<script", ">member ");
  }

  @Test
  void a_topic_and_a_day_choose_and_what_is_empty_says_so() {
    noted("never_heard_of", "<i>x");
    String today = LocalDate.now(ZoneOffset.UTC).toString();

    assertThat(page(AUDIT + "?topic=people"))
        .contains("Signed in")
        .doesNotContain("Never heard of");
    assertThat(page(AUDIT + "?topic=settings")).contains("Never heard of", "&lt;i&gt;x");
    assertThat(page(AUDIT + "?topic=refused")).contains("Nothing like that is on record.");
    assertThat(page(AUDIT + "?topic=x&day=2001-01-01")).contains("Nothing like that is on record.");
    page(AUDIT + "?topic=nonsense&day=yesterday&at=now&id=%20&x=" + today);
  }

  @Test
  void what_an_entry_is_about_is_a_link_and_what_was_done_by_hand_leads_to_no_call() {
    String id = "40df28a0ae472dfd";
    Delivery byHand = Delivery.byHand("form-1", "cancel", Map.of("id", id));
    new JdbiAudit(desk.jdbi()).note(Act.done(Demo.ORG, "cancel", id).by(Optional.of(byHand)));
    noted("hours_changed", "pete_admin");

    assertThat(page(AUDIT))
        .contains("appointments/one?id=" + id + "\"", "hosts/one?id=pete_admin\"")
        .contains("settings/people\">Jane &lt;script&gt;")
        .doesNotContain("calls/one");
  }

  @Test
  void entries_are_chosen_by_who_did_it() {
    noted("hours_changed", "pete_admin");
    Matcher me = Pattern.compile("option value=\"(member [^\"]+)\"").matcher(page(AUDIT));
    assertThat(me.find()).isTrue();

    String mine = page(AUDIT + "?by=" + me.group(1).replace(' ', '+'));

    assertThat(mine)
        .contains("Signed in", "selected>Jane &lt;script&gt;")
        .doesNotContain("The server");
    assertThat(page(AUDIT + "?by=server")).contains("pete_admin").doesNotContain("Signed in<");
    assertThat(page(AUDIT + "?by=%3Cscript%3E")).contains("Nothing like that is on record.");
  }

  @Test
  void what_is_merely_not_there_any_more_is_no_misconduct() {
    assertThat(owner.get("/console/calls/one?id=kept-long-enough").statusCode()).isEqualTo(404);

    assertThat(page(AUDIT + "?topic=refused")).contains("Nothing like that is on record.");
    assertThat(page(AUDIT))
        .contains("Asked for what is not there", "A call", "Not there")
        .doesNotContain("Named something", "kept-long-enough");
  }

  @Test
  void what_is_another_hosts_is_not_theirs() {
    ConsoleBrowser manager =
        ConsoleBrowser.member(
            desk, clock, Demo.ORG, Role.MANAGER, Optional.of(new UserId("front_desk")));

    assertThat(manager.get("/console/hosts/one?id=pete_admin").statusCode()).isEqualTo(404);
    assertThat(manager.get("/console/hosts/one?id=nobody_at_all").statusCode()).isEqualTo(404);

    String refused = page(AUDIT + "?topic=refused");
    assertThat(refused.split("Named something that is not theirs", -1)).hasSize(2);
  }

  @Test
  void more_than_a_page_goes_on_with_older_entries() {
    for (int i = 0; i < 60; i++) {
      noted("book", "appointment-" + i + ".");
    }
    String first = page(AUDIT + "?topic=appointments");
    assertThat(first).contains("appointment-59.", "appointment-10.").doesNotContain("ment-9.");
    Matcher older = Pattern.compile("href=\"[./]*(settings/audit\\?[^\"]+)\">Older").matcher(first);
    assertThat(older.find()).isTrue();

    String second = page("/console/" + older.group(1).replace("&amp;", "&"));

    assertThat(second).contains("appointment-9.", "appointment-0.", "Newest</a>");
  }

  @Test
  void the_record_is_owners_and_each_organisation_has_its_own() {
    noted("book", "ours-only");
    GivenCredentials.in(desk).organisation(OTHER);
    ConsoleBrowser theirs = ConsoleBrowser.member(desk, clock, OTHER, Role.OWNER, Optional.empty());
    ConsoleBrowser viewer =
        ConsoleBrowser.member(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());

    assertThat(theirs.get(AUDIT).body()).contains("Signed in").doesNotContain("ours-only");
    assertThat(viewer.get(AUDIT).statusCode()).isEqualTo(403);
  }
}
