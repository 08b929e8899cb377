package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.GraphClient.code;
import static frontdesk.standins.microsoft.GraphClient.json;
import static frontdesk.standins.microsoft.GraphClient.view;
import static frontdesk.standins.microsoft.mailbox.EventDraft.allDay;
import static frontdesk.standins.microsoft.mailbox.EventDraft.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarViewTest {
  private static final String TUESDAY = "2026-11-24T00:00:00Z";
  private static final String WEDNESDAY = "2026-11-25T00:00:00Z";

  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, new TestClock());
  private final Mailbox pete = microsoft.person("pete@example.com");
  private final GraphClient graph = GraphClient.of(microsoft, "pete@example.com");

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @Test
  void everything_that_touches_the_window_is_in_it() throws Exception {
    pete.busy("before", at("2026-11-23T22:00:00Z"), at("2026-11-24T00:00:00Z"));
    pete.busy("into", at("2026-11-23T23:00:00Z"), at("2026-11-24T00:30:00Z"));
    pete.busy("nothing long", at("2026-11-24T00:00:00Z"), at("2026-11-24T00:00:00Z"));
    pete.busy("out of", at("2026-11-24T23:30:00Z"), at("2026-11-25T01:00:00Z"));
    pete.busy("after", at("2026-11-25T00:00:00Z"), at("2026-11-25T01:00:00Z"));

    assertThat(subjects(graph.get(view(TUESDAY, WEDNESDAY))))
        .containsExactly("into", "nothing long", "out of");
  }

  @Test
  void window_without_offset_is_utc_and_an_offset_counts() throws Exception {
    pete.busy("at one", at("2026-11-24T01:00:00Z"), at("2026-11-24T02:00:00Z"));

    assertThat(subjects(graph.get(view("2026-11-24T01:30:00", "2026-11-24T03:00:00"))))
        .containsExactly("at one");
    assertThat(subjects(graph.get(view("2026-11-24T01:30:00-05:00", WEDNESDAY)))).isEmpty();
  }

  @Test
  void window_that_is_missing_wrong_or_too_long_is_refused() throws Exception {
    assertThat(graph.get("/calendarView?startDateTime=" + TUESDAY).statusCode()).isEqualTo(400);
    assertThat(graph.get(view("tomorrow", WEDNESDAY)).statusCode()).isEqualTo(400);
    HttpResponse<String> long6years = graph.get(view(TUESDAY, "2032-11-24T00:00:00Z"));
    assertThat(long6years.statusCode()).isEqualTo(400);
    assertThat(code(long6years)).isEqualTo("ErrorInvalidRequest");
    assertThat(microsoft.violations()).isEmpty();
  }

  @Test
  void times_have_seven_digits_and_are_utc_unless_a_zone_is_preferred() throws Exception {
    pete.busy("call", at("2026-11-24T15:00:00Z"), at("2026-11-24T16:00:00Z"));

    JsonNode utc = only(graph.get(view(TUESDAY, WEDNESDAY)));
    HttpResponse<String> preferred =
        graph.send(
            graph
                .request(view(TUESDAY, WEDNESDAY))
                .header("Prefer", "outlook.timezone=\"Eastern Standard Time\""));

    assertThat(utc.path("start").path("dateTime").asText())
        .isEqualTo("2026-11-24T15:00:00.0000000");
    assertThat(utc.path("start").path("timeZone").asText()).isEqualTo("UTC");
    assertThat(only(preferred).path("start").path("dateTime").asText())
        .isEqualTo("2026-11-24T10:00:00.0000000");
    assertThat(preferred.headers().firstValue("Preference-Applied"))
        .contains("outlook.timezone=\"Eastern Standard Time\"");
  }

  @Test
  void zone_that_nobody_knows_is_refused() throws Exception {
    HttpResponse<String> refused =
        graph.send(
            graph
                .request(view(TUESDAY, WEDNESDAY))
                .header("Prefer", "outlook.timezone=\"Customized Time Zone\""));

    assertThat(code(refused)).isEqualTo("TimeZoneNotSupportedException");
  }

  @Test
  void all_day_event_floats_and_is_matched_as_a_day_of_utc() throws Exception {
    pete.adds(allDay("birthday", LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24)));

    HttpResponse<String> tokyo =
        graph.send(
            graph
                .request(view(TUESDAY, WEDNESDAY))
                .header("Prefer", "outlook.timezone=\"Tokyo Standard Time\""));

    assertThat(only(tokyo).path("start").path("dateTime").asText())
        .isEqualTo("2026-11-24T00:00:00.0000000");
    assertThat(only(tokyo).path("start").path("timeZone").asText())
        .isEqualTo("Tokyo Standard Time");
    assertThat(only(tokyo).path("showAs").asText()).isEqualTo("free");
    assertThat(subjects(graph.get(view(WEDNESDAY, "2026-11-26T00:00:00Z")))).isEmpty();
  }

  @Test
  void every_way_to_show_time_comes_through() throws Exception {
    Instant from = at("2026-11-24T10:00:00Z");
    Instant to = at("2026-11-24T11:00:00Z");
    pete.adds(event("a", from, to).free());
    pete.adds(event("b", from, to).tentative());
    pete.adds(event("c", from, to).outOfOffice());
    pete.adds(event("d", from, to).workingElsewhere());
    pete.adds(event("e", from, to).showing("somethingNew"));
    pete.adds(event("f", from, to).privately());
    pete.adds(event("g", from, to).cancelled());
    pete.adds(event("h", from, to).declined());

    JsonNode value = json(graph.get(view(TUESDAY, WEDNESDAY))).path("value");

    assertThat(value.findValuesAsText("showAs"))
        .containsExactly(
            "free", "tentative", "oof", "workingElsewhere", "somethingNew", "busy", "busy", "busy");
    assertThat(value.path(5).path("sensitivity").asText()).isEqualTo("private");
    assertThat(value.path(6).path("isCancelled").asBoolean()).isTrue();
    assertThat(value.path(7).path("responseStatus").path("response").asText())
        .isEqualTo("declined");
  }

  @Test
  void holidays_are_a_calendar_of_their_own() throws Exception {
    pete.busy("own", at("2026-11-24T10:00:00Z"), at("2026-11-24T11:00:00Z"));
    JsonNode calendars = json(graph.get("/calendars")).path("value");

    assertThat(calendars.findValuesAsText("canEdit")).containsExactly("true", "false");
    for (int i = 0; i < 2; i++) {
      String id = calendars.path(i).path("id").asText().replace("=", "%3D");
      String path = "/calendars/" + id + view(TUESDAY, WEDNESDAY);
      assertThat(subjects(graph.get(path))).hasSize(1 - i);
    }
  }

  private static List<String> subjects(HttpResponse<String> view) throws Exception {
    assertThat(view.statusCode()).as(view.body()).isEqualTo(200);
    return json(view).path("value").findValuesAsText("subject");
  }

  private static JsonNode only(HttpResponse<String> view) throws Exception {
    assertThat(json(view).path("value")).hasSize(1);
    return json(view).path("value").path(0);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
