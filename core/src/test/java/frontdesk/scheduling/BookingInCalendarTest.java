package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Complaint;
import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.Outbox;
import frontdesk.notices.Receipt;
import frontdesk.notices.SweepNotices;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.scheduling.InMemoryCalendar.Trouble;
import frontdesk.tools.DeskFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hosts whose calendar is kept elsewhere. Noon on Saturday, 21 November 2026 (UTC). */
class BookingInCalendarTest {
  private static final TimeSlot NINE = slot("2026-11-23T09:00:00Z");
  private static final TimeSlot TEN = slot("2026-11-23T10:00:00Z");

  private final DeskFixture desk = aDesk();
  private final Host host =
      given(aHost().named("connected").open("mon 09:00-11:00").keeping(CalendarKind.MICROSOFT));

  @Nested
  class Free_times {
    @Test
    void leave_out_what_the_calendar_has() {
      desk.calendar().busy(host, NINE, slot("2026-11-23T09:45:00Z"));

      assertThat(offers()).containsExactly("2026-11-23T10:30:00Z");
    }

    @Test
    @Complaint("seconds of silence while calendars are asked")
    void are_read_once_while_a_caller_chooses() {
      offers();
      desk.clock().advance(Duration.ofSeconds(59));
      offers();

      assertThat(desk.calendar().reads()).isEqualTo(1);
    }

    @Test
    void are_read_again_after_a_minute() {
      offers();
      desk.calendar().busy(host, NINE, TEN);
      desk.clock().advance(Duration.ofSeconds(60));

      assertThat(offers()).containsExactly("2026-11-23T09:30:00Z", "2026-11-23T10:30:00Z");
    }

    @Test
    void are_not_offered_of_a_calendar_that_is_not_read() {
      desk.calendar().unavailable(host.id());

      assertThatThrownBy(() -> offers()).isInstanceOf(CalendarUnavailable.class);
    }

    @Test
    void of_a_calendar_that_failed_once_are_read_the_next_time() {
      desk.calendar().unavailable(host.id());
      assertThatThrownBy(() -> offers()).isInstanceOf(CalendarUnavailable.class);

      desk.calendar().mends(host.id());

      assertThat(offers()).isNotEmpty();
    }

    @Test
    void of_a_host_who_is_not_connected_are_not_known() {
      desk.calendar().notConnected(host.id());

      assertThat(find()).isEqualTo(new FindAvailability.Outcome.NotConnected());
    }

    @Test
    void of_other_hosts_do_not_wait_for_a_calendar_that_is_away() {
      Host other =
          given(aHost().named("other").open("mon 09:00-11:00").keeping(CalendarKind.MICROSOFT));
      desk.calendar().unavailable(host.id());

      assertThat(desk.findAvailability().offers(other, Duration.ofDays(7), soon()))
          .isInstanceOf(FindAvailability.Outcome.Offers.class);
    }
  }

  @Nested
  class A_booking {
    @Test
    void stands_in_the_calendar() {
      Booked booked = booked(at(NINE));

      assertThat(desk.calendar().shown()).containsOnly(Map.entry(id(booked), NINE));
    }

    @Test
    void is_not_offered_again() {
      offers();
      book(at(NINE));

      assertThat(offers()).doesNotContain("2026-11-23T09:00:00Z").hasSize(3);
    }

    @Test
    void at_a_time_that_a_person_took_meanwhile_is_refused_with_others() {
      offers();
      desk.calendar().busy(host, NINE);

      Refused refused = refused(at(NINE));

      assertThat(refused.why()).isEqualTo(Refusal.TAKEN);
      assertThat(refused.alternatives()).isNotEmpty().doesNotContain(NINE);
      assertThat(desk.appointments().all()).isEmpty();
    }

    @Test
    void with_a_host_who_is_not_connected_is_refused() {
      desk.calendar().notConnected(host.id());

      assertThat(refused(at(NINE)).why()).isEqualTo(Refusal.CALENDAR_NOT_CONNECTED);
      assertThat(desk.appointments().all()).isEmpty();
      assertThat(desk.outbox().notices()).isEmpty();
    }

