package frontdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.reliability.Book.Appointment;
import frontdesk.reliability.Book.Notice;
import frontdesk.reliability.Book.Seat;
import frontdesk.standins.wire.JournalEntry;
import frontdesk.standins.zapier.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A judge that never finds anything is worth nothing: each kind of violation is planted once. */
class JudgeTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Booking WANTED = Booking.atTheDesk(1);

  private List<Appointment> appointments = List.of(appointment("a1", true));
  private List<Seat> seats = List.of(seat("a1", 0));
  private List<Notice> notices = List.of(notice("DELIVERED", 0));
  private List<Received> posts = List.of(post(1, "a1", "{}"));
  private List<Asked> asked = List.of(asked("a1", 100));
  private Set<String> calendarHosts = Set.of();
  private List<String> entries = List.of();
  private boolean killed;

  private static Appointment appointment(String id, boolean live) {
    return appointment(id, live, "key-" + id, WANTED);
  }

  private static Appointment appointment(String id, boolean live, String key, Booking wanted) {
    return new Appointment(
        "org",
        id,
        Optional.of(key),
        "host",
        wanted.start(),
        Optional.of(wanted.email()),
        live,
        NOW);
  }

  private static Seat seat(String appointment, int seat) {
    return new Seat("org", "host", seat, WANTED.start(), WANTED.end(), appointment);
  }

  private static Notice notice(String stage, int unknowns) {
    return new Notice("org", "booked-a1", "a1", stage, "", unknowns, true);
  }

  private static Received post(int number, String id, String more) {
    return post(number, id, more, NOW.plusSeconds(1));
  }

  private static Received post(int number, String id, String more, Instant at) {
    String body = "{\"appointment_id\":\"" + id + "\",\"more\":" + more + "}";
    return new Received(
        new JournalEntry(
            number, at, "POST", "/hooks/catch/1/2/", Map.of("idempotency-key", id), body));
  }

  private static Asked asked(String id, long millis) {
    Reply reply = new Reply(Reply.Kind.BOOKED, Optional.of(id), "");
    return new Asked(WANTED, "tool", NOW, Duration.ofMillis(millis), Optional.of(reply));
  }

  private static Asked unanswered() {
    return new Asked(WANTED, "tool", NOW, Duration.ofMillis(10), Optional.empty());
  }

  private Evidence evidence() {
    return Evidence.of(new Book(appointments, seats, notices), posts, asked, killed)
        .withEntries(calendarHosts, entries);
  }

  private List<String> rules() {
    return Judge.violations(evidence()).stream().map(Violation::rule).distinct().toList();
  }

  @Test
  void where_all_is_well_nothing_is_found() {
    assertThat(Judge.violations(evidence())).isEmpty();
  }

  @Test
  void two_live_rows_of_one_key_are_found() {
    appointments =
        List.of(appointment("a1", true), appointment("a2", true, "key-a1", Booking.atTheDesk(2)));
    seats = List.of(seat("a1", 0), seat("a2", 1));

    assertThat(rules()).containsExactly("V1");
  }

  @Test
  void two_live_rows_of_one_person_at_one_time_are_found_whatever_their_keys() {
    appointments = List.of(appointment("a1", true), appointment("a2", true));
    seats = List.of(seat("a1", 0), seat("a2", 1));

    assertThat(rules()).containsExactly("V1");
  }

  @Test
  void two_appointments_on_one_seat_are_found() {
    appointments =
        List.of(appointment("a1", true), appointment("a2", true, "k", Booking.atTheDesk(2)));
    seats = List.of(seat("a1", 0), seat("a2", 0));

    assertThat(rules()).containsExactly("V2");
  }

  @Test
  void an_appointment_without_its_time_and_a_time_without_its_appointment_are_found() {
    seats = List.of();
    assertThat(rules()).containsExactly("V2");

    appointments = List.of(appointment("a1", false));
    seats = List.of(seat("a1", 0));
    assertThat(rules()).containsExactly("V2");
  }

  @Test
  void an_entry_too_many_too_few_or_of_nothing_is_found() {
    calendarHosts = Set.of("host");
    entries = List.of("a1");
    assertThat(rules()).isEmpty();

    for (List<String> wrong : List.of(List.<String>of(), List.of("a1", "a1"), List.of("a1", "x"))) {
      entries = wrong;
      assertThat(rules()).as(wrong.toString()).containsExactly("V3");
    }
  }

  @Test
  void the_entry_of_a_cancelled_appointment_is_found() {
    calendarHosts = Set.of("host");
    appointments = List.of(appointment("a1", false));
    seats = List.of();
    entries = List.of("a1");

    assertThat(rules()).containsExactly("V3");
  }

  @Test
  void a_post_that_no_unknown_explains_is_found() {
    posts = List.of(post(1, "a1", "{}"), post(2, "a1", "{}"));
    assertThat(rules()).containsExactly("V4");
    assertThat(PostChecks.unexplained(evidence())).isEqualTo(1);

    notices = List.of(notice("DELIVERED", 1));
    assertThat(rules()).isEmpty();
  }

  @Test
  void posts_of_one_id_that_differ_are_found_even_if_explained() {
    posts = List.of(post(1, "a1", "{}"), post(2, "a1", "[]"));
    notices = List.of(notice("DELIVERED", 1));

    assertThat(rules()).containsExactly("V4");
  }

  @Test
  void what_is_delivered_and_never_arrived_is_found() {
    posts = List.of();

    assertThat(rules()).containsExactly("V4");
  }

  @Test
  void a_post_without_a_row_or_from_before_it_is_found() {
    posts = List.of(post(1, "a1", "{}"), post(2, "a2", "{}"));
    assertThat(rules()).containsExactly("V5");

    posts = List.of(post(1, "a1", "{}", NOW.minusSeconds(1)));
    assertThat(rules()).containsExactly("V5");
  }

  @Test
  void a_booked_reply_without_its_row_is_found() {
    asked = List.of(asked("a9", 100));
    assertThat(rules()).containsExactly("V6");

    asked = List.of(asked("a1", 100));
    appointments = List.of(appointment("a1", true, "key-a1", Booking.atTheDesk(7)));
    assertThat(rules()).containsExactly("V6");
  }

  @Test
  void one_intent_told_under_two_ids_is_found() {
    appointments = List.of(appointment("a1", true), appointment("a2", false));
    asked = List.of(asked("a1", 100), asked("a2", 100));

    assertThat(rules()).containsExactly("V6");
  }

  @Test
  void what_is_still_under_way_is_found_and_what_a_person_can_see_is_not() {
    for (String stage : List.of("PENDING", "SENDING")) {
      notices = List.of(notice(stage, 0));
      assertThat(rules()).as(stage).containsExactly("V7");
    }
    for (String stage : List.of("UNKNOWN", "REFUSED", "GONE", "NO_CHANNEL", "LATER")) {
      notices = List.of(notice(stage, 0));
      assertThat(rules()).as(stage).isEmpty();
    }
  }

  @Test
  void answers_that_are_late_slow_or_missing_are_found() {
    asked = List.of(asked("a1", 21_000));
    assertThat(rules()).containsExactly("V8");
    asked = List.of(asked("a1", 3_000));
    assertThat(rules()).containsExactly("V8");
    asked = List.of(unanswered());
    assertThat(rules()).containsExactly("V8");
  }

  @Test
  void a_kill_excuses_a_missing_answer_and_slowness_but_no_lateness() {
    killed = true;
    asked = List.of(asked("a1", 3_000), unanswered());
    assertThat(rules()).isEmpty();

    asked = List.of(asked("a1", 21_000));
    assertThat(rules()).containsExactly("V8");
  }

  @Test
  void a_canary_in_a_log_is_found() {
    Evidence told = evidence().withTexts(List.of("INFO jane@example.com"), Set.of("jane@"));

    assertThat(Judge.violations(told)).extracting(Violation::rule).containsExactly("V9");
  }

  @Test
  void a_server_that_keeps_what_it_took_is_found() {
    Vitals.Figures before = new Vitals.Figures(200, 40, 60);
    for (Vitals.Figures after :
        List.of(
            new Vitals.Figures(900, 40, 60),
            new Vitals.Figures(200, 400, 60),
            new Vitals.Figures(200, 40, 600))) {
      Evidence held = evidence().withVitals(List.of(new Vitals("node", before, after)));

      assertThat(Judge.violations(held)).extracting(Violation::rule).containsExactly("V10");
    }
  }
}
