package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.GraphClient.PROPERTY;
import static frontdesk.standins.microsoft.GraphClient.appointment;
import static frontdesk.standins.microsoft.GraphClient.code;
import static frontdesk.standins.microsoft.GraphClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.standins.microsoft.mailbox.Invitation;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.wire.Form;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateEventTest {
  private final TestClock clock = new TestClock();
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock);
  private final Mailbox pete = microsoft.person("pete@example.com");
  private final GraphClient graph = GraphClient.of(microsoft, "pete@example.com");

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @Test
  void created_event_is_answered_whole_in_the_zone_it_was_posted_in() throws Exception {
    HttpResponse<String> created = graph.post("/events", appointment("t-1", "Viewing"));

    assertThat(created.statusCode()).isEqualTo(201);
    JsonNode event = json(created);
    assertThat(event.path("start").path("dateTime").asText())
        .isEqualTo("2026-11-24T15:00:00.0000000");
    assertThat(event.path("start").path("timeZone").asText()).isEqualTo("Pacific Standard Time");
    assertThat(event.path("transactionId").asText()).isEqualTo("t-1");
    assertThat(event.path("@odata.etag").asText()).startsWith("W/\"");
    assertThat(event.has("singleValueExtendedProperties")).isFalse();
    assertThat(pete.events())
        .singleElement()
        .satisfies(
            live -> {
              assertThat(live.start()).isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
              assertThat(live.transactionId()).contains("t-1");
              assertThat(live.properties()).containsEntry(PROPERTY, "appointment-1");
            });
    assertThat(pete.invitations())
        .extracting(Invitation::kind, Invitation::attendee)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Invitation.Kind.INVITED, "guest@example.org"));
  }

  @Test
  void same_transaction_and_content_is_one_event_and_one_invitation() throws Exception {
    String first = id(graph.post("/events", appointment("t-1", "Viewing")));

    HttpResponse<String> again = graph.post("/events", appointment("t-1", "Viewing"));

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(id(again)).isEqualTo(first);
    assertThat(pete.events()).hasSize(1);
    assertThat(pete.invitations()).hasSize(1);
  }

  @Test
  void same_transaction_with_other_content_names_the_event_in_the_way() throws Exception {
    String first = id(graph.post("/events", appointment("t-1", "Viewing")));

    HttpResponse<String> other = graph.post("/events", appointment("t-1", "Another"));

    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(code(other)).isEqualTo("ErrorDuplicateTransactionId");
    assertThat(json(other).path("error").path("@event.existingEventId").asText()).isEqualTo(first);
    microsoft.variants().duplicatesAnswer(409);
    assertThat(graph.post("/events", appointment("t-1", "Another")).statusCode()).isEqualTo(409);
    assertThat(pete.events()).hasSize(1);
  }

  @Test
  void forgotten_transaction_makes_a_second_event() throws Exception {
    microsoft.variants().forgetTransactionIdsAfter(Duration.ofMinutes(5));
    graph.post("/events", appointment("t-1", "Viewing"));
    clock.goOn(Duration.ofMinutes(6));

    graph.post("/events", appointment("t-1", "Viewing"));

    assertThat(pete.events()).hasSize(2);
  }

  @Test
  void event_is_found_by_its_property_once_the_search_has_caught_up() throws Exception {
    microsoft.variants().searchLags(Duration.ofSeconds(30));
    graph.post("/events", appointment("t-1", "Viewing"));
    String search =
        "/events?$filter="
            + Form.encoded(
                "singleValueExtendedProperties/Any(ep: ep/id eq '%s' and ep/value eq 'APPOINTMENT-1')"
                    .formatted(PROPERTY));

    assertThat(json(graph.get(search)).path("value")).isEmpty();
    clock.goOn(Duration.ofSeconds(30));
    assertThat(json(graph.get(search)).path("value")).hasSize(1);
    assertThat(microsoft.violations()).isEmpty();
  }

  @Test
  void property_is_shown_to_those_who_expand_it() throws Exception {
    String id = id(graph.post("/events", appointment("t-1", "Viewing")));
    String expand =
        "?$expand="
            + Form.encoded("singleValueExtendedProperties($filter=id eq '%s')".formatted(PROPERTY));

    JsonNode event = json(graph.get("/events/" + Form.encoded(id) + expand));

    assertThat(event.path("singleValueExtendedProperties").path(0).path("value").asText())
        .isEqualTo("appointment-1");
  }

  @Test
  void times_that_graph_refuses_are_refused() throws Exception {
    assertThat(
            code(
                graph.post(
                    "/events", times("2026-11-24T15:00:00", "2026-11-24T14:00:00", "UTC", false))))
        .isEqualTo("ErrorPropertyValidationFailure");
    assertThat(
            code(
                graph.post(
                    "/events", times("2026-11-24T15:00:00", "2026-11-24T16:00:00", "Mars", false))))
        .isEqualTo("TimeZoneNotSupportedException");
    assertThat(
            graph
                .post("/events", times("2026-11-24T15:00:00", "2026-11-25T15:00:00", "UTC", true))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            graph
                .post("/events", times("2026-11-24T00:00:00", "2026-11-25T00:00:00", "UTC", true))
                .statusCode())
        .isEqualTo(201);
    assertThat(microsoft.violations()).isEmpty();
  }

  @Test
  void immutable_ids_are_other_texts_for_the_same_events() throws Exception {
    String usual = id(graph.post("/events", appointment("t-1", "Viewing")));
    String lasting =
        id(
            graph.send(
                graph
                    .request("/events/" + Form.encoded(usual))
                    .header("Prefer", "outlook.timezone=\"UTC\", IdType=\"ImmutableId\"")));

    assertThat(lasting).isNotEqualTo(usual).isEqualTo(pete.events().get(0).id());
    assertThat(id(graph.get("/events/" + Form.encoded(lasting)))).isEqualTo(usual);
    assertThat(code(graph.get("/events/nonsense"))).isEqualTo("ErrorInvalidIdMalformed");
  }

  private static String times(String start, String end, String zone) {
    return """
        {"start": {"dateTime": "%s", "timeZone": "%s"}, "end": {"dateTime": "%s", "timeZone": "%s"}}
        """
        .formatted(start, zone, end, zone);
  }

  private static String times(String start, String end, String zone, boolean allDay) {
    return "{\"isAllDay\": " + allDay + "," + times(start, end, zone).substring(1);
  }

  private static String id(HttpResponse<String> event) throws Exception {
    assertThat(json(event).has("id")).as(event.body()).isTrue();
    return json(event).path("id").asText();
  }
}
