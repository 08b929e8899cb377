package frontdesk.scheduling;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static frontdesk.scheduling.CalendarEntries.REVIEW_EVERY;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Outbox;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Calendar.EntryStanding;
import frontdesk.scheduling.CalendarEntries.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CalendarEntries} promises. The store knows the hosts of {@link Demo}. */
public interface CalendarEntriesContract {
  TimeSlot LATER = TimeSlot.of(Instant.parse("2026-11-25T15:00:00Z"), Duration.ofMinutes(30));
  TimeSlot AN_HOUR = TimeSlot.of(Instant.parse("2026-11-26T15:00:00Z"), Duration.ofHours(1));

  Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  CalendarEntries entries();

  Appointments appointments();

  /** The outbox that shares their commits. */
  Outbox outbox();

  /** Puts a notice into the outbox, as a booking does. */
  void given(Notice notice);

  /** Puts the clock on that pauses run by. */
  void later(Duration by);

  Hosts hosts();

  /** The appointments whose difference was recorded. */
  List<String> differences();

  private static CalendarEntry entryOf(BookingOrder order) {
    return anEntry()
        .of(order.appointment().id())
        .at(order.appointment().slot().start().toString())
        .build();
  }

  private Attempt claim(Notice notice) {
    return outbox().claim(notice.org(), notice.id(), Duration.ZERO).orElseThrow();
  }

  private Written given(BookingOrder order) {
    CalendarEntry entry = entryOf(order);
    appointments().book(order, List.of(entry));
    return delivered(entry);
  }

  private Written delivered(CalendarEntry entry) {
    outbox().record(claim(entry), new Receipt.Delivered(Optional.of("event-1")));
    return written(entry).orElseThrow();
  }

  private Optional<Written> written(CalendarEntry entry) {
    return entries().written(entry.org(), Set.of(entry.appointmentId())).stream().findFirst();
  }

  private List<TakenSeat> taken(TimeSlot window) {
    return appointments().taken(Demo.ORG, Demo.propertyManager().id(), window);
  }

  @Test
  default void what_was_written_is_found_as_it_was_written() {
    BookingOrder order = anOrder().build();

    assertThat(given(order)).isEqualTo(new Written(entryOf(order), "event-1", 1));
  }

  @Test
  default void of_several_those_that_were_written_are_found() {
    Written one = given(anOrder().build());
    BookingOrder other = anOrder().by("other@example.com").at("2026-11-25T15:00:00Z").build();
    Written two = given(other);

    assertThat(
            entries()
                .written(
                    Demo.ORG,
                    Set.of(
                        one.entry().appointmentId(), two.entry().appointmentId(), "never written")))
        .containsExactlyInAnyOrder(one, two);
  }

  @Test
  default void while_a_writing_is_under_way_or_failed_nothing_is_known_as_written() {
    CalendarEntry entry = entryOf(anOrder().build());
    assertThat(written(entry)).isEmpty();
    appointments().book(anOrder().build(), List.of(entry));
    assertThat(written(entry)).isEmpty();

    Attempt attempt = claim(entry);
    assertThat(written(entry)).isEmpty();

    outbox().record(attempt, new Receipt.Unknown("time-out"));
    assertThat(written(entry)).isEmpty();
  }

  @Test
  default void an_appointment_that_a_person_moved_is_moved_here_too() {
    BookingOrder order = anOrder().build();
    Written written = given(order);

    assertThat(entries().follow(written, new EntryStanding.At(LATER))).isTrue();

    String id = order.appointment().id();
    assertThat(taken(order.appointment().slot())).isEmpty();
    assertThat(taken(LATER))
        .containsExactly(new TakenSeat(0, LATER, id, Duration.ZERO, order.appointment().place()));
    assertThat(written(written.entry()))
        .contains(new Written(written.entry().at(LATER), "event-1", 1));
    assertThat(differences()).containsExactly(id);
  }

