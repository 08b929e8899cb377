package frontdesk.adapters.graph;

import static frontdesk.adapters.graph.GraphEventFixture.anEvent;
import static frontdesk.adapters.graph.GraphEventFixture.eventOf;
import static frontdesk.adapters.graph.GraphEventFixture.page;
import static frontdesk.adapters.graph.GraphEventFixture.pageBefore;
import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import frontdesk.Complaint;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.CalendarReading.Read;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostFixture;
import frontdesk.scheduling.InMemoryHosts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a page, whatever it says: D13 to D15, and the items of the protocol's 9.3. */
@Timeout(30)
class CalendarViewTest {
  private static final TimeSlot WEEK =
      TimeSlot.of(Instant.parse("2026-11-22T00:00:00Z"), Duration.ofDays(7));
  private static final TimeSlot NOON =
      TimeSlot.of(Instant.parse("2026-11-24T12:00:00Z"), Duration.ofHours(1));

  /** Six hours behind UTC in November. */
  private static final Host CHICAGO =
      HostFixture.aHost().named(Desk.HOST.value()).in("America/Chicago").build();

  private final Desk desk = new Desk();
  private final CalendarEntry entry = anEntry().build();

  @AfterEach
  void close() {
    desk.close();
  }

  private Read read(Host host) {
    GraphCalendar calendar =
        new GraphCalendar(desk.mailboxes, InMemoryHosts.of(Demo.propertyManager()));
    return (Read) calendar.read(host, WEEK, Desk.ample());
  }

  private Read read(GraphEventFixture... events) {
    desk.microsoft.nextGraph(200, page(events));
    return read(CHICAGO);
  }

  private void assertUnavailable() {
    assertThatExceptionOfType(CalendarUnavailable.class)
        .isThrownBy(() -> read(CHICAGO))
        .withMessageNotContaining("canary");
  }

