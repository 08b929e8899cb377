package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.app.settings.MicrosoftAccess;
import frontdesk.app.settings.ReadSettings;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.SealingKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrosoftSettingsReadTest {
  @TempDir Path folder;

  private ReadSettings.Result read(Map<String, String> environment) {
    return ReadSettings.from(environment, folder.resolve(".env"));
  }

  private ReadSettings.Result registered(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("MICROSOFT_CLIENT_ID", "app-1");
    environment.put("MICROSOFT_CLIENT_SECRET", "canary-secret");
    environment.putAll(more);
    return read(environment);
  }

  private MicrosoftAccess access(Map<String, String> more) {
    ReadSettings.Result result = registered(more);
    assertThat(result.problems()).isEmpty();
    return result.settings().flatMap(Settings::microsoft).orElseThrow();
  }

  @Test
  void without_a_registration_hosts_cannot_connect() {
    Settings settings =
        read(Map.of("MICROSOFT_TENANT_ID", "common", "FRONTEND_URL", "https://app.example"))
            .settings()
            .orElseThrow();

    assertThat(settings.microsoft()).isEmpty();
    assertThat(settings.sealingKeys()).isEmpty();
  }

  @Test
  void an_id_and_a_secret_are_enough() {
    MicrosoftAccess access = access(Map.of("PUBLIC_URL", "https://desk.example/below/"));

    assertThat(access.registration())
        .isEqualTo(
            new MicrosoftSettings(
                "app-1",
                "canary-secret",
                "common",
                URI.create("https://desk.example/below/calendar/auth/callback"),
                URI.create("https://login.microsoftonline.com"),
                URI.create("https://graph.microsoft.com")));
    assertThat(access.frontend()).isEmpty();
    assertThat(access.returnOrigins()).isEmpty();
  }

  @Test
  void everything_may_be_said_otherwise() {
    MicrosoftAccess access =
        access(
            Map.of(
                "MICROSOFT_TENANT_ID",
                "contoso.example",
                "PUBLIC_URL",
                "https://desk.example",
                "MICROSOFT_REDIRECT_URI",
                "https://desk.example:8443/calendar/auth/callback",
                "MICROSOFT_LOGIN_URL",
                "http://127.0.0.1:8400",
                "GRAPH_BASE_URL",
                "http://localhost:8400/",
                "FRONTEND_URL",
                "https://app.example/manage",
                "REDIRECT_ORIGINS",
                "https://a.example, http://localhost:3000"));

    MicrosoftSettings registration = access.registration();
    assertThat(registration.tenant()).isEqualTo("contoso.example");
    assertThat(registration.redirect())
        .hasToString("https://desk.example:8443/calendar/auth/callback");
    assertThat(registration.login()).hasToString("http://127.0.0.1:8400");
    assertThat(registration.graph()).hasToString("http://localhost:8400");
    assertThat(access.frontend()).contains(URI.create("https://app.example/manage"));
    assertThat(access.returnOrigins())
        .containsExactly(URI.create("https://a.example"), URI.create("http://localhost:3000"));
  }

  @Test
  void the_secret_may_stand_in_a_file_and_is_not_printed() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "canary-secret\n");

    Settings settings =
        read(Map.of(
                "MICROSOFT_CLIENT_ID", "app-1", "MICROSOFT_CLIENT_SECRET_FILE", file.toString()))
            .settings()
            .orElseThrow();

    MicrosoftAccess access = settings.microsoft().orElseThrow();
    assertThat(access.registration().clientSecret()).isEqualTo("canary-secret");
    assertThat(settings + " " + access).doesNotContain("canary");
  }

  @Test
  void the_banner_tells_which_app_and_where_hosts_connect_and_no_secret() {
    Settings settings =
        registered(Map.of("PUBLIC_URL", "https://desk.example")).settings().orElseThrow();

    assertThat(Banner.of(settings, 8000, Optional.of(true), Clock.systemUTC()))
        .contains(
            "Microsoft 365: app app-1, hosts connect at https://desk.example/calendar/setup.\n")
        .doesNotContain("canary");
    assertThat(
            Banner.of(
                read(Map.of()).settings().orElseThrow(),
                8000,
                Optional.of(true),
                Clock.systemUTC()))
        .contains("Microsoft 365: not set.\n");
  }

  @Test
  void half_a_registration_is_none() {
    assertThat(read(Map.of("MICROSOFT_CLIENT_ID", "app-1")).problems())
        .containsExactly(
            "MICROSOFT_CLIENT_ID and MICROSOFT_CLIENT_SECRET belong together: set both, or neither.");
    assertThat(read(Map.of("MICROSOFT_CLIENT_SECRET", "canary-secret")).problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "MICROSOFT_TENANT_ID, a/b",
    "MICROSOFT_REDIRECT_URI, /calendar/auth/callback",
    "MICROSOFT_REDIRECT_URI, http://127.0.0.1:8000/calendar/auth/callback?canary=1",
    "MICROSOFT_REDIRECT_URI, http://localhost:8000/calendar/auth/callback",
    "MICROSOFT_REDIRECT_URI, https://127.0.0.1:8000/calendar/auth/callback",
    "MICROSOFT_REDIRECT_URI, http://127.0.0.1:8000/back",
    "MICROSOFT_LOGIN_URL, login.example",
    "MICROSOFT_LOGIN_URL, http://login.example",
    "GRAPH_BASE_URL, http://graph.example",
    "GRAPH_BASE_URL, https://canary:x@graph.example",
    "FRONTEND_URL, https://app.example/#canary",
    "REDIRECT_ORIGINS, https://*.example.com",
    "REDIRECT_ORIGINS, https://app.example/path",
    "SEALING_KEYS, canary"
  })
  void what_cannot_be_is_named(String name, String value) {
    ReadSettings.Result result = registered(Map.of(name, value));

    assertThat(result.settings()).isEmpty();
    assertThat(result.problems()).singleElement().asString().startsWith(name);
    assertThat(result.problems().toString()).doesNotContain("canary");
  }

  @Test
  void sealing_keys_may_be_set_or_stand_in_a_file() throws IOException {
    String newest = SealingKeys.random();
    String older = SealingKeys.random();
    Path file = Files.writeString(folder.resolve("keys"), newest + "\n" + older + "\n");

    SealingKeys set =
        read(Map.of("SEALING_KEYS", newest + "," + older))
            .settings()
            .flatMap(Settings::sealingKeys)
            .orElseThrow();
    SealingKeys inFile =
        read(Map.of("SEALING_KEYS_FILE", file.toString()))
            .settings()
            .flatMap(Settings::sealingKeys)
            .orElseThrow();

    assertThat(set.ids()).hasSize(2).isEqualTo(inFile.ids());
    assertThat(set.newest()).isEqualTo(SealingKeys.parse(newest).newest());
  }
}
