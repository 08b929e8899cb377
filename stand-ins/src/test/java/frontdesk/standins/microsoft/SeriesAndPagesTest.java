package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.GraphClient.json;
import static frontdesk.standins.microsoft.GraphClient.view;
import static frontdesk.standins.microsoft.mailbox.EventDraft.event;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeriesAndPagesTest {
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
  void series_comes_as_its_occurrences_after_the_single_events() throws Exception {
    ZoneId newYork = ZoneId.of("America/New_York");
    String master =
        pete.adds(
            event("daily", local("2026-11-24T09:00"), local("2026-11-24T09:15"), newYork).daily(3));
    pete.busy("late", at("2026-11-25T20:00:00Z"), at("2026-11-25T21:00:00Z"));

    HttpResponse<String> view =
        graph.send(
            graph
                .request(view(TUESDAY, "2026-12-01T00:00:00Z"))
                .header("Prefer", "IdType=\"ImmutableId\""));

    assertThat(subjects(view)).containsExactly("late", "daily", "daily", "daily");
    assertThat(json(view).path("value").path(1).path("type").asText()).isEqualTo("occurrence");
    assertThat(json(view).path("value").path(1).path("seriesMasterId").asText()).isEqualTo(master);
  }

  @Test
  void series_keeps_its_clock_time_over_a_change_of_the_clocks() throws Exception {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    pete.adds(
        event("weekly", local("2027-03-22T09:00"), local("2027-03-22T10:00"), berlin).weekly(2));

    assertThat(pete.events())
        .extracting(live -> live.start().toString())
        .containsExactly("2027-03-22T08:00:00Z", "2027-03-29T07:00:00Z");
  }

  @Test
  void page_has_ten_and_the_next_link_forgets_the_preferences() throws Exception {
    for (int i = 10; i < 22; i++) {
      pete.busy("n" + i, at("2026-11-24T" + i + ":00:00Z"), at("2026-11-24T" + i + ":30:00Z"));
    }

    HttpResponse<String> first =
        graph.send(
            graph
                .request(view(TUESDAY, WEDNESDAY, "$select=subject,start"))
                .header("Prefer", "outlook.timezone=\"Tokyo Standard Time\""));
    String next = json(first).path("@odata.nextLink").asText();
    HttpResponse<String> second = graph.get(next);

    assertThat(subjects(first)).hasSize(10);
    assertThat(next).startsWith(microsoft.url() + "/v1.0/me/calendarView?").contains("%24skip=10");
    assertThat(subjects(second)).containsExactly("n20", "n21");
    assertThat(json(second).path("value").path(0).path("start").path("timeZone").asText())
        .isEqualTo("UTC");
    assertThat(json(second).has("@odata.nextLink")).isFalse();
    assertThat(json(second).path("value").path(0).has("end")).isFalse();
  }

  @Test
  void top_makes_longer_pages_and_select_leaves_id_and_etag() throws Exception {
    for (int i = 10; i < 22; i++) {
      pete.busy("n" + i, at("2026-11-24T" + i + ":00:00Z"), at("2026-11-24T" + i + ":30:00Z"));
    }

    HttpResponse<String> all =
        graph.get(view(TUESDAY, WEDNESDAY, "$top=200", "$select=subject,createdDateTime"));

    assertThat(subjects(all)).hasSize(12);
    assertThat(json(all).path("value").path(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("@odata.etag", "id", "subject");
  }

  private static List<String> subjects(HttpResponse<String> view) throws Exception {
    assertThat(view.statusCode()).as(view.body()).isEqualTo(200);
    return json(view).path("value").findValuesAsText("subject");
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static LocalDateTime local(String text) {
    return LocalDateTime.parse(text);
  }
}
