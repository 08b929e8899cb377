package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.scheduling.ScriptedAppointments.Commit.ANSWERED;
import static frontdesk.scheduling.ScriptedAppointments.Commit.AWAY;
import static frontdesk.scheduling.ScriptedAppointments.Commit.DONE_WITHOUT_ANSWER;
import static frontdesk.scheduling.ScriptedAppointments.Commit.LOST_WITHOUT_ANSWER;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.CallId;
import frontdesk.Complaint;
import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.idempotency.IntentKey;
import frontdesk.notices.Attempt;
import frontdesk.notices.ForwardingOutbox;
import frontdesk.notices.Notice;
import frontdesk.notices.Receipt;
import frontdesk.notices.Standing;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotPassedOn;
import frontdesk.scheduling.BookingOutcome.NotSure;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.scheduling.ScriptedAppointments.Commit;
import frontdesk.tools.DeskFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions 2, 3, 4 and 8 of the design, case by case. */
class BookAppointmentTest {
  private final DeskFixture desk = aDesk();
  private final Host pete = Demo.propertyManager();
  private final Host intake = Demo.intakeDesk();

  @Nested
  class A_first_request {
    @Test
    void is_booked_under_the_id_of_its_content() {
      Booked booked = booked(book(aRequest(), pete));

      Appointment appointment = booked.appointment();
      assertThat(appointment.id())
          .isEqualTo(
              IntentKey.of(
                      "Property Viewing: 12 Oak Street", appointment.slot(), "jane@example.com")
                  .hex());
      assertThat(booked.repeated()).isFalse();
      assertThat(booked.host()).isEqualTo(pete);
      assertThat(desk.appointments().all()).containsExactly(appointment);
    }

    @Test
    void lasts_as_long_as_the_host_offers_if_no_end_is_said() {
      assertThat(booked(book(aRequest(), pete)).appointment().slot())
          .isEqualTo(
              new TimeSlot(
                  Instant.parse("2026-11-24T15:00:00Z"), Instant.parse("2026-11-24T15:30:00Z")));
    }

    @Test
    void is_taken_in_the_zone_that_was_named() {
      assertThat(
              booked(book(aRequest().at("2026-11-24T10:00:00").in("America/New_York"), pete))
                  .appointment()
                  .slot()
                  .start())
          .isEqualTo("2026-11-24T15:00:00Z");
    }

    @Test
    void is_passed_on_by_value() {
      book(
          aRequest()
              .described("Bring the keys", "guest@example.com")
              .in("America/New_York")
              .at("2026-11-24T10:00:00"),
          pete);

      assertThat(desk.outbox().notices())
          .containsExactly(
              new Notice.AppointmentBooked(
                  Demo.ORG,
                  desk.appointments().all().get(0).id(),
                  "Property Viewing: 12 Oak Street",
                  "Bring the keys",
                  desk.appointments().all().get(0).slot(),
                  ZoneId.of("America/New_York"),
                  Optional.of(new EmailAddress("jane@example.com")),
                  "Jane",
                  List.of(new EmailAddress("guest@example.com")),
                  false,
                  Optional.of(new CallId("call-1")),
                  Instant.parse("2026-11-21T12:00:00Z")));
    }

    @Test
    void has_the_guides_key_for_the_guides_example() {
      assertThat(booked(book(guidesExample(), intake)).appointment().id())
          .isEqualTo("55edb94050823c87");
    }
  }

  @Nested
  class A_repeat {
    static Stream<BookingRequestFixture> spellings() {
      return Stream.of(
          aRequest(),
          aRequest().titled("  Property  Viewing:\u00A012 Oak Street "),
          aRequest().by(" JANE@Example.COM\u00A0"),
          aRequest().at("2026-11-24T15:00:00Z"),
          aRequest().at("2026-11-24T10:00").in("America/New_York"),
          aRequest().until("2026-11-24T09:30"),
          aRequest().named("Jane Doe").phoning("+13125550123"),
          aRequest().inCall("call-2"),
          aRequest().described("another description"));
    }

