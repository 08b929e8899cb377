package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** J17: what an organisation may not have us write to, in every spelling. */
class PublicAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.com/1",
        "file:///etc/passwd",
        "ftp://hooks.example.com/1",
        "https:hooks.example.com",
        "https://127.0.0.1/1",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/1",
        "https://[::ffff:10.0.0.1]/1",
        "https://[::ffff:a00:1]/1",
        "https://0x7f.1/1",
        "https://0x7f000001/1",
        "https://2130706433/1",
        "https://017700000001/1",
        "https://127.1/1",
        "https://localhost/1",
        "https://localhost./1",
        "https://hooks.example.com@127.0.0.1/1",
        "https://user:secret@hooks.example.com/1",
        "https://hooks.example.com:443@inside/1",
        "https:///1",
        "https://8.8.8.8/1",
        "/1"
      })
  void no_name_on_the_internet_over_tls_is_refused(String address) {
    assertThat(PublicAddress.refusal(URI.create(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.zapier.com/hooks/catch/1/abc/",
        "HTTPS://Hooks.Zapier.com/1",
        "https://hooks.example.com:8443/1?a=b",
        "https://xn--bcher-kva.example/1"
      })
  void a_name_on_the_internet_over_tls_may_be_kept(String address) {
    assertThat(PublicAddress.refusal(URI.create(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.0.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001::1",
        "2001:db8::1"
      })
  void what_is_inside_is_not_public(String literal) throws UnknownHostException {
    assertThat(PublicAddress.isPublic(InetAddress.getByName(literal))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2606:4700::1111"})
  void what_is_on_the_internet_is_public(String literal) throws UnknownHostException {
    assertThat(PublicAddress.isPublic(InetAddress.getByName(literal))).isTrue();
  }
}