  @Test
  default void one_that_was_made_longer_takes_all_of_its_time() {
    Written written = given(anOrder().build());

    entries().follow(written, new EntryStanding.At(AN_HOUR));

    assertThat(taken(AN_HOUR)).extracting(TakenSeat::slot).containsExactly(AN_HOUR);
  }

  @Test
  default void a_person_may_move_one_over_another() {
    BookingOrder other = anOrder().by("other@example.com").at("2026-11-25T15:00:00Z").build();
    appointments().book(other, List.of());
    BookingOrder order = anOrder().build();
    Written written = given(order);

    assertThat(entries().follow(written, new EntryStanding.At(LATER))).isTrue();

    assertThat(taken(LATER))
        .extracting(TakenSeat::appointmentId)
        .containsExactly(other.appointment().id());
    assertThat(taken(order.appointment().slot())).isEmpty();
  }

  @Test
  default void an_appointment_whose_event_is_gone_is_cancelled_and_its_entry_is_to_be_removed() {
    BookingOrder order = anOrder().delivered("call-1", "tool-1", "same").build();
    Written written = given(order);

    assertThat(entries().follow(written, new EntryStanding.Gone())).isTrue();

    assertThat(taken(order.appointment().slot())).isEmpty();
    assertThat(appointments().known(order)).contains(new Booking.Cancelled(order.appointment()));
    assertThat(claim(written.entry()).notice()).isEqualTo(written.entry().removed());
    assertThat(differences()).containsExactly(order.appointment().id());
  }

  @Test
  default void what_was_cancelled_may_be_booked_anew_under_another_id() {
    BookingOrder order = anOrder().build();
    entries().follow(given(order), new EntryStanding.Gone());

    assertThat(appointments().book(order, List.of())).isEqualTo(new Booking.Anew());

    BookingOrder anew = anOrder().anew(2).build();
    assertThat(appointments().book(anew, List.of()))
        .isEqualTo(new Booking.Booked(anew.appointment()));
    assertThat(appointments().known(anOrder().build()))
        .contains(new Booking.Repeat(anew.appointment()));
  }

  @Test
  default void what_was_moved_leaves_its_old_time_to_whoever_books_it() {
    BookingOrder order = anOrder().build();
    entries().follow(given(order), new EntryStanding.At(LATER));

    assertThat(appointments().known(order)).contains(new Booking.Anew());
    assertThat(appointments().known(anOrder().at("2026-11-25T15:00:00Z").build()))
        .get()
        .isInstanceOf(Booking.Repeat.class);
  }

  @Test
  default void an_entry_that_is_there_again_although_it_was_removed_is_to_be_removed_again() {
    BookingOrder order = anOrder().build();
    entries().follow(given(order), new EntryStanding.Gone());
    CalendarEntry removed = entryOf(order).removed();
    Written written = delivered(removed);

    assertThat(entries().follow(written, new EntryStanding.At(order.appointment().slot())))
        .isTrue();

    assertThat(claim(removed).notice()).isEqualTo(removed);
    assertThat(differences()).hasSize(1);
  }

  @Test
  default void nothing_follows_once_anything_was_written_since() {
    Written written = given(anOrder().build());
    entries().follow(written, new EntryStanding.At(LATER));

    assertThat(entries().follow(written, new EntryStanding.Gone())).isFalse();

    assertThat(taken(LATER)).hasSize(1);
    assertThat(differences()).hasSize(1);
  }

  @Test
  default void of_many_who_notice_the_same_one_follows() {
    Written written = given(anOrder().build());

    List<Boolean> followed =
        AtOnce.each(8, i -> entries().follow(written, new EntryStanding.Gone()));

    assertThat(followed).filteredOn(done -> done).hasSize(1);
    assertThat(differences()).hasSize(1);
  }

  private long revision() {
    return hosts().find(Demo.ORG, Demo.propertyManager().id()).orElseThrow().revision();
  }

