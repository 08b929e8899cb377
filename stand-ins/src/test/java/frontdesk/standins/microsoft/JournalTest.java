package frontdesk.standins.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.standins.wire.Journal;
import frontdesk.standins.wire.JournalEntry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path folder;

  @Test
  void what_a_mailbox_was_asked_is_on_disk_with_whose_it_is_and_without_a_token() throws Exception {
    Path file = folder.resolve("journal");
    try (FakeMicrosoft microsoft = FakeMicrosoft.start(0, new TestClock(), file)) {
      GraphClient pete = GraphClient.of(microsoft, "pete@example.com");
      String token = microsoft.accessToken("pete@example.com");

      HttpClient.newHttpClient()
          .send(
              pete.request("/events")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"subject\":\"Viewing\"}"))
                  .build(),
              BodyHandlers.discarding());

      List<JournalEntry> kept = Journal.read(file);
      assertThat(kept).hasSize(1);
      assertThat(kept.get(0).path()).isEqualTo("/v1.0/me/events");
      assertThat(kept.get(0).header("mailbox")).contains("pete@example.com");
      assertThat(kept.get(0).json().path("subject").asText()).isEqualTo("Viewing");
      assertThat(Files.readString(file)).doesNotContain(token, "Bearer");
    }
  }
}
