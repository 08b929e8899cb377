package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.app.Shell.Ran;
import frontdesk.persistence.testing.FreshDatabase;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhoneCommandTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private final Shell shell = new Shell(MicrosoftDesk.registration(NOBODY));

  @BeforeEach
  void emptyDatabase() {
    FreshDatabase.fresh();
  }

  @Test
  void says_when_calls_are_answered() {
    assertThat(shell.run("phone", "org_demo_001", "always").out())
        .isEqualTo("From now on calls are answered at any time.\n");
    assertThat(shell.run("phone", "org_demo_001", "office").out())
        .isEqualTo("From now on calls are answered in office hours.\n");
  }

  @Test
  void says_where_callers_may_be_handed_on_to() {
    assertThat(shell.run("handing-on", "org_demo_001", "abroad").out())
        .isEqualTo("From now on callers may be handed on to any country.\n");
    assertThat(shell.run("handing-on", "org_demo_001", "home").out())
        .isEqualTo("From now on callers are handed on within the country that was dialled.\n");
    assertThat(shell.run("handing-on", "org_demo_001", "everywhere").code()).isEqualTo(2);
    assertThat(shell.run("handing-on", "org_nobody", "home").err()).contains("org_nobody");
  }

  @Test
  void other_hours_and_unknown_organisations_are_told_in_a_sentence() {
    Ran unknown = shell.run("phone", "org_nobody", "always");

    assertThat(shell.run("phone", "org_demo_001", "sometimes").code()).isEqualTo(2);
    assertThat(unknown.code()).isNotZero();
    assertThat(unknown.err()).contains("org_nobody");
  }
}