    // A6 to A10, in the core.
    @ParameterizedTest
    @MethodSource("spellings")
    void is_told_whatever_its_spelling(BookingRequestFixture repeat) {
      Booked first = booked(book(aRequest(), pete));

      Booked again = booked(book(repeat, pete));

      assertThat(again.repeated()).isTrue();
      assertThat(again.appointment()).isEqualTo(first.appointment());
      assertThat(again.confirmation()).isIn(Confirmation.SENT, Confirmation.PASSED_ON);
      assertThat(desk.appointments().all()).hasSize(1);
      assertThat(desk.channel().attempts()).hasSize(1);
    }

    @Test
    void is_never_refused_as_past() {
      book(aRequest(), pete);
      desk.clock().set("2026-12-24T12:00:00Z");

      assertThat(booked(book(aRequest(), pete)).repeated()).isTrue();
    }

    @Test
    void is_never_refused_by_a_policy_that_has_changed_since() {
      Host open = aHost().named("changing").open("tue 09:00-17:00").build();
      Host closed =
          aHost()
              .named("changing")
              .open("fri 09:00-10:00")
              .every(Duration.ofMinutes(50))
              .notice(Duration.ofDays(90))
              .build();
      desk.with(open);
      book(aRequest().until("2026-11-24T09:30"), open);

      assertThat(booked(book(aRequest().until("2026-11-24T09:30"), closed)).repeated()).isTrue();
    }

    @Test
    void of_one_delivery_is_told_by_its_ids() {
      BookingRequestFixture request = aRequest().delivered("tool-1", "same");
      book(request, pete);

      assertThat(booked(book(request, pete)).repeated()).isTrue();
    }

    @Test
    void of_one_delivery_with_other_arguments_is_refused() {
      book(aRequest().delivered("tool-1", "some"), pete);

      Refused refused =
          refused(book(aRequest().at("2026-11-24T11:00").delivered("tool-1", "other"), pete));

      assertThat(refused.why()).isEqualTo(Refusal.OTHER_ARGUMENTS);
      assertThat(desk.appointments().all()).hasSize(1);
    }

    @Test
    void of_a_refused_delivery_starts_afresh() {
      book(aRequest().at("2026-11-24T03:00").delivered("tool-1", "at three"), pete);

      assertThat(booked(book(aRequest().delivered("tool-1", "at nine"), pete)).repeated())
          .isFalse();
    }

    @Test
    @Complaint("an interrupted caller is booked several times")
    void with_a_reworded_title_is_what_is_on_file() {
      book(aRequest().titled("Consultation"), pete);

      Booked again = booked(book(aRequest().titled("A consultation with Jane"), pete));

      assertThat(again.repeated()).isTrue();
      assertThat(again.appointment().title()).isEqualTo("Consultation");
    }

    @Test
    void by_telephone_number_is_the_same_person_where_one_booking_has_no_email() {
      book(aRequest().titled("Viewing").phoning("312 555 0123"), pete);

      assertThat(
              booked(book(aRequest().titled("See it").withoutEmail().phoning("+13125550123"), pete))
                  .repeated())
          .isTrue();
    }

    @Test
    void with_another_host_is_a_question() {
      book(guidesExample(), intake);

      Host colleague =
          aHost().named("colleague").lasting(Duration.ofHours(1)).allowingThePast().build();
      desk.with(colleague);

      assertThat(refused(book(guidesExample(), colleague)).why())
          .isEqualTo(Refusal.BOOKED_WITH_OTHER_HOST);
    }

    @Test
    void of_another_organisation_is_no_repeat() {
      Host theirs =
          new Host(
              new OrgId("org_other"),
              pete.id(),
              pete.zone(),
              pete.calendar(),
              pete.hours(),
              pete.policy(),
              pete.invitations());
      desk.with(theirs);
      book(aRequest(), pete);

      assertThat(booked(book(aRequest(), theirs)).repeated()).isFalse();
    }
  }

