package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberCommandTest {
  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  @BeforeEach
  void emptyDatabase() {
    FreshDatabase.fresh();
  }

  @Test
  void a_number_is_registered_listed_and_forgotten() {
    assertThat(shell.run("number").out()).isEqualTo("No number is registered.\n");
    assertThat(shell.run("number", "(312) 555-0100", "--assistant", "a-1").out())
        .isEqualTo("From now on +13125550100 is answered by a-1.\n");
    assertThat(shell.run("number", "+13125550100", "--assistant", "a-2").code()).isZero();
    assertThat(shell.run("number").out()).isEqualTo("+13125550100  a-2\n");
    assertThat(shell.run("number", "+13125550100", "--remove").out())
        .isEqualTo("From now on nobody answers +13125550100.\n");
    assertThat(shell.run("number", "+13125550100", "--remove").code()).isEqualTo(2);
  }

  @Test
  void what_cannot_be_meant_is_told_in_a_sentence() {
    assertThat(shell.run("number", "12", "--assistant", "a-1").err()).contains("country or area");
    assertThat(shell.run("number", "+13125550100").err()).startsWith("Say which assistant answers");
    assertThat(shell.run("number", "+13125550100", "--assistant", "a b").code()).isEqualTo(2);
    assertThat(shell.run("number", "--remove").err()).isEqualTo("Say which number is meant.\n");
    assertThat(shell.run("number", "--org", "org_other").err())
        .isEqualTo("There is no organisation org_other.\n");
  }
}
