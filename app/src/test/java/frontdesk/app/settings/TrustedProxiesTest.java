package frontdesk.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** J22. */
class TrustedProxiesTest {
  private static final TrustedProxies OURS =
      TrustedProxies.parse("10.0.0.0/8, 192.168.1.7, fd00::/12").orElseThrow();

  @Test
  void without_any_the_header_counts_for_nothing() {
    assertThat(TrustedProxies.NONE.source("10.0.0.1", List.of("203.0.113.7")))
        .isEqualTo("10.0.0.1");
    assertThat(TrustedProxies.parse("").orElseThrow()).isEqualTo(TrustedProxies.NONE);
  }

  @Test
  void nobody_but_a_proxy_is_believed() {
    assertThat(OURS.source("203.0.113.9", List.of("203.0.113.7"))).isEqualTo("203.0.113.9");
    assertThat(OURS.source("192.168.1.8", List.of("203.0.113.7"))).isEqualTo("192.168.1.8");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 203.0.113.7, 203.0.113.7",
    "192.168.1.7, 203.0.113.7, 203.0.113.7",
    "[fd0a:0:0:0:0:0:0:1], 2001:db8::1, 2001:db8::1",
    "10.1.2.3, '1.1.1.1, 203.0.113.7', 203.0.113.7",
    "10.1.2.3, '203.0.113.7, 10.9.9.9', 203.0.113.7",
    "10.1.2.3, '203.0.113.7, localhost', 10.1.2.3",
    "10.1.2.3, 'x, 10.9.9.9', 10.9.9.9",
    "10.1.2.3, '10.8.8.8, 10.9.9.9', 10.8.8.8",
    "10.1.2.3, '', 10.1.2.3",
  })
  void behind_proxies_it_is_the_nearest_address_that_is_none(
      String peer, String forwarded, String source) {
    assertThat(OURS.source(peer, List.of(forwarded))).isEqualTo(source);
    assertThat(OURS.source(peer, List.of("9.9.9.9", forwarded)))
        .isEqualTo(source.startsWith("10.8") ? "9.9.9.9" : source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy.example.com", "10.0.0.0/33", "10.0.0", "10.0.0.1/", "::1/x", "1.2.3.256"})
  void what_is_no_address_is_told(String text) {
    assertThat(TrustedProxies.parse(text)).isEmpty();
  }
}