  @Nested
  class Who_comes {
    @Test
    @Complaint("refused for lack of an e-mail address, though a phone was given")
    void may_be_told_by_telephone_number() {
      BookingRequestFixture jane = aRequest().withoutEmail().phoning("+13125550123");
      BookingRequestFixture john =
          aRequest().withoutEmail().phoning("+13125550199").at("2026-11-24T11:00");

      assertThat(booked(book(jane, pete)).repeated()).isFalse();
      assertThat(booked(book(john, pete)).repeated()).isFalse();
      assertThat(booked(book(jane, pete)).repeated()).isTrue();
    }

    @Test
    void may_be_told_by_name_within_one_call() {
      BookingRequestFixture jane = aRequest().withoutEmail().named("Jane");
      book(jane, intake);

      assertThat(booked(book(jane.named(" Jane "), intake)).repeated()).isTrue();
      assertThat(booked(book(jane.inCall("call-2"), intake)).repeated()).isFalse();
    }

    static Stream<BookingRequestFixture> nobody() {
      return Stream.of(
          aRequest().withoutEmail().withoutName(), aRequest().withoutEmail().withoutCall());
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void has_to_be_told_somehow(BookingRequestFixture request) {
      Refused refused = refused(book(request, pete));

      assertThat(refused.why()).isEqualTo(Refusal.NOBODY_NAMED);
      assertThat(refused.alternatives()).isEmpty();
      assertThat(desk.appointments().all()).isEmpty();
    }
  }