    @Test
    void while_the_calendar_is_away_is_not_made() {
      desk.calendar().unavailable(host.id());

      assertThatThrownBy(() -> book(at(NINE))).isInstanceOf(CalendarUnavailable.class);
      assertThat(desk.appointments().all()).isEmpty();
    }

    @Test
    void that_was_made_is_told_again_while_the_calendar_is_away() {
      book(at(NINE));
      desk.calendar().unavailable(host.id());

      assertThat(booked(at(NINE)).repeated()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whose_entry_was_not_answered_gets_one_in_the_end(Trouble trouble) {
      desk.calendar().troubled(trouble);
      Booked booked = booked(at(NINE));

      desk.clock().advance(Outbox.FIRST_PAUSE.multipliedBy(4));
      sweep();

      assertThat(desk.calendar().shown()).containsOnlyKeys(id(booked));
    }

    @Test
    void whose_node_died_gets_its_entry_from_another() {
      desk.running(
          work -> {
            throw new RejectedExecutionException();
          });
      Booked booked = booked(at(NINE));
      assertThat(desk.calendar().shown()).isEmpty();

      desk.running(Runnable::run).clock().advance(Outbox.FIRST_PAUSE);
      sweep();

      assertThat(desk.calendar().shown()).containsOnlyKeys(id(booked));
    }
  }

  @Nested
  class A_look_at_one_entry {
    @Test
    void is_not_needed_while_all_stand_where_they_are_on_file() {
      book(at(NINE));
      book(at(slot("2026-11-30T09:00:00Z")).by("other@example.com"));
      desk.clock().advance(Duration.ofSeconds(61));

      offers();
      book(at(TEN).by("third@example.com"));

      assertThat(desk.calendar().looks()).isZero();
    }

    @Test
    void is_not_kept_from_one_by_many_that_were_never_written() {
      for (int i = 0; i < 4; i++) {
        BookingOrderFixture before =
            BookingOrderFixture.anOrder().with(host).by("caller" + i + "@example.com");
        desk.appointments().book(before.at("2026-11-23T10:" + i + "0:00Z").build(), List.of());
      }
      Booked booked = booked(at(NINE));
      desk.calendar().personDeletes(reference(booked));

      assertThat(offers()).contains("2026-11-23T09:00:00Z");
    }
  }

  @Nested
  class An_invitation {
    @Test
    void goes_by_the_hook_unless_the_organisation_decided_otherwise() {
      Booked booked = booked(at(NINE));

      assertThat(entry(booked).invited()).isEmpty();
      assertThat(hook(booked).sendEmail()).isTrue();
      assertThat(booked.confirmation()).isEqualTo(Confirmation.SENT);
    }

    @Test
    void goes_by_the_calendar_alone_where_outlook_invites() {
      desk.hosts().inviteBy(Demo.ORG, Invitations.OUTLOOK);

      Booked booked = booked(at(NINE));

      assertThat(entry(booked).invited()).contains(new EmailAddress("jane@example.com"));
      assertThat(hook(booked).sendEmail()).isFalse();
      assertThat(booked.confirmation()).isEqualTo(Confirmation.SENT);
    }

    @Test
    void by_the_calendar_is_open_while_its_writing_is_not_answered() {
      desk.hosts().inviteBy(Demo.ORG, Invitations.OUTLOOK);
      desk.calendar().troubled(Trouble.DONE_WITHOUT_ANSWER);

      assertThat(booked(at(NINE)).confirmation()).isEqualTo(Confirmation.OPEN);
    }

    @Test
    void goes_by_mail_alone_where_mail_invites() {
      desk.hosts().inviteBy(Demo.ORG, Invitations.MAIL);
      desk.mail().connected();

      Booked booked = booked(at(NINE));

      assertThat(entry(booked).invited()).isEmpty();
      assertThat(hook(booked).sendEmail()).isFalse();
      assertThat(desk.mail().attempts())
          .singleElement()
          .satisfies(
              attempt ->
                  assertThat(((Invitation) attempt.notice()).attendee())
                      .isEqualTo(new EmailAddress("jane@example.com")));
      assertThat(booked.confirmation()).isEqualTo(Confirmation.SENT);
    }

    @Test
    void by_mail_that_was_refused_is_said_to_be_missing() {
      desk.hosts().inviteBy(Demo.ORG, Invitations.MAIL);
      desk.mail().connected().answering(new Receipt.Refused("550"));

      assertThat(booked(at(NINE)).confirmation()).isEqualTo(Confirmation.FAILED);
    }

    @Test
    void by_mail_where_no_mail_can_leave_is_sent_by_nobody() {
      desk.hosts().inviteBy(Demo.ORG, Invitations.MAIL);

      assertThat(booked(at(NINE)).confirmation()).isEqualTo(Confirmation.NO_CHANNEL);
    }
  }

  @Nested
  class A_person_who {
    @Test
    void moves_an_appointment_in_the_calendar_is_followed() {
      Booked booked = booked(at(NINE));
      desk.calendar().personMoves(reference(booked), TEN);

      assertThat(offers()).contains("2026-11-23T09:00:00Z").doesNotContain("2026-11-23T10:00:00Z");
      assertThat(desk.entries().differences()).containsExactly(id(booked));
      assertThat(desk.appointments().all()).extracting(Appointment::slot).containsExactly(TEN);
    }

    @Test
    void deletes_an_appointment_has_cancelled_it() {
      Booked booked = booked(at(NINE));
      desk.calendar().personDeletes(reference(booked));

      assertThat(offers()).contains("2026-11-23T09:00:00Z");
      assertThat(desk.entries().differences()).containsExactly(id(booked));
    }

    @Test
    void declines_has_cancelled_it_and_no_event_is_left() {
      Booked booked = booked(at(NINE));
      desk.calendar().attendeeDeclines(reference(booked));
      desk.calendar().personMoves(reference(booked), TEN);

      offers();
      sweep();

      assertThat(desk.calendar().shown()).isEmpty();
      assertThat(desk.entries().differences()).containsExactly(id(booked));
    }

    @Test
    void deletes_an_appointment_lets_the_caller_book_it_anew() {
      Booked first = booked(at(NINE));
      desk.calendar().personDeletes(reference(first));
      offers();

      Booked anew = booked(at(NINE));

      assertThat(anew.repeated()).isFalse();
      assertThat(id(anew)).isNotEqualTo(id(first));
      assertThat(desk.calendar().shown()).containsOnlyKeys(id(anew));
    }

    @Test
    void deletes_an_appointment_is_not_overruled_by_a_repeat_of_the_request_that_made_it() {
      BookingRequestFixture request = at(NINE).delivered("tool-1", "same");
      Booked first = booked(request);
      desk.calendar().personDeletes(reference(first));
      offers();

      assertThat(refused(request).why()).isEqualTo(Refusal.WAS_CANCELLED);
      assertThat(desk.calendar().shown()).isEmpty();
    }
  }

  @Nested
  class A_review {
    @Test
    void frees_the_time_of_a_guest_who_declined_though_nobody_asked() {
      Booked booked = booked(at(NINE));
      desk.calendar().attendeeDeclines(reference(booked));

      aQuarterOfAnHourLater();

      assertThat(desk.calendar().shown()).isEmpty();
      assertThat(desk.entries().differences()).containsExactly(id(booked));
      assertThat(offers()).contains("2026-11-23T09:00:00Z");
    }

    @Test
    void is_what_notices_it_and_no_reading() {
      Booked booked = booked(at(NINE));
      desk.calendar().attendeeDeclines(reference(booked));

      assertThat(offers()).doesNotContain("2026-11-23T09:00:00Z");
      assertThat(desk.entries().differences()).isEmpty();
    }

    @Test
    void follows_what_was_moved_and_what_was_remembered_is_out_of_date() {
      Booked booked = booked(at(NINE));
      desk.clock().advance(CalendarEntries.REVIEW_EVERY);
      offers();
      int reads = desk.calendar().reads();
      desk.calendar().personMoves(reference(booked), TEN);

      desk.reviewEntries().review();

      assertThat(desk.appointments().all()).extracting(Appointment::slot).containsExactly(TEN);
      assertThat(offers()).contains("2026-11-23T09:00:00Z").doesNotContain("2026-11-23T10:00:00Z");
      assertThat(desk.calendar().reads()).isEqualTo(reads + 1);
    }

    @Test
    void that_finds_everything_as_it_was_changes_nothing() {
      booked(at(NINE));
      desk.clock().advance(CalendarEntries.REVIEW_EVERY);
      List<String> before = offers();
      int reads = desk.calendar().reads();

      desk.reviewEntries().review();

      assertThat(desk.calendar().looks()).isEqualTo(1);
      assertThat(desk.entries().differences()).isEmpty();
      assertThat(offers()).isEqualTo(before);
      assertThat(desk.calendar().reads()).isEqualTo(reads);
    }

    @Test
    void of_a_calendar_that_does_not_tell_cancels_nothing_and_looks_again_later() {
      Booked booked = booked(at(NINE));
      desk.calendar().attendeeDeclines(reference(booked));
      desk.calendar().unavailable(host.id());
      aQuarterOfAnHourLater();
      assertThat(desk.entries().differences()).isEmpty();
      desk.calendar().mends(host.id()).notConnected(host.id());
      aQuarterOfAnHourLater();
      assertThat(desk.entries().differences()).isEmpty();

      desk.calendar().mends(host.id());
      aQuarterOfAnHourLater();

      assertThat(desk.entries().differences()).containsExactly(id(booked));
    }

    @Test
    void asks_a_calendar_that_does_not_tell_once_and_goes_on_with_the_others() {
      Host other =
          given(aHost().named("other").open("mon 09:00-11:00").keeping(CalendarKind.MICROSOFT));
      booked(at(NINE));
      booked(at(TEN));
      Booked declined =
          (Booked)
              desk.bookAppointment().book(at(NINE).by("guest@example.com").build(), other, soon());
      desk.calendar().attendeeDeclines(reference(declined));
      desk.calendar().unavailable(host.id());
      int looks = desk.calendar().looks();

      aQuarterOfAnHourLater();

      assertThat(desk.calendar().looks()).isEqualTo(looks + 2);
      assertThat(desk.entries().differences()).containsExactly(id(declined));
    }
  }

  private void aQuarterOfAnHourLater() {
    desk.clock().advance(CalendarEntries.REVIEW_EVERY);
    desk.reviewEntries().review();
    sweep();
  }

  private Host given(HostFixture fixture) {
    Host made = fixture.build();
    desk.with(made);
    return made;
  }

  private static TimeSlot slot(String start) {
    return TimeSlot.of(Instant.parse(start), Duration.ofMinutes(30));
  }

  private static BookingRequestFixture at(TimeSlot slot) {
    return aRequest().at(slot.start().toString());
  }

  private void sweep() {
    new SweepNotices(desk.outbox(), desk.deliverNotices()).sweep();
  }

  private FindAvailability.Outcome find() {
    return desk.findAvailability().offers(current(), Duration.ofDays(7), soon());
  }

  private List<String> offers() {
    return ((FindAvailability.Outcome.Offers) find())
        .slots().stream().map(slot -> slot.start().toString()).toList();
  }

  private Host current() {
    return desk.hosts().find(host.org(), host.id()).orElseThrow();
  }

  private BookingOutcome book(BookingRequestFixture request) {
    return desk.bookAppointment().book(request.build(), current(), soon());
  }

  private Booked booked(BookingRequestFixture request) {
    BookingOutcome outcome = book(request);
    assertThat(outcome).isInstanceOf(Booked.class);
    return (Booked) outcome;
  }

  private Refused refused(BookingRequestFixture request) {
    BookingOutcome outcome = book(request);
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  private static String id(Booked booked) {
    return booked.appointment().id();
  }

  private static String reference(Booked booked) {
    return InMemoryCalendar.reference(id(booked));
  }

  private CalendarEntry entry(Booked booked) {
    return (CalendarEntry) notice(CalendarEntry.idFor(id(booked))).orElseThrow();
  }

  private AppointmentBooked hook(Booked booked) {
    return (AppointmentBooked) notice(AppointmentBooked.idFor(id(booked))).orElseThrow();
  }

  private Optional<Notice> notice(String id) {
    return desk.outbox().notices().stream().filter(notice -> notice.id().equals(id)).findFirst();
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30));
  }
}