  @Test
  default void what_follows_counts_as_a_change_of_the_book_and_what_does_not_is_none() {
    Written written = given(anOrder().build());
    long before = revision();

    entries().follow(written, new EntryStanding.At(LATER));
    assertThat(revision()).isEqualTo(before + 1);

    entries().follow(written, new EntryStanding.Gone());
    assertThat(revision()).isEqualTo(before + 1);
  }

  private Written shown(CalendarEntry entry) {
    given(entry);
    return delivered(entry);
  }

  private List<Written> toReview() {
    return entries().toReview(NOW, 10);
  }

  @Test
  default void what_is_shown_has_its_turn_after_each_pause() {
    Written written = shown(anEntry().build());
    later(REVIEW_EVERY.minusSeconds(30));
    assertThat(toReview()).isEmpty();

    later(Duration.ofSeconds(30));
    assertThat(toReview()).containsExactly(written);

    later(REVIEW_EVERY.minusSeconds(30));
    assertThat(toReview()).isEmpty();
    later(Duration.ofSeconds(30));
    assertThat(toReview()).containsExactly(written);
  }

  @Test
  default void each_is_given_to_one_of_many_who_ask() {
    List<Written> all =
        IntStream.range(0, 6).mapToObj(i -> shown(anEntry().of("a-" + i).build())).toList();
    later(REVIEW_EVERY);

    List<Written> given =
        AtOnce.each(8, i -> entries().toReview(NOW, 3)).stream().flatMap(List::stream).toList();

    assertThat(given).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    assertThat(all).containsAll(given);
  }

  @Test
  default void what_is_not_shown_is_not_looked_at() {
    given(anEntry().of("waiting").build());
    CalendarEntry open = anEntry().of("open").build();
    given(open);
    outbox().record(claim(open), new Receipt.Unknown("time-out"));
    CalendarEntry removed = anEntry().of("removed").build().removed();
    given(removed);
    outbox().record(claim(removed), new Receipt.Delivered(Optional.of("event-1")));
    Notice hook = noticeOf(anOrder().build());
    given(hook);
    outbox().record(claim(hook), new Receipt.Delivered());

    later(REVIEW_EVERY);

    assertThat(toReview()).isEmpty();
  }

  @Test
  default void what_was_written_late_has_its_turn_later() {
    CalendarEntry entry = anEntry().build();
    given(entry);
    later(REVIEW_EVERY);
    assertThat(toReview()).isEmpty();
    Written written = delivered(entry);

    later(REVIEW_EVERY);

    assertThat(toReview()).containsExactly(written);
  }

  @Test
  default void what_was_cancelled_is_not_looked_at_any_more() {
    Written written = given(anOrder().build());
    entries().follow(written, new EntryStanding.Gone());
    delivered(written.entry().removed());

    later(REVIEW_EVERY);

    assertThat(toReview()).isEmpty();
  }

  @Test
  default void what_has_begun_is_not_looked_at_unless_a_person_moves_it() {
    BookingOrder order = anOrder().build();
    Written written = given(order);
    Instant begun = order.appointment().slot().start();
    later(REVIEW_EVERY);
    assertThat(entries().toReview(begun, 10)).isEmpty();

    entries().follow(written, new EntryStanding.At(LATER));
    later(REVIEW_EVERY);

    assertThat(entries().toReview(begun, 10)).containsExactly(written(written.entry()).get());
  }

  @Test
  default void no_organisation_waits_for_the_looks_at_another() {
    for (int i = 0; i < 5; i++) {
      shown(anEntry().of("a-" + i).build());
    }
    later(Duration.ofMinutes(1));
    Written late = shown(anEntry().in(new OrgId("org_other")).build());
    later(REVIEW_EVERY);

    assertThat(entries().toReview(NOW, 4))
        .hasSize(3)
        .contains(late)
        .filteredOn(written -> written.entry().org().equals(Demo.ORG))
        .hasSize(2);
    assertThat(entries().toReview(NOW, 1)).hasSize(1);
  }
}
