package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.app.Shell.Ran;
import frontdesk.persistence.testing.FreshDatabase;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialCommandTest {
  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  @BeforeEach
  void emptyDatabase() {
    FreshDatabase.fresh();
  }

  @Test
  void a_secret_is_shown_once_and_listed_by_name_only() {
    Ran made = shell.run("credential", "make", "front-end");
    String secret = made.out().strip();

    assertThat(made.code()).isZero();
    assertThat(secret).startsWith("fdk.org_demo_001.");
    assertThat(made.err()).contains("shown only now").doesNotContain(secret);
    assertThat(shell.run("credential", "list").out())
        .startsWith("front-end  key  ")
        .contains("never used  valid")
        .doesNotContain(secret);
  }

  @Test
  void it_is_rotated_and_the_older_one_is_revoked() {
    shell.run("credential", "make", "front-end");

    JsonNode rotated = shell.run("credential", "rotate", "front-end", "--json").json();
    assertThat(rotated.path("secret").asText()).startsWith("fdk.");
    assertThat(shell.run("credential", "rotate", "front-end").code()).isEqualTo(1);
    assertThat(shell.run("credential", "revoke", "front-end", "--older").out())
        .isEqualTo("Revoked: 1.\n");
    assertThat(shell.run("credential", "revoke", "front-end", "--older").code()).isEqualTo(1);

    JsonNode all = shell.run("credential", "list", "--json").json();
    assertThat(all).hasSize(2);
    assertThat(all.findValuesAsText("revoked_at")).containsOnlyOnce("null");
    assertThat(shell.run("credential", "revoke", "front-end", "--json").out())
        .isEqualTo("{\"revoked\":1}\n");
  }

  @Test
  void a_webhook_is_known_by_what_the_platform_sends() {
    assertThat(shell.run("credential", "make", "vapi", "--kind", "webhook").out())
        .startsWith("fdw.org_demo_001.");
    JsonNode own =
        shell
            .run(
                "credential",
                "make",
                "own",
                "--kind",
                "webhook",
                "--header",
                "X-Desk",
                "--prefix",
                "Token ",
                "--json")
            .json();
    assertThat(own.path("header").asText()).isEqualTo("X-Desk");

    JsonNode signing =
        shell
            .run(
                "credential",
                "make",
                "signed",
                "--kind",
                "hmac",
                "--algorithm",
                "sha512",
                "--encoding",
                "base64",
                "--no-timestamp",
                "--signature-header",
                "x-vapi-signature",
                "--json")
            .json()
            .path("signing");
    assertThat(signing.path("algorithm").asText()).isEqualTo("sha512");
    assertThat(signing.path("payloadFormat").asText()).isEqualTo("{body}");
    assertThat(signing.path("includeTimestamp").asBoolean()).isFalse();
  }

  @Test
  void what_cannot_be_is_told_in_a_sentence() {
    shell.run("credential", "make", "front-end");

    assertThat(shell.run("credential", "make", "front-end").code()).isEqualTo(1);
    assertThat(shell.run("credential", "rotate", "nobody").code()).isEqualTo(1);
    assertThat(shell.run("credential", "make", "two words").code()).isEqualTo(2);
    assertThat(shell.run("credential", "make", "x", "--kind", "other").code()).isEqualTo(2);
    assertThat(shell.run("credential", "make", "x", "--header", "X-Desk").err())
        .startsWith("These options are not for --kind key");
    assertThat(
            shell
                .run("credential", "make", "x", "--kind", "hmac", "--payload-format", "{body}")
                .err())
        .contains("no {timestamp}");
    assertThat(shell.run("credential", "make", "x", "--kind", "hmac", "--algorithm", "md5").code())
        .isEqualTo(2);
    assertThat(shell.run("credential", "list", "--org", "org_other").err())
        .isEqualTo("There is no organisation org_other.\n");
  }

  @Test
  void who_signs_in_elsewhere_is_a_host_from_then_on() {
    assertThat(shell.run("sign-in").out()).isEqualTo("Nobody is registered.\n");
    assertThat(shell.run("sign-in", "Pete@Example.com", "--host", "pete_admin").out())
        .isEqualTo("From now on pete@example.com is pete_admin.\n");
    assertThat(shell.run("sign-in").out()).isEqualTo("pete@example.com  pete_admin\n");
    assertThat(shell.run("sign-in", "user_1", "--host", "nobody").code()).isEqualTo(2);
    assertThat(shell.run("sign-in", "user_1").code()).isEqualTo(2);
    assertThat(shell.run("sign-in", "pete@example.com", "--remove").code()).isZero();
    assertThat(shell.run("sign-in", "pete@example.com", "--remove").code()).isEqualTo(2);
  }
}
