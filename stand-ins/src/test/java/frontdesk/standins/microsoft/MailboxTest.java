package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.GraphClient.appointment;
import static frontdesk.standins.microsoft.GraphClient.code;
import static frontdesk.standins.microsoft.GraphClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.wire.Form;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, new TestClock());
  private final Mailbox pete = microsoft.person("pete@example.com").name("Pete");
  private final GraphClient graph = GraphClient.of(microsoft, "pete@example.com");

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @Test
  void person_may_have_no_mail_address() throws Exception {
    assertThat(json(graph.get("")).path("mail").asText()).isEqualTo("pete@example.com");
    pete.withoutMailAddress();

    assertThat(json(graph.get("")).path("mail").isNull()).isTrue();
    assertThat(json(graph.get("")).path("userPrincipalName").asText())
        .isEqualTo("pete@example.com");
  }

  @Test
  void settings_show_zone_and_office_hours() throws Exception {
    pete.timeZone("Pacific Standard Time")
        .workingHours(List.of("monday", "friday"), "08:30", "12:00", "Europe/Berlin");

    JsonNode settings = json(graph.get("/mailboxSettings"));

    assertThat(settings.path("timeZone").asText()).isEqualTo("Pacific Standard Time");
    assertThat(settings.path("workingHours").path("startTime").asText())
        .isEqualTo("08:30:00.0000000");
    assertThat(json(graph.get("/mailboxSettings/timeZone")).path("value").asText())
        .isEqualTo("Pacific Standard Time");
    assertThat(json(graph.get("/mailboxSettings/workingHours")).path("daysOfWeek")).hasSize(2);
  }

  @Test
  void zone_may_be_unset_and_the_hours_zone_made_by_hand() throws Exception {
    pete.timeZone("").customWorkingHoursZone(480);

    JsonNode settings = json(graph.get("/mailboxSettings"));

    assertThat(settings.path("timeZone").asText()).isEmpty();
    JsonNode zone = settings.path("workingHours").path("timeZone");
    assertThat(zone.path("name").asText()).isEqualTo("Customized Time Zone");
    assertThat(zone.path("bias").asInt()).isEqualTo(480);
  }

  @Test
  void person_without_licence_has_no_mailbox() throws Exception {
    pete.unlicensed(true);

    assertThat(graph.get("").statusCode()).isEqualTo(200);
    assertThat(graph.get("/mailboxSettings").statusCode()).isEqualTo(404);
    assertThat(code(graph.get("/calendars"))).isEqualTo("MailboxNotEnabledForRESTAPI");
  }

  @Test
  void nothing_can_be_written_where_writing_is_forbidden() throws Exception {
    pete.readOnly(true);

    HttpResponse<String> refused = graph.post("/events", appointment("t-1", "Viewing"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(code(refused)).isEqualTo("ErrorAccessDenied");
    assertThat(json(graph.get("/calendars")).path("value").path(0).path("canEdit").asBoolean())
        .isFalse();
  }

  @Test
  void what_the_owner_does_in_outlook_is_seen_through_graph() throws Exception {
    HttpResponse<String> created = graph.post("/events", appointment("t-1", "Viewing"));
    String path = "/events/" + Form.encoded(json(created).path("id").asText());
    String id = pete.events().get(0).id();

    pete.moves(id, Instant.parse("2026-11-26T10:00:00Z"), Instant.parse("2026-11-26T10:30:00Z"));
    pete.edits(id, "subject", "Viewing, moved");
    pete.attendeeDeclines(id, "guest@example.org");

    JsonNode event = json(graph.get(path));
    assertThat(event.path("start").path("dateTime").asText()).startsWith("2026-11-26T10:00");
    assertThat(event.path("subject").asText()).isEqualTo("Viewing, moved");
    assertThat(event.path("attendees").path(0).path("status").path("response").asText())
        .isEqualTo("declined");
    pete.deletes(id);
    assertThat(graph.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void declined_invitation_stays_in_the_calendar() throws Exception {
    Instant start = Instant.parse("2026-11-24T10:00:00Z");
    String id = pete.busy("theirs", start, start.plusSeconds(600));

    pete.declines(id);

    assertThat(
            json(graph.get("/events/" + Form.encoded(id)))
                .path("responseStatus")
                .path("response")
                .asText())
        .isEqualTo("declined");
  }

  @Test
  void mail_is_sent_as_often_as_it_is_asked_for() throws Exception {
    String mail =
        """
        {"message": {"subject": "Confirmed", "body": {"contentType": "Text", "content": "See you."},
          "toRecipients": [{"emailAddress": {"address": "guest@example.org"}}],
          "attachments": [{"@odata.type": "#microsoft.graph.fileAttachment", "name": "a.ics",
            "contentType": "text/calendar", "contentBytes": "QkVHSU4="}]},
         "saveToSentItems": true}
        """;

    assertThat(graph.post("/sendMail", mail).statusCode()).isEqualTo(202);
    graph.post("/sendMail", mail);

    assertThat(pete.mails()).hasSize(2);
    assertThat(pete.mails().get(0).to()).containsExactly("guest@example.org");
    assertThat(pete.mails().get(0).attachments().get(0).text()).isEqualTo("BEGIN");
  }

  @Test
  void schedule_shows_who_is_busy_and_who_is_unknown() throws Exception {
    pete.busy("x", Instant.parse("2026-11-24T10:00:00Z"), Instant.parse("2026-11-24T11:00:00Z"));

    JsonNode value =
        json(graph.post("/calendar/getSchedule", schedule("2026-11-24", "2026-11-25")))
            .path("value");

    assertThat(value.path(0).path("availabilityView").asText())
        .isEqualTo("0".repeat(10) + "2" + "0".repeat(13));
    assertThat(value.path(1).path("error").path("responseCode").asText())
        .isEqualTo("ErrorMailRecipientNotFound");
    assertThat(code(graph.post("/calendar/getSchedule", schedule("2026-11-24", "2027-02-01"))))
        .isEqualTo("ErrorTimeIntervalTooBig");
  }

  private static String schedule(String from, String to) {
    return """
        {"schedules": ["pete@example.com", "nobody@example.com"], "availabilityViewInterval": 60,
         "startTime": {"dateTime": "%sT00:00:00", "timeZone": "UTC"},
         "endTime": {"dateTime": "%sT00:00:00", "timeZone": "UTC"}}
        """
        .formatted(from, to);
  }
}
