package frontdesk.adapters.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.http.Body;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackedTest {
  private static final String LONG = "Jane wants to see 12 Oak Street. ".repeat(100);

  private static Response asked(Map<String, List<String>> headers, Response answer)
      throws IOException {
    Request request =
        new Request("GET", "/console", Map.of(), Headers.of(headers), Body.of(new byte[0]));
    return Packed.pages(any -> answer).handle(request);
  }

  private static boolean isPacked(Map<String, List<String>> headers) throws IOException {
    return asked(headers, Response.html(200, LONG)).headers().containsKey("Content-Encoding");
  }

  private static Map<String, List<String>> accepting(String... lines) {
    return Map.of("accept-encoding", List.of(lines));
  }

  private static Map<String, List<String>> askedBy(String site) {
    return Map.of("Accept-Encoding", List.of("gzip"), "Sec-Fetch-Site", List.of(site));
  }

  @Test
  void what_is_packed_says_so_and_reads_the_same() throws IOException {
    Response packed = asked(accepting("gzip, deflate, br"), Response.html(200, LONG));

    assertThat(packed.headers()).containsEntry("Content-Encoding", "gzip");
    assertThat(packed.body().length).isLessThan(LONG.length() / 10);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(LONG);
    }
  }

  @Test
  void only_who_can_unpack_it_gets_it_so() throws IOException {
    for (String wanted : List.of("gzip", "br,GZIP", "deflate, gzip;q=0.5", "gzip; q=1.0, *;q=0")) {
      assertThat(isPacked(accepting(wanted))).as(wanted).isTrue();
    }
    for (String not : List.of("", "br", "gzip;q=0", "gzip;q=0.000, br", "xgzip", "gzipx")) {
      assertThat(isPacked(accepting(not))).as(not).isFalse();
    }
    assertThat(isPacked(accepting("br", "gzip"))).isTrue();
    assertThat(isPacked(Map.of())).isFalse();
  }

  @Test
  void a_page_that_another_site_asked_for_comes_as_it_is() throws IOException {
    assertThat(isPacked(askedBy("none"))).isTrue();
    assertThat(isPacked(askedBy("same-origin"))).isTrue();
    assertThat(isPacked(askedBy("same-site"))).isFalse();
    assertThat(isPacked(askedBy("cross-site"))).isFalse();
  }

  @Test
  void what_is_short_or_goes_on_comes_as_it_is() throws IOException {
    Response events = Response.events(page -> () -> {});

    assertThat(asked(accepting("gzip"), Response.html(200, "short")).headers())
        .doesNotContainKey("Content-Encoding");
    assertThat(asked(accepting("gzip"), events).headers()).doesNotContainKey("Content-Encoding");
  }
}