  @Nested
  class A_refusal {
    static Stream<Arguments> refusals() {
      return Stream.of(
          Arguments.of(aRequest().at("2026-11-20T09:00"), Refusal.IN_THE_PAST),
          Arguments.of(aRequest().at("2028-11-21T09:00"), Refusal.BEYOND_HORIZON),
          Arguments.of(aRequest().at("2026-11-24T17:00"), Refusal.OUTSIDE_HOURS),
          Arguments.of(aRequest().at("2026-11-24T09:10"), Refusal.OFF_GRID),
          Arguments.of(aRequest().until("2026-11-24T10:00"), Refusal.WRONG_LENGTH),
          Arguments.of(aRequest().until("2026-11-24T09:00"), Refusal.ENDS_BEFORE_START),
          Arguments.of(aRequest().until("2026-11-24T08:30"), Refusal.ENDS_BEFORE_START));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void offers_the_nearest_times_and_changes_nothing(BookingRequestFixture request, Refusal why) {
      Refused refused = refused(book(request, pete));

      assertThat(refused.why()).isEqualTo(why);
      assertThat(refused.requested()).isPresent();
      assertThat(refused.alternatives()).hasSize(3);
      assertThat(desk.appointments().all()).isEmpty();
      assertThat(desk.outbox().notices()).isEmpty();
    }

    static Stream<Arguments> impossible() {
      return Stream.of(
          // Both changes fall on a Sunday; the nearest times are on Friday and Monday.
          Arguments.of(
              aRequest().at("2027-03-14T02:30"), Refusal.SKIPPED_TIME, "2027-03-12T22:30:00Z"),
          Arguments.of(
              aRequest().at("2027-11-07T01:30"), Refusal.REPEATED_TIME, "2027-11-08T15:00:00Z"),
          Arguments.of(
              aRequest().at("2026-11-24T09:00-05:00").in("America/Chicago"),
              Refusal.OFFSET_CONTRADICTS_ZONE,
              "2026-11-24T15:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void of_a_time_that_is_no_moment_offers_times_near_it(
        BookingRequestFixture request, Refusal why, String nearest) {
      Refused refused = refused(book(request, pete));

      assertThat(refused.why()).isEqualTo(why);
      assertThat(refused.requested()).isPresent();
      assertThat(refused.alternatives())
          .extracting(slot -> slot.start().toString())
          .contains(nearest)
          .hasSize(3);
    }

    @Test
    void of_a_repeated_time_offers_none_that_comes_twice() {
      Host night = aHost().named("night").in("America/Chicago").build();
      desk.with(night);

      assertThat(refused(book(aRequest().at("2027-11-07T01:30"), night)).alternatives())
          .extracting(slot -> slot.start().atZone(night.zone()).toLocalDateTime().toString())
          .containsExactly("2027-11-06T23:30", "2027-11-07T00:30", "2027-11-07T02:00");
    }

    @Test
    void of_an_end_that_is_no_moment_offers_times_near_the_start() {
      Refused refused =
          refused(book(aRequest().at("2027-03-14T01:00").until("2027-03-14T02:30"), pete));

      assertThat(refused.why()).isEqualTo(Refusal.SKIPPED_TIME);
      assertThat(refused.alternatives()).hasSize(3);
    }

    @Test
    void of_a_taken_time_offers_the_one_before_and_the_one_after() {
      book(aRequest().at("2026-11-24T10:00"), pete);

      Refused refused =
          refused(book(aRequest().at("2026-11-24T10:00").by("john@example.com"), pete));

      assertThat(refused.why()).isEqualTo(Refusal.TAKEN);
      assertThat(refused.alternatives())
          .extracting(slot -> slot.start().toString())
          .contains("2026-11-24T15:30:00Z", "2026-11-24T16:30:00Z")
          .hasSize(3);
    }

    @Test
    void of_a_time_that_is_taken_at_the_last_moment_offers_others_too() {
      // The book changes between the look and the take.
      desk.storing(
          appointments ->
              new ForwardingAppointments(appointments) {
                @Override
                public Booking book(BookingOrder order, List<Notice> notices) {
                  super.book(
                      BookingOrderFixture.anOrder().by("quicker@example.com").build(), List.of());
                  return super.book(order, notices);
                }
              });

      Refused refused = refused(book(aRequest(), pete));

      assertThat(refused.why()).isEqualTo(Refusal.TAKEN);
      assertThat(refused.alternatives()).hasSize(3);
    }

    // A23
    @Test
    void that_the_same_caller_took_meanwhile_is_told_as_booked() {
      // Another copy of the request is carried out between the first look and the calendar's.
      AtomicBoolean looked = new AtomicBoolean();
      desk.storing(
          appointments ->
              new ForwardingAppointments(appointments) {
                @Override
                public Optional<Booking> known(BookingOrder order) {
                  Optional<Booking> known = super.known(order);
                  if (looked.compareAndSet(false, true)) {
                    super.book(order, List.of());
                  }
                  return known;
                }
              });

      assertThat(book(aRequest(), pete)).isInstanceOf(Booked.class);
      assertThat(desk.appointments().all()).hasSize(1);
    }
  }

  @Nested
  class A_rule_that_needs_no_book {
    private final List<TimeSlot> read = new ArrayList<>();

    static Stream<Arguments> requests() {
      return Stream.of(
          Arguments.of(aRequest().until("2026-11-24T10:00"), Refusal.WRONG_LENGTH),
          Arguments.of(
              aRequest().at("2000-01-03T09:00").until("2099-01-05T09:00"), Refusal.WRONG_LENGTH),
          Arguments.of(aRequest().at("2026-10-05T09:00"), Refusal.IN_THE_PAST),
          Arguments.of(aRequest().at("2026-11-23T09:00"), Refusal.TOO_SOON),
          Arguments.of(aRequest().at("2099-01-05T09:00"), Refusal.BEYOND_HORIZON),
          Arguments.of(aRequest().at("2026-11-24T17:00"), Refusal.OUTSIDE_HOURS),
          Arguments.of(aRequest().at("2026-11-24T09:10"), Refusal.OFF_GRID));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void refuses_without_looking_at_what_is_taken_then(BookingRequestFixture request, Refusal why) {
      assertThat(refused(bookCounting(request)).why()).isEqualTo(why);

      // Only the two weeks round the time asked for, from which the alternatives come.
      assertThat(read).singleElement().extracting(TimeSlot::length).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void looks_when_nothing_else_refuses() {
      booked(bookCounting(aRequest()));

      assertThat(read)
          .singleElement()
          .extracting(TimeSlot::length)
          .isEqualTo(Duration.ofMinutes(30));
    }

    private BookingOutcome bookCounting(BookingRequestFixture request) {
      desk.storing(
          appointments ->
              new ForwardingAppointments(appointments) {
                @Override
                public List<TakenSeat> taken(
                    OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
                  read.add(window);
                  return super.taken(org, host, window, asking);
                }
              });
      Host patient =
          aHost()
              .named("patient")
              .in("America/Chicago")
              .open("mon 09:00-17:00; tue 09:00-17:00")
              .notice(Duration.ofDays(3))
              .horizon(Duration.ofDays(365))
              .build();
      desk.with(patient);
      return book(request, patient);
    }
  }

  @Nested
  class At_a_desk_whose_calendar_a_zap_keeps {
    @Test
    void a_hook_that_answers_confirms_it() {
      Booked booked = booked(book(aRequest(), intake));

      assertThat(booked.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(booked.repeated()).isFalse();
    }

    static Stream<Receipt> definiteFailures() {
      return Stream.of(new Receipt.NothingHappened("connect"), new Receipt.Refused("422"));
    }

    @ParameterizedTest
    @MethodSource("definiteFailures")
    void a_definite_failure_keeps_the_time_and_invites_a_retry(Receipt failure) {
      desk.channel().answering(failure);

      NotPassedOn open = notPassedOn(book(aRequest(), intake));

      assertThat(open.retry()).isTrue();
      assertThat(open.repeated()).isFalse();
      assertThat(open.reason()).isEqualTo(Standing.of(failure).reason());
      assertThat(desk.appointments().all()).containsExactly(open.appointment());
    }

    @ParameterizedTest
    @MethodSource("definiteFailures")
    void a_repeat_that_mends_the_failure_is_the_first_to_succeed(Receipt failure) {
      desk.channel().answering(failure);
      book(aRequest(), intake);

      Booked mended = booked(book(aRequest(), intake));

      assertThat(mended.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(mended.repeated()).isFalse();
      assertThat(booked(book(aRequest(), intake)).repeated()).isTrue();
      assertThat(desk.channel().attempts()).hasSize(2);
    }

    @Test
    void a_repeat_that_fails_again_invites_another_retry() {
      desk.channel().answering(new Receipt.NothingHappened("connect"), new Receipt.Refused("422"));
      book(aRequest(), intake);

      NotPassedOn open = notPassedOn(book(aRequest(), intake));

      assertThat(open.retry()).isTrue();
      assertThat(open.repeated()).isFalse();
      assertThat(open.reason()).isEqualTo("422");
    }

    @Test
    void a_hook_that_is_gone_is_for_a_person_to_mend() {
      desk.channel().answering(new Receipt.Gone("410"));

      NotPassedOn first = notPassedOn(book(aRequest(), intake));
      NotPassedOn again = notPassedOn(book(aRequest(), intake));

      assertThat(first.retry()).isFalse();
      assertThat(first.repeated()).isFalse();
      assertThat(again.retry()).isFalse();
      assertThat(again.repeated()).isTrue();
      assertThat(desk.channel().attempts()).hasSize(1);
    }

    @Test
    void what_perhaps_arrived_stays_open_and_is_not_sent_again() {
      desk.channel().answering(new Receipt.Unknown("time-out"));

      Booked first = booked(book(aRequest(), intake));
      Booked again = booked(book(aRequest(), intake));

      assertThat(first.confirmation()).isEqualTo(Confirmation.OPEN);
      assertThat(first.repeated()).isFalse();
      assertThat(again.confirmation()).isEqualTo(Confirmation.OPEN);
      assertThat(again.repeated()).isTrue();
      assertThat(desk.channel().attempts()).hasSize(1);
    }

    @Test
    void what_is_not_finished_in_time_stays_open() {
      desk.running(task -> {});

      assertThat(
              booked(
                      desk.bookAppointment()
                          .book(aRequest().build(), intake, Deadline.in(Duration.ZERO)))
                  .confirmation())
          .isEqualTo(Confirmation.OPEN);
    }

    @Test
    void what_was_never_begun_is_sent_with_the_repeat() {
      desk.running(
          task -> {
            throw new RejectedExecutionException();
          });
      assertThat(booked(book(aRequest(), intake)).confirmation()).isEqualTo(Confirmation.OPEN);

      Booked again = booked(book(desk.running(Runnable::run), aRequest(), intake));

      assertThat(again.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(again.repeated()).isTrue();
    }

    @Test
    void without_a_hook_it_is_booked_like_any_other() {
      desk.channel().disconnected();

      Booked first = booked(book(aRequest(), intake));
      Booked again = booked(book(aRequest(), intake));

      assertThat(first.confirmation()).isEqualTo(Confirmation.NO_CHANNEL);
      assertThat(again.confirmation()).isEqualTo(Confirmation.NO_CHANNEL);
      assertThat(again.repeated()).isTrue();
      assertThat(desk.outbox().notices()).isEmpty();
      assertThat(desk.channel().attempts()).isEmpty();
    }
  }

  @Nested
  class With_a_host_whose_calendar_is_kept_here {
    static Stream<Arguments> receipts() {
      return Stream.of(
          Arguments.of(new Receipt.Delivered(), Confirmation.SENT, Confirmation.SENT, 1),
          Arguments.of(
              new Receipt.NothingHappened("connect"), Confirmation.FAILED, Confirmation.SENT, 2),
          Arguments.of(new Receipt.Refused("422"), Confirmation.FAILED, Confirmation.SENT, 2),
          Arguments.of(new Receipt.Gone("410"), Confirmation.FAILED, Confirmation.FAILED, 1),
          Arguments.of(new Receipt.Unknown("time-out"), Confirmation.OPEN, Confirmation.OPEN, 1));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void it_is_booked_whatever_the_channel_answers(
        Receipt receipt, Confirmation first, Confirmation again, int attempts) {
      desk.channel().answering(receipt);

      Booked booked = booked(book(aRequest(), pete));
      Booked repeat = booked(book(aRequest(), pete));

      assertThat(booked.confirmation()).isEqualTo(first);
      assertThat(booked.repeated()).isFalse();
      assertThat(repeat.confirmation()).isEqualTo(again);
      assertThat(repeat.repeated()).isTrue();
      assertThat(desk.channel().attempts()).hasSize(attempts);
    }

    @Test
    void it_is_booked_without_a_channel() {
      desk.channel().disconnected();

      assertThat(booked(book(aRequest(), pete)).confirmation()).isEqualTo(Confirmation.NO_CHANNEL);
    }
  }

  @Nested
  class A_commit_without_an_answer {
    @Test
    void that_was_done_is_found_and_booked_once() {
      given(DONE_WITHOUT_ANSWER);

      Booked booked = booked(book(aRequest(), pete));

      assertThat(booked.repeated()).isFalse();
      assertThat(booked.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(desk.appointments().all()).hasSize(1);
      assertThat(desk.channel().attempts()).hasSize(1);
    }

    @Test
    void that_was_not_done_is_done_again() {
      given(LOST_WITHOUT_ANSWER);

      assertThat(booked(book(aRequest(), pete)).repeated()).isFalse();
      assertThat(desk.appointments().all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE_WITHOUT_ANSWER", "LOST_WITHOUT_ANSWER", "AWAY"})
    void that_cannot_be_asked_about_is_not_sure(Commit second) {
      given(LOST_WITHOUT_ANSWER, second);

      assertThat(book(aRequest(), pete)).isEqualTo(new NotSure());
      assertThat(desk.channel().attempts()).isEmpty();
    }

    @Test
    void that_was_done_is_a_repeat_when_asked_again() {
      given(DONE_WITHOUT_ANSWER, AWAY);
      book(aRequest(), pete);

      Booked again = booked(book(aRequest(), pete));

      assertThat(again.repeated()).isTrue();
      assertThat(again.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(desk.appointments().all()).hasSize(1);
    }

    @Test
    void whose_time_was_taken_meanwhile_is_refused() {
      given(LOST_WITHOUT_ANSWER);
      desk.storing(
          appointments ->
              new ForwardingAppointments(appointments) {
                @Override
                public Booking book(BookingOrder order, List<Notice> notices) {
                  try {
                    return super.book(order, notices);
                  } finally {
                    desk.appointments()
                        .book(
                            BookingOrderFixture.anOrder().by("quicker@example.com").build(),
                            List.of());
                  }
                }
              });

      assertThat(refused(book(aRequest(), pete)).why()).isEqualTo(Refusal.TAKEN);
    }

    private void given(Commit... commits) {
      desk.storing(appointments -> new ScriptedAppointments(appointments, commits));
    }
  }

  @Nested
  class A_store_that_is_away {
    @Test
    void before_the_commit_means_that_nothing_was_booked() {
      desk.storing(ScriptedAppointments::away);

      assertThatThrownBy(() -> book(aRequest(), pete)).isInstanceOf(Unavailable.class);
      assertThat(desk.appointments().all()).isEmpty();
    }

    @Test
    void at_the_commit_means_that_nothing_was_booked() {
      desk.storing(appointments -> new ScriptedAppointments(appointments, AWAY, ANSWERED));

      assertThatThrownBy(() -> book(aRequest(), pete)).isInstanceOf(Unavailable.class);
      assertThat(booked(book(aRequest(), pete)).repeated()).isFalse();
    }

    @Test
    void after_the_commit_leaves_only_the_confirmation_open() {
      desk.posting(
          outbox ->
              new ForwardingOutbox(outbox) {
                @Override
                public Optional<Standing> standing(OrgId org, String noticeId) {
                  throw new Unavailable("the store", new TimeoutException());
                }
              });

      Booked booked = booked(book(aRequest(), intake));

      assertThat(booked.confirmation()).isEqualTo(Confirmation.OPEN);
      assertThat(booked.repeated()).isFalse();
      assertThat(desk.appointments().all()).hasSize(1);
    }

    @Test
    void at_the_attempt_leaves_only_the_confirmation_open() {
      desk.posting(
          outbox ->
              new ForwardingOutbox(outbox) {
                @Override
                public Optional<Attempt> claim(OrgId org, String noticeId, Duration patience) {
                  throw new Unavailable("the store", new TimeoutException());
                }
              });

      assertThat(booked(book(aRequest(), intake)).confirmation()).isEqualTo(Confirmation.OPEN);
      assertThat(desk.channel().attempts()).isEmpty();
    }
  }

  private static BookingRequestFixture guidesExample() {
    return aRequest()
        .titled("Consultation")
        .at("2024-12-20T14:00:00Z")
        .until("2024-12-20T15:00:00Z")
        .by("user@example.com");
  }

  private BookingOutcome book(BookingRequestFixture request, Host host) {
    return book(desk, request, host);
  }

  private static BookingOutcome book(DeskFixture desk, BookingRequestFixture request, Host host) {
    return desk.bookAppointment().book(request.build(), host, Deadline.in(Duration.ofSeconds(10)));
  }

  private static Booked booked(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Booked.class);
    return (Booked) outcome;
  }

  private static NotPassedOn notPassedOn(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(NotPassedOn.class);
    return (NotPassedOn) outcome;
  }

  private static Refused refused(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }
}
