package frontdesk.adapters.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms with files in them, as browsers send them and as they do not. */
class MultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=----x";

  private static Optional<List<Multipart.Part>> parsed(String body) {
    return Multipart.parse(TYPE, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String part(String head, String content) {
    return "------x\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }

  @Test
  void fields_and_files_are_read_byte_by_byte() {
    String body =
        part("name=\"text\"", "Grüße\r\n\r\n--x")
            + part(
                "name=\"file\"; filename=\"a;name=\u00fc.csv\"\r\nContent-Type: text/csv", "€,\r\n")
            + "------x--\r\n";

    List<Multipart.Part> parts = parsed(body).orElseThrow();

    assertThat(parts).extracting(Multipart.Part::name).containsExactly("text", "file");
    assertThat(parts).extracting(Multipart.Part::file).containsExactly(false, true);
    assertThat(parts)
        .extracting(Multipart.Part::text)
        .containsExactly("Grüße\r\n\r\n--x", "€,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--",
        "------x",
        "------x\r\n",
        "before------x--",
        "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends",
        "------x\r\nContent-Disposition: form-data\r\n\r\nno name\r\n------x--",
        "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n------x--"
      })
  void what_is_written_otherwise_is_no_form(String body) {
    assertThat(parsed(body)).isEmpty();
  }

  @Test
  void what_names_no_boundary_or_has_too_many_parts_is_no_form() {
    assertThat(Multipart.parse("multipart/form-data", new byte[0])).isEmpty();
    assertThat(parsed(part("name=\"a\"", "b").repeat(101) + "------x--")).isEmpty();
    assertThat(parsed("------x--")).contains(List.of());
  }
}
