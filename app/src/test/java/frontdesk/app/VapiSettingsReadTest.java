package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.adapters.console.desk.VapiInPage;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.app.settings.ReadSettings;
import frontdesk.app.settings.VapiAccess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VapiSettingsReadTest {
  private static final Map<String, String> KEY = Map.of("VAPI_API_KEY", "private");

  private static ReadSettings.Result read(Map<String, String> given, Map<String, String> more) {
    Map<String, String> process = new HashMap<>(given);
    process.putAll(more);
    return ReadSettings.from(process, Path.of("no-such-file"));
  }

  private static VapiAccess access(Map<String, String> given, Map<String, String> more) {
    ReadSettings.Result result = read(given, more);
    assertThat(result.problems()).isEmpty();
    return result.settings().orElseThrow().vapi();
  }

  private static List<String> problems(Map<String, String> given, Map<String, String> more) {
    return read(given, more).problems();
  }

  @Test
  void without_a_key_there_is_no_account() {
    assertThat(access(Map.of(), Map.of("VAPI_SECRET", "s")).account()).isEmpty();
  }

  @Test
  void a_key_is_for_the_real_vapi_unless_another_is_named() {
    assertThat(access(KEY, Map.of()).account())
        .contains(new VapiAccount(URI.create("https://api.vapi.ai"), "private"));
    assertThat(access(KEY, Map.of("VAPI_BASE_URL", "https://api.eu.vapi.ai/")).account())
        .contains(new VapiAccount(URI.create("https://api.eu.vapi.ai"), "private"));
    assertThat(access(KEY, Map.of("VAPI_BASE_URL", "http://127.0.0.1:8500")).account())
        .contains(new VapiAccount(URI.create("http://127.0.0.1:8500"), "private"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://api.vapi.ai", "https://user@api.vapi.ai", "https://a.b?c=d", "x"})
  void a_key_goes_nowhere_else(String address) {
    assertThat(problems(KEY, Map.of("VAPI_BASE_URL", address)))
        .singleElement()
        .asString()
        .startsWith("VAPI_BASE_URL must");
  }

  @Test
  void a_public_key_is_for_pages_and_the_private_one_is_not() {
    assertThat(access(Map.of(), Map.of("VAPI_PUBLIC_KEY", "a-public-one")).inPages())
        .contains(new VapiInPage(URI.create("https://api.vapi.ai"), "a-public-one"));
    assertThat(problems(KEY, Map.of("VAPI_PUBLIC_KEY", "private")))
        .containsExactly(
            "VAPI_PUBLIC_KEY is the private key: everybody who opens a page would read it.");
    assertThat(problems(Map.of(), Map.of("VAPI_PUBLIC_KEY", "a b")))
        .singleElement()
        .asString()
        .startsWith("VAPI_PUBLIC_KEY is no key of Vapi's");
  }

  @Test
  void a_key_that_no_header_can_carry_is_told_without_being_repeated() {
    assertThat(problems(Map.of(), Map.of("VAPI_API_KEY", "schlüssel")))
        .singleElement()
        .asString()
        .startsWith("VAPI_API_KEY cannot be used")
        .doesNotContain("schl");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T18:00:00Z, 2026-12-01T18:00:00Z",
    "2026-12-01T18:00-06:00, 2026-12-02T00:00:00Z",
  })
  void a_time_of_grace_is_a_moment(String text, Instant moment) {
    Map<String, String> grace = Map.of("VAPI_SECRET_GRACE_UNTIL", text);

    assertThat(access(Map.of("VAPI_SECRET", "s"), grace).graceUntil()).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-01", "2026-12-01T18:00:00", "tomorrow", "1764612000"})
  void a_time_of_grace_needs_a_date_a_time_and_an_offset(String text) {
    Map<String, String> grace = Map.of("VAPI_SECRET_GRACE_UNTIL", text);

    assertThat(problems(Map.of("VAPI_SECRET", "s"), grace))
        .singleElement()
        .asString()
        .contains("2026-12-01T18:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"VAPI_SECRET_GRACE_UNTIL, 2026-12-01T18:00:00Z", "VAPI_PREVIOUS_SECRET, before"})
  void what_means_nothing_without_a_secret_is_told_as_a_mistake(String name, String value) {
    assertThat(problems(Map.of(), Map.of(name, value)))
        .singleElement()
        .asString()
        .startsWith(name)
        .contains("VAPI_SECRET; set that too");
  }

  @Test
  void nothing_secret_is_printed() {
    assertThat(access(KEY, Map.of("VAPI_SECRET", "hush")).toString()).doesNotContain("hush");
    assertThat(access(KEY, Map.of()).account().orElseThrow().toString()).doesNotContain("private");
  }
}
