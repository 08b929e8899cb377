package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.app.settings.OriginPattern;
import frontdesk.app.settings.ReadSettings;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.TrustedProxies;
import frontdesk.scheduling.Demo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir Path folder;

  private ReadSettings.Result read(Map<String, String> environment) {
    return ReadSettings.from(environment, folder.resolve(".env"));
  }

  private Settings settings(Map<String, String> environment) {
    ReadSettings.Result result = read(environment);
    assertThat(result.problems()).isEmpty();
    return result.settings().orElseThrow();
  }

  @Test
  void with_no_settings_at_all_it_is_open_to_this_machine() {
    Settings settings = settings(Map.of());

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8000);
    assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8000"));
    assertThat(settings.data()).isEqualTo(Path.of("./data"));
    assertThat(settings.database()).isEmpty();
    assertThat(settings.vapi().secret()).isEmpty();
    assertThat(settings.origins())
        .extracting(OriginPattern::text)
        .containsExactly("http://localhost:3000", "http://localhost:3001");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    ReadSettings.Result result =
        read(
            Map.of(
                "PORT", "eighty",
                "HOST", "0.0.0.0",
                "PUBLIC_URL", "desk",
                "DATABASE_URL", "mysql://db",
                "ZAPIER_WEBHOOK_URL", "hooks.zapier.com/secret",
                "ZAPIER_CHANGES_WEBHOOK_URL", "hooks.zapier.com/other",
                "ESCALATION_WEBHOOK_URL", "hooks.zapier.com/third",
                "SMTP_URL", "smtp://mail.example.com",
                "VAPI_SECRET", "",
                "CORS_ORIGINS", "*"));

    assertThat(result.settings()).isEmpty();
    assertThat(result.problems()).hasSize(9);
    assertThat(String.join(" ", result.problems()))
        .contains("PORT", "PUBLIC_URL", "DATABASE_URL", "ZAPIER_WEBHOOK_URL", "SMTP_URL")
        .contains("ZAPIER_CHANGES_WEBHOOK_URL", "ESCALATION_WEBHOOK_URL")
        .contains("VAPI_SECRET is set but empty", "CORS_ORIGINS")
        .doesNotContain("hooks.zapier.com");
  }

  @Test
  void a_webhooks_secret_that_is_none_is_told_and_not_shown() {
    assertThat(read(Map.of("OPENAI_WEBHOOK_SECRET", "whsec_?canary")).problems())
        .singleElement()
        .asString()
        .contains("OPENAI_WEBHOOK_SECRET")
        .doesNotContain("canary");
    assertThat(settings(Map.of("OPENAI_WEBHOOK_SECRET", "whsec_AAAA")).voice().webhooks())
        .isPresent();
  }

  @Test
  void what_cannot_even_be_read_is_told_like_everything_else() {
    ReadSettings.Result result =
        read(
            Map.of(
                "HOST", "my host",
                "FRONTDESK_DATA", "a\0b",
                "API_KEY_FILE", "a\0b"));

    assertThat(result.problems()).hasSize(3);
    assertThat(String.join(" ", result.problems()))
        .contains("HOST must be", "FRONTDESK_DATA cannot be", "API_KEY_FILE names a file");
  }

  @Test
  void any_free_port_is_one_that_can_be_published() {
    Settings settings = settings(Map.of("PORT", "0"));

    assertThat(settings.port()).isPositive();
    assertThat(settings.publicUrl()).hasPort(settings.port());
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:8000",
    "0.0.0.0, http://127.0.0.1:8000",
    "::, http://[::1]:8000",
    "::1, http://[::1]:8000",
    "[::1], http://[::1]:8000",
    "desk.internal, http://desk.internal:8000"
  })
  void whatever_it_listens_on_the_address_told_can_be_opened(String host, String told) {
    Settings settings = settings(Map.of("HOST", host, "VAPI_SECRET", "s", "API_KEY", "k"));

    assertThat(settings.publicUrl()).hasToString(told);
    assertThat(Banner.of(settings, 8000, Optional.of(true), Clock.systemUTC()))
        .contains("Frontdesk is at " + told);
  }

  @Test
  void proxies_before_it_are_named_or_nobody_is_believed() {
    assertThat(settings(Map.of()).proxies()).isEqualTo(TrustedProxies.NONE);
    assertThat(settings(Map.of("TRUSTED_PROXIES", "10.0.0.0/8")).proxies().networks()).hasSize(1);
  }

  @Test
  void elsewhere_than_on_loopback_no_page_is_listed_by_itself() {
    assertThat(settings(Map.of("HOST", "0.0.0.0")).origins()).isEmpty();
    assertThat(settings(Map.of("HOST", "0.0.0.0", "VAPI_SECRET", "s", "API_KEY", "k")).origins())
        .isEmpty();
  }

  @Test
  void an_issuer_of_sign_ins_needs_its_name_our_name_there_and_its_keys() {
    Map<String, String> all =
        Map.of(
            "JWT_ISSUER", "https://issuer.example",
            "JWT_AUDIENCE", "frontdesk",
            "JWT_JWKS_URL", "https://issuer.example/keys?v=1");

    assertThat(settings(all).signIn())
        .hasValueSatisfying(
            issuer -> {
              assertThat(issuer.org()).isEqualTo(Demo.ORG);
              assertThat(issuer.keys()).hasQuery("v=1");
            });
    assertThat(settings(Map.of()).signIn()).isEmpty();
    assertThat(read(Map.of("JWT_ISSUER", "https://issuer.example")).problems())
        .containsExactly(
            "JWT_ISSUER, JWT_AUDIENCE and JWT_JWKS_URL go together: set all three or none.");
    assertThat(
            read(Map.of(
                    "JWT_ISSUER", "i",
                    "JWT_AUDIENCE", "a",
                    "JWT_JWKS_URL", "http://issuer.example/keys",
                    "JWT_ORG", "no org"))
                .problems())
        .hasSize(2);
  }

  @Test
  void a_secret_may_stand_in_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "from-a-file\n");

    assertThat(settings(Map.of("API_KEY_FILE", file.toString())).apiKey()).contains("from-a-file");
    assertThat(read(Map.of("API_KEY_FILE", file.toString(), "API_KEY", "k")).problems())
        .containsExactly("API_KEY and API_KEY_FILE are both set; keep one.");
    assertThat(read(Map.of("API_KEY_FILE", folder.resolve("none").toString())).problems())
        .containsExactly("API_KEY_FILE names a file that cannot be read.");
  }

  @Test
  void a_dot_env_file_is_read_and_the_environment_wins() throws IOException {
    Files.writeString(
        folder.resolve(".env"),
        """
        # a comment
        PORT=9000
        export VAPI_SECRET="quoted secret"
        API_KEY='k'
        """);

    Settings settings = settings(Map.of("PORT", "9001"));

    assertThat(settings.port()).isEqualTo(9001);
    assertThat(settings.vapi().secret()).contains("quoted secret");
    assertThat(settings.apiKey()).contains("k");
  }

  @Test
  void a_line_that_is_no_setting_is_named_by_its_number() throws IOException {
    Files.writeString(folder.resolve(".env"), "PORT=9000\nsecret without a name\n");

    assertThat(read(Map.of()).problems()).containsExactly(".env, line 2: expected NAME=VALUE.");
  }

  @Test
  void a_name_of_ours_that_does_not_exist_is_warned_about() {
    assertThat(read(Map.of("FRONTDESK_DATE", "./data", "OTHER", "x")).warnings())
        .containsExactly("FRONTDESK_DATE is not a setting of this version and changes nothing.");
  }

  @ParameterizedTest
  @CsvSource({
    "postgres://u:p%40ss@db.example/desk, jdbc:postgresql://db.example/desk, u, p@ss",
    "postgresql://u:a+b@db:6432/desk?sslmode=require,"
        + " jdbc:postgresql://db:6432/desk?sslmode=require, u, a+b",
    "postgres://u:pw@my_db:5432/desk, jdbc:postgresql://my_db:5432/desk, u, pw",
    "postgres://u:pw@[::1]/desk, jdbc:postgresql://[::1]/desk, u, pw",
    "jdbc:postgresql://db/desk?user=u, jdbc:postgresql://db/desk?user=u, '', ''"
  })
  void a_database_is_named_in_either_form(String url, String jdbc, String user, String password) {
    var address = settings(Map.of("DATABASE_URL", url)).database().orElseThrow();

    assertThat(address.jdbcUrl()).isEqualTo(jdbc);
    assertThat(address.user()).isEqualTo(user);
    assertThat(address.password()).isEqualTo(password);
    assertThat(address.toString()).doesNotContain("db").doesNotContain("p@ss");
  }

  @Test
  void who_owns_the_tables_is_who_serves_unless_another_is_named() {
    String serving = "postgres://app:pw@db/desk";

    var alone = settings(Map.of("DATABASE_URL", serving)).database().orElseThrow();
    assertThat(alone.owner()).isEmpty();
    assertThat(alone.asOwner().user()).isEqualTo("app");

    var apart =
        settings(
                Map.of(
                    "DATABASE_URL",
                    serving,
                    "DATABASE_MIGRATION_URL",
                    "postgres://owner:canary@db/desk"))
            .database()
            .orElseThrow();
    assertThat(apart.user()).isEqualTo("app");
    assertThat(apart.asOwner().user()).isEqualTo("owner");
    assertThat(apart.toString()).doesNotContain("canary");

    assertThat(read(Map.of("DATABASE_MIGRATION_URL", serving)).problems())
        .containsExactly("DATABASE_MIGRATION_URL is of no use without DATABASE_URL.");
  }

  @ParameterizedTest
  @CsvSource({
    "https://*.vercel.app, https://my-app.vercel.app, true",
    "https://*.vercel.app, https://a.b.vercel.app, true",
    "https://*.vercel.app, https://vercel.app, false",
    "https://*.vercel.app, http://my-app.vercel.app, false",
    "https://*.vercel.app, https://my-app.vercel.app.evil.example, false",
    "https://*.vercel.app, https://evil.example/.vercel.app, false",
    "http://localhost:3000, http://localhost:3000, true",
    "http://localhost:3000, http://localhost:30000, false",
    "http://localhost:3000, null, false"
  })
  void an_origin_pattern_matches_whole_origins(String pattern, String origin, boolean matches) {
    assertThat(OriginPattern.parse(pattern).orElseThrow().matches(origin)).isEqualTo(matches);
  }
}
