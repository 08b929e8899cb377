package frontdesk.adapters.graph;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.notices.Notice.CalendarEntry;
import org.junit.jupiter.api.Test;

class EntryJsonTest {
  private final CalendarEntry entry = anEntry().build();

  @Test
  void an_entry_is_a_busy_event_with_our_mark_in_utc() {
    JsonNode event = EntryJson.create(entry);

    assertThat(event.path("subject").asText()).isEqualTo(entry.title());
    assertThat(event.path("body"))
        .hasToString(
            """
        {"contentType":"text","content":"a description\\nof two lines"}""");
    assertThat(event.path("start"))
        .hasToString("{\"dateTime\":\"2026-11-24T15:00:00\",\"timeZone\":\"UTC\"}");
    assertThat(event.path("end"))
        .hasToString("{\"dateTime\":\"2026-11-24T15:30:00\",\"timeZone\":\"UTC\"}");
    assertThat(event.path("showAs").asText()).isEqualTo("busy");
    assertThat(OwnMark.in(event)).contains(entry.appointmentId());
  }

  @Test
  void only_whoever_the_calendar_is_to_invite_is_an_attendee() {
    assertThat(EntryJson.create(entry).path("attendees"))
        .hasToString(
            """
        [{"type":"required","emailAddress":{"address":"jane@example.com","name":"Jane"}}]""");
    assertThat(EntryJson.create(anEntry().invitingNobody().build()).has("attendees")).isFalse();
  }

  @Test
  void one_entry_gives_the_same_bytes_each_time() {
    assertThat(EntryJson.create(entry)).hasToString(EntryJson.create(anEntry().build()).toString());
  }

  @Test
  void a_move_carries_both_ends_and_nothing_else() {
    assertThat(EntryJson.move(entry.slot()).fieldNames())
        .toIterable()
        .containsExactly("start", "end");
  }

  @Test
  void a_mark_is_known_again_whatever_letters_its_id_comes_back_in() {
    String event = EntryJson.create(entry).toString().replace("5e0cbb9a", "5E0CBB9A");

    assertThat(OwnMark.in(Json.of(event))).contains(entry.appointmentId());
    assertThat(OwnMark.in(Json.of(event.replace("AppointmentId", "Other")))).isEmpty();
  }

  @Test
  void a_quote_in_an_appointments_id_does_not_end_the_search() {
    assertThat(OwnMark.filter("it's")).contains("%27it%27%27s%27");
  }
}
