package frontdesk.notices;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Outbox.Due;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} promises to those at the other end. */
public interface PacedNoticesContract extends OutboxContract {
  Receipt AWAY = new Receipt.NothingHappened("connect");

  /** What Zapier takes from one sender in a second. */
  int MOST_IN_A_SECOND = 20;

  /** When that attempt, which has not ended, was claimed, by the store's own clock. */
  Instant claimedAt(Attempt attempt);

  private AppointmentBooked booked(int number) {
    AppointmentBooked first = (AppointmentBooked) noticeOf(anOrder().build());
    return new AppointmentBooked(
        first.org(),
        "appointment-" + number,
        first.title(),
        first.description(),
        first.slot(),
        first.zone(),
        first.attendeeEmail(),
        first.attendeeName(),
        first.additionalAttendees(),
        first.sendEmail(),
        first.call(),
        first.createdAt());
  }

  private List<AppointmentBooked> given(int count) {
    List<AppointmentBooked> notices = IntStream.range(0, count).mapToObj(this::booked).toList();
    notices.forEach(this::given);
    return notices;
  }

  private Optional<Attempt> claim(Notice notice, Duration patience) {
    return outbox().claim(notice.org(), notice.id(), patience);
  }

  private Attempt claimed(Notice notice) {
    return claim(notice, Duration.ofSeconds(5)).orElseThrow();
  }

  private void fails(Notice notice, Receipt receipt) {
    outbox().record(claimed(notice), receipt);
  }

  private List<String> dueHooks() {
    return outbox().due(50).stream()
        .map(Due::noticeId)
        .filter(id -> id.startsWith(AppointmentBooked.idFor("")))
        .toList();
  }

  @Test
  default void an_address_is_asked_no_more_than_twenty_times_in_any_second() {
    List<AppointmentBooked> notices = given(30);
    later(Duration.ofHours(1));

    Instant first = Instant.now();
    List<Instant> begins = new ArrayList<>();
    Duration in = Duration.ZERO;
    for (AppointmentBooked notice : notices) {
      Attempt attempt = claimed(notice);
      in = attempt.in();
      begins.add(claimedAt(attempt).plus(in));
      ended(attempt);
    }

    // Of thirty, four may leave together: the others take their time, one after another.
    assertThat(Duration.between(first, Instant.now().plus(in)))
        .isGreaterThanOrEqualTo(Pace.EACH.multipliedBy(notices.size() - Pace.BURST))
        .isGreaterThanOrEqualTo(Duration.ofMillis(1_500));
    for (int i = MOST_IN_A_SECOND; i < begins.size(); i++) {
      assertThat(Duration.between(begins.get(i - MOST_IN_A_SECOND), begins.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  private Attempt ended(Attempt attempt) {
    outbox().record(attempt, new Receipt.Delivered());
    return attempt;
  }

  @Test
  default void whoever_cannot_wait_for_a_turn_takes_none() {
    List<AppointmentBooked> notices = given(30);
    notices.subList(0, 29).forEach(notice -> ended(claimed(notice)));

    assertThat(claim(notices.get(29), Duration.ZERO)).isEmpty();
    assertThat(outbox().standing(Demo.ORG, notices.get(29).id()))
        .contains(Standing.of(Standing.Stage.PENDING));
  }

  @Test
  default void no_more_than_a_few_wait_for_one_address_at_once() {
    List<AppointmentBooked> notices = given(Pace.AT_ONCE + 1);
    List<Attempt> running = notices.subList(0, Pace.AT_ONCE).stream().map(this::claimed).toList();
    AppointmentBooked last = notices.get(Pace.AT_ONCE);
    assertThat(claim(last, Duration.ofSeconds(5))).isEmpty();

    ended(running.get(0));

    assertThat(claim(last, Duration.ofSeconds(5))).isPresent();
  }

  @Test
  default void an_address_that_keeps_failing_is_left_alone_and_then_asked_by_one() {
    List<AppointmentBooked> notices = given(Pace.FAILURES + 3);
    notices.subList(0, Pace.FAILURES).forEach(notice -> fails(notice, AWAY));
    AppointmentBooked one = notices.get(Pace.FAILURES);
    AppointmentBooked other = notices.get(Pace.FAILURES + 1);
    assertThat(claim(one, Duration.ofSeconds(5))).as("while it rests").isEmpty();

    later(Pace.FIRST_REST);
    Attempt probe = claimed(one);
    assertThat(claim(other, Duration.ofSeconds(5))).as("while one asks").isEmpty();
    outbox().record(probe, new Receipt.Delivered());

    assertThat(claim(other, Duration.ofSeconds(5))).as("when it is back").isPresent();
  }

  @Test
  default void an_address_that_fails_the_one_rests_for_longer() {
    List<AppointmentBooked> notices = given(Pace.FAILURES + 2);
    notices.subList(0, Pace.FAILURES).forEach(notice -> fails(notice, AWAY));
    later(Pace.FIRST_REST);

    fails(notices.get(Pace.FAILURES), AWAY);

    AppointmentBooked last = notices.get(Pace.FAILURES + 1);
    later(Pace.FIRST_REST);
    assertThat(claim(last, Duration.ofSeconds(1))).isEmpty();
    later(Pace.FIRST_REST);
    assertThat(claim(last, Duration.ofSeconds(1))).isPresent();
  }

  @Test
  default void an_address_that_asks_for_a_rest_gets_it_whoever_was_asked_before() {
    List<AppointmentBooked> notices = given(4);
    Attempt before = claimed(notices.get(0));
    fails(notices.get(1), new Receipt.NothingHappened("429", Optional.of(Duration.ofMinutes(2))));

    ended(before);

    later(Duration.ofMinutes(1));
    assertThat(dueHooks()).isEmpty();
    assertThat(claim(notices.get(2), Duration.ofSeconds(5))).isEmpty();
    later(Duration.ofMinutes(1));
    assertThat(dueHooks()).contains(notices.get(2).id());
    assertThat(claim(notices.get(2), Duration.ofSeconds(5))).isPresent();
  }

  @Test
  default void a_refusal_of_one_message_is_no_fault_of_the_address() {
    List<AppointmentBooked> notices = given(20);
    notices.subList(0, 19).forEach(notice -> fails(notice, new Receipt.Refused("400")));

    assertThat(claim(notices.get(19), Duration.ofSeconds(5))).isPresent();
  }

  @Test
  default void what_waits_for_one_address_is_ahead_of_nothing_that_leaves_by_another_way() {
    given(60);
    later(Duration.ofMinutes(1));
    Notice entry = anEntry().build();
    given(entry);
    later(Duration.ofMinutes(1));

    assertThat(outbox().due(10))
        .hasSize(10)
        .contains(new Due(entry.org(), entry.id()))
        .first()
        .isEqualTo(new Due(Demo.ORG, AppointmentBooked.idFor("appointment-0")));
  }
}
