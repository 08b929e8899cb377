package frontdesk.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarReaderTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  private void entry(String name, char kind, String link, String content) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000755");
    put(header, 124, String.format("%011o", content.length()));
    header[156] = (byte) kind;
    put(header, 157, link);
    tar.writeBytes(header);
    tar.writeBytes(content.getBytes(StandardCharsets.US_ASCII));
    tar.writeBytes(new byte[(512 - content.length() % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private void unpack() throws IOException {
    TarReader.unpack(new ByteArrayInputStream(tar.toByteArray()), folder.resolve("in"));
  }

  @Test
  void files_folders_and_links_are_unpacked() throws IOException {
    entry("bin/", '5', "", "");
    entry("bin/tool", '0', "", "content");
    entry("bin/alias", '2', "tool", "");

    unpack();

    assertThat(folder.resolve("in/bin/tool")).hasContent("content").isExecutable();
    assertThat(Files.readString(folder.resolve("in/bin/alias"))).isEqualTo("content");
  }

  @Test
  void an_entry_that_would_land_outside_is_refused() {
    entry("../evil", '0', "", "content");

    assertThatThrownBy(this::unpack).isInstanceOf(IOException.class);
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @Test
  void a_link_that_points_outside_is_refused() {
    entry("alias", '2', "../../evil", "");

    assertThatThrownBy(this::unpack).isInstanceOf(IOException.class);
  }

  @Test
  void an_archive_that_breaks_off_is_refused() {
    entry("file", '0', "", "x".repeat(600));
    byte[] half = java.util.Arrays.copyOf(tar.toByteArray(), 700);

    assertThatThrownBy(() -> TarReader.unpack(new ByteArrayInputStream(half), folder.resolve("in")))
        .isInstanceOf(IOException.class);
  }
}
