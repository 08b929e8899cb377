package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.app.Shell.Ran;
import frontdesk.persistence.testing.FreshDatabase;
import java.net.URI;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class EraseCommandTest {
  private final Jdbi jdbi = FreshDatabase.fresh();
  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  private void called(String summary) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO calls (org_id, call_id, started_at, caller, summary)
                VALUES ('org_demo_001', 'call-1', now(), '+13125550123', ?)
                """,
                summary));
  }

  @Test
  void a_person_is_removed_and_nothing_is_found_any_more() {
    called("Write to jane@example.com");

    Ran ran = shell.run("erase", "--email", "Jane@example.com", "--phone", "(312) 555-0123");

    assertThat(ran.lines())
        .containsExactly(
            "Rows removed or blanked:",
            "  calls  1",
            "Nothing of this person is left: every column with text was searched.");
    assertThat(ran.code()).isZero();
  }

  @Test
  void what_is_left_is_told_by_its_place_and_is_a_failure() {
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE properties SET description = 'Ask jane@example.com for keys'"));

    Ran ran = shell.run("erase", "--email", "jane@example.com");

    assertThat(ran.lines()).contains("Still there, in rows that name this person:");
    assertThat(ran.out()).contains("properties.description").doesNotContain("jane");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_meant_is_told_in_a_sentence() {
    assertThat(shell.run("erase").code()).isEqualTo(2);
    assertThat(shell.run("erase", "--email", "jane").err()).contains("no e-mail address");
    assertThat(shell.run("erase", "--phone", "12").err()).contains("country or area code");
  }
}
