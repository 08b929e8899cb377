package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.GraphClient.appointment;
import static frontdesk.standins.microsoft.GraphClient.code;
import static frontdesk.standins.microsoft.GraphClient.json;
import static frontdesk.standins.microsoft.GraphClient.view;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.standins.microsoft.faults.Fault;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokenAnswersTest {
  private static final String VIEW = view("2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z");

  private final TestClock clock = new TestClock();
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock);
  private final Mailbox pete = microsoft.person("pete@example.com");
  private final GraphClient graph = GraphClient.of(microsoft, "pete@example.com");

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @Test
  void json_can_be_broken_in_every_way() throws Exception {
    microsoft.faults().on(Route.ME).truncateJson();
    microsoft.faults().on(Route.ME).malformedJson();
    microsoft.faults().on(Route.ME).bom();
    microsoft.faults().on(Route.ME).contentType("text/plain");

    assertThatThrownBy(() -> json(graph.get(""))).isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> json(graph.get(""))).isInstanceOf(JsonProcessingException.class);
    assertThat(graph.sendRaw(graph.request("")).body()).startsWith(0xEF, 0xBB, 0xBF, '{');
    assertThat(graph.get("").headers().firstValue("content-type")).contains("text/plain");
  }

  @Test
  void created_event_can_come_without_its_id() throws Exception {
    microsoft.faults().on(Route.CREATE_EVENT).withoutId();

    HttpResponse<String> created = create();

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(json(created).has("id")).isFalse();
    assertThat(pete.events()).hasSize(1);
  }

  @Test
  void answer_can_come_packed() throws Exception {
    microsoft.faults().on(Route.ME).gzip();

    HttpResponse<byte[]> packed = graph.sendRaw(graph.request(""));

    assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
    GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()));
    assertThat(new String(unpacked.readAllBytes(), UTF_8)).contains("pete@example.com");
  }

  @Test
  void giant_page_is_well_formed() throws Exception {
    microsoft.faults().on(Route.CALENDAR_VIEW).giantPage(3);

    HttpResponse<String> giant = graph.get(VIEW);

    assertThat(giant.body().length()).isGreaterThan(3 * 1000 * 1000);
    assertThat(json(giant).path("value").size()).isGreaterThan(3000);
  }

  @Test
  void pages_can_go_on_for_ever_or_lead_back_or_elsewhere() throws Exception {
    Fault endless = microsoft.faults().on(Route.CALENDAR_VIEW).endlessPages();
    String second = next(graph.get(VIEW));
    assertThat(next(graph.get(second))).isNotEqualTo(second);
    endless.end();

    Fault loop = microsoft.faults().on(Route.CALENDAR_VIEW).nextLinkToItself();
    String same = next(graph.get(VIEW));
    assertThat(next(graph.get(same))).isEqualTo(same);
    loop.end();

    microsoft.faults().on(Route.CALENDAR_VIEW).foreignNextLink(URI.create("http://evil.example"));
    assertThat(next(graph.get(VIEW))).startsWith("http://evil.example/");
  }

  @Test
  void first_page_can_be_empty_and_the_next_one_full() throws Exception {
    pete.busy("x", Instant.parse("2026-11-24T10:00:00Z"), Instant.parse("2026-11-24T11:00:00Z"));
    microsoft.faults().on(Route.CALENDAR_VIEW).emptyPage();

    HttpResponse<String> first = graph.get(VIEW);
    JsonNode second = json(graph.get(next(first)));

    assertThat(json(first).path("value")).isEmpty();
    assertThat(second.path("value")).hasSize(1);
    assertThat(second.has("@odata.nextLink")).isFalse();
  }

  @Test
  void second_page_alone_can_fail() throws Exception {
    for (int i = 10; i < 22; i++) {
      Instant start = Instant.parse("2026-11-24T" + i + ":00:00Z");
      pete.busy("n" + i, start, start.plusSeconds(600));
    }
    microsoft.faults().on(Route.CALENDAR_VIEW).onFurtherPages().answer(410);

    HttpResponse<String> first = graph.get(VIEW);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(code(graph.get(next(first)))).isEqualTo("SyncStateNotFound");
  }

  private HttpResponse<String> create() throws Exception {
    return graph.post("/events", appointment("t-1", "Viewing"));
  }

  private static String next(HttpResponse<String> page) throws Exception {
    return json(page).path("@odata.nextLink").asText();
  }
}
