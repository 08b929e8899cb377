package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.GraphClient.appointment;
import static frontdesk.standins.microsoft.GraphClient.code;
import static frontdesk.standins.microsoft.GraphClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.standins.microsoft.mailbox.EventDraft;
import frontdesk.standins.microsoft.mailbox.Invitation;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.wire.Form;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeEventTest {
  private final TestClock clock = new TestClock();
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock);
  private final Mailbox pete = microsoft.person("pete@example.com");
  private final GraphClient graph = GraphClient.of(microsoft, "pete@example.com");

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @Test
  void moved_event_has_another_etag_and_its_guests_are_told() throws Exception {
    HttpResponse<String> created = graph.post("/events", appointment("t-1", "Viewing"));

    HttpResponse<String> moved =
        graph.patch(id(created), times("2026-11-25T15:00:00", "2026-11-25T15:30:00", "UTC"));

    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(etag(moved)).isNotEqualTo(etag(created));
    assertThat(pete.events().get(0).start()).isEqualTo(Instant.parse("2026-11-25T15:00:00Z"));
    assertThat(pete.invitations())
        .extracting(Invitation::kind)
        .containsExactly(Invitation.Kind.INVITED, Invitation.Kind.UPDATED);
  }

  @Test
  void change_to_an_older_state_is_refused() throws Exception {
    HttpResponse<String> created = graph.post("/events", appointment("t-1", "Viewing"));
    microsoft.variants().changeKeysDriftAfter(Duration.ofSeconds(3));
    clock.goOn(Duration.ofSeconds(3));

    HttpResponse<String> refused =
        graph.send(
            graph
                .withJson("PATCH", "/events/" + Form.encoded(id(created)), "{\"subject\":\"x\"}")
                .header("If-Match", etag(created)));

    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(code(refused)).isEqualTo("ErrorIrresolvableConflict");
  }

  @Test
  void patching_a_transaction_id_is_a_violation() throws Exception {
    String id = id(graph.post("/events", appointment("t-1", "Viewing")));

    assertThat(graph.patch(id, "{\"transactionId\":\"t-2\"}").statusCode()).isEqualTo(501);
    assertThat(microsoft.violations()).hasSize(1);
  }

  @Test
  void deleted_event_is_gone_and_its_guests_are_told_once() throws Exception {
    String id = id(graph.post("/events", appointment("t-1", "Viewing")));

    assertThat(graph.delete(id).statusCode()).isEqualTo(204);
    HttpResponse<String> again = graph.delete(id);

    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(code(again)).isEqualTo("ErrorItemNotFound");
    assertThat(pete.events()).isEmpty();
    assertThat(pete.invitations())
        .extracting(Invitation::kind)
        .containsExactly(Invitation.Kind.INVITED, Invitation.Kind.CANCELLED);
  }

  @Test
  void only_the_organizer_cancels() throws Exception {
    Instant start = Instant.parse("2026-11-24T10:00:00Z");
    String own = pete.busy("own", start, start.plusSeconds(60));
    String foreign =
        pete.adds(EventDraft.event("x", start, start.plusSeconds(60)).byAnother("accepted"));

    assertThat(cancel(own)).isEqualTo(202);
    assertThat(cancel(foreign)).isEqualTo(400);
    assertThat(graph.get("/events/" + Form.encoded(own)).statusCode()).isEqualTo(404);
  }

  @Test
  void another_persons_event_is_not_found() throws Exception {
    Instant start = Instant.parse("2026-11-24T10:00:00Z");
    String id = microsoft.person("maria@example.com").busy("hers", start, start.plusSeconds(60));

    assertThat(code(graph.get("/events/" + Form.encoded(id)))).isEqualTo("ErrorItemNotFound");
  }

  private int cancel(String id) throws Exception {
    return graph
        .post("/events/" + Form.encoded(id) + "/cancel", "{\"comment\":\"Sorry.\"}")
        .statusCode();
  }

  private static String times(String start, String end, String zone) {
    return """
        {"start": {"dateTime": "%s", "timeZone": "%s"}, "end": {"dateTime": "%s", "timeZone": "%s"}}
        """
        .formatted(start, zone, end, zone);
  }

  private static String id(HttpResponse<String> event) throws Exception {
    assertThat(json(event).has("id")).as(event.body()).isTrue();
    return json(event).path("id").asText();
  }

  private static String etag(HttpResponse<String> event) throws Exception {
    return json(event).path("@odata.etag").asText();
  }
}
