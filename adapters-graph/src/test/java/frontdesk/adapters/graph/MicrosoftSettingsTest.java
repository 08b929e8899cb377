package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosoftSettingsTest {
  private static final URI REDIRECT = URI.create("https://desk.example/back");

  private static MicrosoftSettings at(String address) {
    return new MicrosoftSettings(
        "id", "s3cret", "common", REDIRECT, URI.create(address), URI.create(address));
  }

  @Test
  void production_is_microsofts_own() {
    MicrosoftSettings settings =
        MicrosoftSettings.of("id", "s3cret", MicrosoftSettings.EVERY_TENANT, REDIRECT);

    assertThat(settings.login()).hasToString("https://login.microsoftonline.com");
    assertThat(settings.graph()).hasToString("https://graph.microsoft.com");
  }

  @Test
  void the_secret_is_not_printed() {
    assertThat(at("http://127.0.0.1:1").toString()).doesNotContain("s3cret");
  }

  @Test
  void a_slash_at_the_end_makes_no_difference() {
    assertThat(at("http://127.0.0.1:1/")).isEqualTo(at("http://127.0.0.1:1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://x",
        "/x",
        "mailto:x@y",
        "http://u:s3cret@x",
        "http://x?s3cret",
        "http://x#y"
      })
  void what_is_no_bare_address_of_the_web_is_refused_and_not_repeated(String address) {
    assertThatThrownBy(() -> at(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "../x", "a?b", "-x"})
  void a_tenant_stays_one_part_of_an_address(String tenant) {
    assertThatThrownBy(() -> MicrosoftSettings.of("id", "s3cret", tenant, REDIRECT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
