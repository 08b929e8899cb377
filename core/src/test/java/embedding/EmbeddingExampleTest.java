package embedding;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddingExampleTest {
  @Test
  void the_example_books() {
    assertThat(
            EmbeddingExample.answer(
                new SettableClock("2026-11-21T12:00:00Z"),
                "set_appointment",
                Map.of(
                    "property_address", "12 Oak Street",
                    "start_time", "2026-11-24T09:00",
                    "attendee_email", "jane@example.com")))
        .startsWith("You're booked for the viewing of 12 Oak Street, Tuesday, November 24 at 9 AM");
  }

  @Test
  void the_document_prints_the_example_as_it_is() throws IOException {
    String source = Files.readString(Path.of("src/test/java/embedding/EmbeddingExample.java"));

    assertThat(Files.readString(Path.of("../docs/EMBEDDING.md"))).contains(source);
  }
}