  private List<String> asked() {
    return desk.asked().stream()
        .map(request -> URLDecoder.decode(request.target(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void it_asks_for_a_day_more_on_either_side_and_never_what_events_are_about() {
    read();

    assertThat(asked())
        .singleElement()
        .asString()
        .startsWith("/v1.0/me/calendarView?startDateTime=2026-11-21T00:00:00Z&")
        .contains("&endDateTime=2026-11-30T00:00:00Z&", "&$top=250&")
        .contains("&$expand=singleValueExtendedProperties($filter=id eq 'String {")
        .doesNotContain("subject", "body", "attendees");
  }

  @ParameterizedTest
  @CsvSource({
    "busy, true",
    "oof, true",
    "tentative, true",
    "unknown, true",
    "somethingNew, true",
    "'', true",
    "free, false",
    "Free, false",
    "workingElsewhere, false"
  })
  @Complaint("all-day events do not block, or block though shown as free")
  void what_an_event_shows_says_whether_it_blocks(String showAs, boolean blocks) {
    assertThat(read(anEvent().showing(showAs)).busy()).hasSize(blocks ? 1 : 0);
  }

  @Test
  void whether_a_tentative_event_blocks_is_a_setting() {
    BookingPolicy policy = aHost().ignoringTentative().policy();
    desk.microsoft.nextGraph(200, page(anEvent().showing("tentative"), anEvent()));

    assertThat(read(CHICAGO.withPolicy(policy)).busy()).containsExactly(NOON);
  }

  @Test
  void what_is_not_known_blocks_also_where_tentative_events_do_not() {
    BookingPolicy policy = aHost().ignoringTentative().policy();
    desk.microsoft.nextGraph(200, page(anEvent().showing("unknown")));

    assertThat(read(CHICAGO.withPolicy(policy)).busy()).containsExactly(NOON);
  }

  @ParameterizedTest
  @CsvSource({"declined, 0", "accepted, 1", "notResponded, 1", "none, 1", "organizer, 1"})
  void a_declined_event_does_not_block(String response, int blocks) {
    assertThat(read(anEvent().answered(response)).busy()).hasSize(blocks);
  }

  @Test
  void a_cancelled_event_does_not_block_and_a_private_one_does() {
    assertThat(read(anEvent().cancelled(), anEvent().privately()).busy()).containsExactly(NOON);
  }

  @Test
  void an_event_that_says_little_blocks() {
    GraphEventFixture bare =
        anEvent()
            .without("showAs")
            .without("isAllDay")
            .without("isCancelled")
            .without("responseStatus")
            .without("id");

    assertThat(read(bare).busy()).containsExactly(NOON);
  }

  @Test
  @Complaint("all-day events do not block, or block though shown as free")
  void whole_days_are_the_hosts_and_are_cut_to_the_window() {
    Read read =
        read(
            anEvent().wholeDays("2026-11-24", "2026-11-25"),
            anEvent().wholeDays("2026-11-20", "2026-11-22"),
            anEvent().wholeDays("2026-11-30", "2026-12-01"),
            anEvent().wholeDays("2026-11-23", "2026-11-24").showing("free"));

    assertThat(read.busy())
        .containsExactly(
            TimeSlot.of(Instant.parse("2026-11-24T06:00:00Z"), Duration.ofDays(1)),
            // The twenty-first ends at six in the morning by UTC.
            TimeSlot.of(WEEK.start(), Duration.ofHours(6)));
  }

  @Test
  void our_own_entries_are_told_apart_unless_they_are_off() {
    Read read =
        read(
            eventOf(entry),
            eventOf(anEntry().of("cancelled").build()).cancelled(),
            eventOf(anEntry().of("declined").build()).answered("declined"),
            eventOf(anEntry().of("last-week").at("2026-11-21T23:00:00Z").build()));

    assertThat(read).isEqualTo(new Read(List.of(), Map.of(entry.appointmentId(), entry.slot())));
  }

  @Test
  void a_copy_that_a_person_made_of_our_entry_blocks_like_any_event() {
    Read read = read(eventOf(entry), eventOf(entry).at(NOON));

    assertThat(read.own()).isEqualTo(Map.of(entry.appointmentId(), entry.slot()));
    assertThat(read.busy()).containsExactly(NOON);
  }

  @Test
  void an_entry_that_a_person_made_longer_is_told_as_it_stands() {
    GraphEventFixture days = eventOf(entry).wholeDays("2026-11-24", "2026-11-25");
    GraphEventFixture moment =
        eventOf(anEntry().of("moment").build()).to("2026-11-24T15:00:00.0000000", "UTC");

    assertThat(read(days, moment).own())
        .containsEntry(
            entry.appointmentId(),
            TimeSlot.of(Instant.parse("2026-11-24T06:00:00Z"), Duration.ofDays(1)))
        .containsEntry("moment", TimeSlot.of(entry.slot().start(), Duration.ofMinutes(1)));
  }

  // D13
  @Test
  void pages_are_followed_as_they_are_named_and_an_empty_one_is_not_the_end() {
    String next = desk.microsoft.url() + "/v1.0/me/calendarView?%24top=1&%24skip=";
    desk.microsoft
        .nextGraph(200, pageBefore(next + 1))
        .nextGraph(200, pageBefore(next + 2, anEvent()))
        .nextGraph(200, page(eventOf(entry)));

    Read read = read(CHICAGO);

    assertThat(read.busy()).containsExactly(NOON);
    assertThat(read.own()).hasSize(1);
    assertThat(desk.asked().get(2).target()).isEqualTo("/v1.0/me/calendarView?%24top=1&%24skip=2");
  }

  @Test
  void a_page_that_leads_to_itself_is_given_up() {
    String itself = desk.microsoft.url() + "/v1.0/me/calendarView?%24skip=10";
    IntStream.range(0, 3)
        .forEach(i -> desk.microsoft.nextGraph(200, pageBefore(itself, anEvent())));

    assertUnavailable();
    assertThat(desk.asked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"canary\"",
        "{\"value\":{}}",
        "{\"value\":null}",
        "{\"value\":[],\"@odata.nextLink\":7}",
        "{\"value\":[],\"@odata.nextLink\":\"\"}",
        "{\"value\":[],\"@odata.nextLink\":\"https://canary.example/v1.0/me/calendarView\"}",
        "{\"value\":[null]}",
        "{\"value\":[{\"id\":\"canary\"}]}",
        "{\"value\":[{\"start\":\"canary\",\"end\":\"canary\"}]}",
        "{\"value\":[",
        "<html>canary</html>",
        ""
      })
  void what_is_not_understood_is_unknown_and_never_free(String body) {
    desk.microsoft.nextGraph(200, body).nextGraph(200, body);

    assertUnavailable();
  }

  // D14
  @Test
  void an_event_whose_zone_nobody_knows_makes_all_unknown() {
    GraphEventFixture custom =
        anEvent().from("2026-11-24T12:00:00.0000000", "tzone://Microsoft/Custom");
    desk.microsoft.nextGraph(200, page(anEvent(), custom));

    assertUnavailable();
  }

  @Test
  void an_unknown_zone_of_an_event_that_does_not_stand_any_more_does_not_matter() {
    assertThat(read(anEvent().from("2026-11-24T12:00:00", "").cancelled())).isEqualTo(Read.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "400, ErrorInvalidRequest",
    "403, ErrorAccessDenied",
    "404, ErrorItemNotFound",
    "404, MailboxNotEnabledForRESTAPI",
    "404, ErrorInvalidUser",
    "410, SyncStateNotFound",
    "302, ''"
  })
  void an_error_is_unknown_and_never_free(int status, String code) {
    desk.microsoft.nextGraph(status, GraphEventFixture.error(code));

    assertUnavailable();
  }
}
