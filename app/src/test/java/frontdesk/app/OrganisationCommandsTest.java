package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationCommandsTest {
  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  @BeforeEach
  void emptyDatabase() {
    FreshDatabase.fresh();
  }

  private String out(String... arguments) {
    Shell.Ran ran = shell.run(arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  private String err(String... arguments) {
    Shell.Ran ran = shell.run(arguments);
    assertThat(ran.code()).as(ran.out()).isEqualTo(2);
    return ran.err();
  }

  @Test
  void an_organisation_is_made_shown_and_disabled() {
    out("org", "make", "org_oak", "--name", "Oak Homes");
    assertThat(err("org", "make", "org_oak")).contains("already");
    assertThat(out("org", "show", "org_oak")).isEqualTo("org_oak  Oak Homes\n");
    assertThat(out("org", "disable", "org_oak")).startsWith("org_oak is not served any more");
    assertThat(shell.run("org", "show", "org_oak", "--json").json().path("disabled").asBoolean())
        .isTrue();
    assertThat(out("org", "list", "--after", "org_demo_001"))
        .isEqualTo("org_oak  Oak Homes  disabled\n");
    assertThat(out("org", "enable", "org_oak")).isEqualTo("org_oak is served again.\n");
    assertThat(err("org", "disable", "org_none")).contains("no organisation org_none");
  }

  @Test
  void what_is_told_of_an_organisation_is_set_shown_and_taken_back() {
    out("org", "make", "org_oak", "--name", "Oak");

    out(
        "org",
        "set",
        "org_oak",
        "--name",
        "Oak Homes",
        "--business-hours",
        "{\"monday\":\"9-17\"}");
    assertThat(out("org", "set", "org_oak", "--escalation-phone", "+1 312 555 0100"))
        .isEqualTo(
            "name  Oak Homes\nbusiness_hours  monday: 9-17\nescalation_phone  +1 312 555 0100\n");
    assertThat(out("org", "set", "org_oak", "--clear", "escalation_phone").lines()).hasSize(2);
    assertThat(out("org", "show", "org_oak"))
        .isEqualTo("org_oak  Oak Homes\nbusiness_hours  monday: 9-17\n");
    assertThat(
            shell
                .run("org", "show", "org_oak", "--json")
                .json()
                .at("/business_hours/monday")
                .asText())
        .isEqualTo("9-17");
    assertThat(err("org", "set", "org_oak", "--escalation-phone", "none"))
        .contains("escalation_phone has to be a telephone number");
    assertThat(err("org", "set", "org_oak", "--business-hours", "{")).contains("no JSON");
    assertThat(err("org", "set", "org_oak", "--clear", "colour")).contains("no field colour");
    assertThat(err("org", "set", "org_oak")).contains("Say what");
    assertThat(err("org", "set", "org_none", "--name", "Oak")).contains("no organisation org_none");
  }

  @Test
  void no_second_organisation_is_made_where_the_database_would_not_keep_it_apart()
      throws SQLException {
    TestDatabase empty = TestPostgres.emptyDatabase();
    try (Connection superuser = TestPostgres.superuser();
        Statement sql = superuser.createStatement()) {
      sql.execute("CREATE ROLE above_all LOGIN SUPERUSER PASSWORD 'above-all'");
      try {
        Shell above =
            shell.with("DATABASE_URL", empty.jdbcUrl() + "?user=above_all&password=above-all");

        Shell.Ran ran = above.run("org", "make", "org_oak");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("not keep organisations apart");
        assertThat(above.run("org", "list").out()).doesNotContain("org_oak");
      } finally {
        sql.execute("DROP DATABASE " + empty.jdbcUrl().replaceFirst(".*/", "") + " WITH (FORCE)");
        sql.execute("DROP ROLE above_all");
      }
    }
  }

  @Test
  void hosts_have_other_names_and_are_put_together() {
    out("org", "make", "org_oak");
    assertThat(out("host", "add", "ann@example.com", "--org", "org_oak", "--zone", "Asia/Tokyo"))
        .isEqualTo("ann@example.com  local  Asia/Tokyo\n");
    out("host", "add", "bob@example.com", "--org", "org_oak");
    assertThat(err("host", "add", "ann@example.com", "--org", "org_oak")).contains("already");

    out("host", "alias", "ann@example.com", "annie", "--org", "org_oak");
    assertThat(err("host", "alias", "bob@example.com", "annie", "--org", "org_oak"))
        .contains("means another");
    assertThat(out("host", "show", "annie", "--org", "org_oak"))
        .startsWith("ann@example.com  local  Asia/Tokyo  also annie\n");
    assertThat(
            out(
                "host",
                "group",
                "viewings",
                "ann@example.com",
                "bob@example.com",
                "--org",
                "org_oak"))
        .isEqualTo("group viewings  ann@example.com, bob@example.com\n");
    assertThat(err("host", "group", "viewings", "pete_admin", "--org", "org_oak"))
        .contains("no host of org_oak");
    assertThat(out("host", "list", "--org", "org_oak").lines()).hasSize(2);
  }

  @Test
  void a_host_is_removed_unless_callers_are_led_there() {
    out("org", "make", "org_oak");
    out("host", "add", "ann@example.com", "--org", "org_oak");
    out("host", "door", "vapi", "--host", "ann@example.com", "--org", "org_oak");
    assertThat(err("host", "remove", "ann@example.com", "--org", "org_oak")).contains("leads to");
    out("host", "add", "bob@example.com", "--org", "org_oak");
    out("host", "door", "vapi", "--host", "bob@example.com", "--org", "org_oak");

    assertThat(out("host", "remove", "ann@example.com", "--org", "org_oak"))
        .isEqualTo("ann@example.com is no host of org_oak any more.\n");

    assertThat(out("host", "list", "--org", "org_oak").lines()).hasSize(1);
    assertThat(err("host", "remove", "ann@example.com", "--org", "org_oak")).contains("no host");
  }

  @Test
  void a_calendar_is_kept_here_again() {
    out("org", "make", "org_oak");
    out("host", "add", "bob@example.com", "--org", "org_oak", "--calendar", "microsoft");

    assertThat(out("host", "calendar", "bob@example.com", "local", "--org", "org_oak"))
        .isEqualTo("From now on the calendar of bob@example.com is local.\n");

    assertThat(out("host", "list", "--org", "org_oak")).contains("bob@example.com  local");
    assertThat(err("host", "calendar", "bob@example.com", "microsoft", "--org", "org_oak"))
        .contains("host-link");
    assertThat(err("host", "calendar", "nobody", "local", "--org", "org_oak")).contains("no host");
  }

  @Test
  void lines_lead_to_a_host_or_a_group_of_that_organisation_only() { // J6
    out("org", "make", "org_oak");
    out("host", "add", "ann@example.com", "--org", "org_oak");

    assertThat(out("assistant", "register", "a-1", "--host", "ann@example.com", "--org", "org_oak"))
        .isEqualTo("assistant:a-1  ann@example.com\n");
    assertThat(err("assistant", "register", "a-1", "--host", "pete_admin", "--org", "org_oak"))
        .contains("no host pete_admin in org_oak");
    assertThat(out("assistant", "list", "--org", "org_oak"))
        .isEqualTo("assistant:a-1  ann@example.com\n");
    assertThat(out("assistant", "list")).isEmpty();
    out("number", "+13125550100", "--host", "ann@example.com", "--org", "org_oak");
    out("host", "door", "vapi", "--host", "ann@example.com", "--org", "org_oak");
    assertThat(out("org", "show", "org_oak").lines())
        .containsExactly(
            "org_oak",
            "assistant:a-1  ann@example.com",
            "door:vapi  ann@example.com",
            "number:+13125550100  ann@example.com");
    assertThat(out("number", "--org", "org_oak"))
        .isEqualTo("number:+13125550100  ann@example.com\n");
    out("assistant", "forget", "a-1", "--org", "org_oak");
    assertThat(err("assistant", "forget", "a-1", "--org", "org_oak")).contains("not registered");
  }
}
