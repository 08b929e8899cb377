package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.scheduling.ScriptedAppointments.Commit.AWAY;
import static frontdesk.scheduling.ScriptedAppointments.Commit.LOST_WITHOUT_ANSWER;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.DeskFixture.calling;
import static frontdesk.tools.DeskFixture.inCall;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.AppointmentChanged;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ScriptedAppointments.Commit;
import frontdesk.scheduling.ScriptedChanges;
import frontdesk.speech.ChangeWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may cancel or move what, and what they hear. Jane has booked Tuesday, 24 November 2026 at
 * nine in Chicago with both her e-mail address and her number; now is Saturday, 21 November.
 */
class ChangesAtTheDeskTest {
  private static final ChangeWords WORDS = new ChangeWords(Language.ENGLISH);
  private static final String JANE = "+13125550123";
  private static final String CANCELLED =
      "I've cancelled the viewing of 12 Oak Street, Tuesday, November 24 at 9 AM, Central Time."
          + " Is there anything else I can help with?";
  private static final String CANCELLED_BEFORE =
      "That was already cancelled: the viewing of 12 Oak Street, Tuesday, November 24 at 9 AM,"
          + " Central Time. Is there anything else I can help with?";
  private static final String MOVED =
      "I've moved the viewing of 12 Oak Street to Wednesday, November 25 at 10 AM, Central Time."
          + " Is there anything else I can help with?";

  private DeskFixture fixture = aDesk();
  private final Appointment booked = booked(setAppointment().with("attendee_phone", JANE));

  private Appointment booked(ToolCallFixture call) {
    assertThat(answer(call, inCall("when-it-was-booked")).result()).isEqualTo("booked");
    List<Appointment> all = fixture.appointments().all();
    return all.get(all.size() - 1);
  }

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  private static ToolCallFixture cancel() {
    return aCallOf("cancel_appointment");
  }

  private static ToolCallFixture cancelByEmail() {
    return cancel().with("attendee_email", "jane@example.com");
  }

  private static ToolCallFixture move() {
    return aCallOf("reschedule_appointment").with("new_start_time", "2026-11-25T10:00:00");
  }

  private static ToolCallFixture moveByEmail() {
    return move().with("attendee_email", "jane@example.com");
  }

  private List<TimeSlot> taken() {
    TimeSlot year = TimeSlot.of(Instant.parse("2026-06-01T00:00:00Z"), Duration.ofDays(365));
    return fixture.appointments().taken(Demo.ORG, Demo.propertyManager().id(), year).stream()
        .map(TakenSeat::slot)
        .toList();
  }

  private void assertThatItStands() {
    assertThat(taken()).containsExactly(booked.slot());
  }

  // Whose it is.

  static Stream<Arguments> owners() {
    return Stream.of(
        Arguments.of(cancelByEmail(), byTelephone()),
        Arguments.of(cancel().with("attendee_email", " JANE@Example.com"), byTelephone()),
        Arguments.of(cancel().with("attendee_phone", "(312) 555-0123"), byTelephone()),
        Arguments.of(cancel(), calling(JANE)),
        Arguments.of(cancel().with("attendee_email", "wrong@example.com"), calling(JANE)),
        Arguments.of(cancel().with("attendee_name", "Somebody Else"), calling(JANE)));
  }

  @ParameterizedTest
  @MethodSource("owners")
  void who_shows_the_appointments_own_email_or_number_may_cancel_it(
      ToolCallFixture call, CallContext context) {
    ToolReply reply = answer(call, context);

    assertThat(reply.result()).isEqualTo("cancelled");
    assertThat(reply.spoken()).isEqualTo(CANCELLED);
    assertThat(taken()).isEmpty();
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of(cancel().with("attendee_email", "john@example.com"), byTelephone()),
        Arguments.of(cancel().with("attendee_phone", "+13125550199"), byTelephone()),
        Arguments.of(cancel(), calling("+13125550199")),
        Arguments.of(cancel().with("attendee_name", "Jane Doe"), calling("+13125550199")));
  }

  // Catalogue, A16 and J7: another person's appointment sounds like none, whatever is known of it.
  @ParameterizedTest
  @MethodSource("strangers")
  void nobody_else_can_tell_it_from_one_that_does_not_exist(
      ToolCallFixture call, CallContext context) {
    call.with("current_start_time", "2026-11-24T09:00:00")
        .with("property_address", "12 Oak Street")
        .with("attendee_name", "Jane Doe");
    ToolReply existing = answer(call.with("appointment_id", booked.id()), context);
    ToolReply guessed = answer(call.with("appointment_id", "0123456789abcdef"), context);
    ToolReply none = answer(call.with("current_start_time", "2026-12-24"), context);

    assertThat(existing).isEqualTo(guessed).isEqualTo(none);
    assertThat(existing.spoken()).isEqualTo(WORDS.notFound());
    assertThatItStands();
  }

  @Test
  void who_shows_nothing_is_asked_whatever_else_they_know() {
    for (ToolCallFixture call : List.of(cancel(), move())) {
      ToolReply reply =
          answer(
              call.with("appointment_id", booked.id())
                  .with("attendee_name", "Jane Doe")
                  .with("property_address", "12 Oak Street"),
              byTelephone());

      assertThat(reply.result()).isEqualTo("nobody_named");
      assertThat(reply.spoken()).isEqualTo(WORDS.whose());
    }
    assertThatItStands();
  }

  @Test
  void another_persons_id_does_not_turn_up_among_ones_own() {
    booked(
        setAppointment()
            .with("attendee_email", "john@example.com")
            .with("start_time", "2026-11-26T09:00:00"));

    ToolReply reply =
        answer(
            cancel().with("attendee_email", "john@example.com").with("appointment_id", booked.id()),
            byTelephone());

    assertThat(reply.result()).isEqualTo("which_appointment");
    assertThat(reply.spoken())
        .isEqualTo(
            "I have the viewing of 12 Oak Street, Thursday, November 26 at 9 AM, Central Time."
                + " Is that the one you mean?");
    assertThat(taken()).hasSize(2);
  }

  @Test
  void with_another_host_it_is_not_found() {
    assertThat(answer(cancelByEmail(), byBrowser()).spoken()).isEqualTo(WORDS.notFound());
  }

  @Test
  void what_is_over_is_not_found() {
    fixture.clock().advance(Duration.ofDays(4));

    assertThat(answer(cancelByEmail(), byTelephone()).spoken()).isEqualTo(WORDS.notFound());
    assertThat(answer(moveByEmail(), byTelephone()).spoken()).isEqualTo(WORDS.notFound());
  }

  @Test
  void where_the_past_is_written_down_it_is_found() {
    answer(createAppointment(), byBrowser());

    assertThat(answer(cancel().with("attendee_email", "user@example.com"), byBrowser()).spoken())
        .startsWith("I've cancelled Consultation, Friday, December 20, 2024 at 2 PM, UTC.");
  }

  // Which one.

  private void secondOne() {
    booked(
        setAppointment()
            .with("property_address", "7 Elm Road")
            .with("start_time", "2026-11-26T14:00:00"));
  }

  @Test
  void of_several_it_is_asked_which() {
    secondOne();

    ToolReply reply = answer(cancelByEmail(), byTelephone());

    assertThat(reply.result()).isEqualTo("which_appointment");
    assertThat(reply.spoken())
        .isEqualTo(
            "Do you mean the viewing of 12 Oak Street for Tuesday, November 24 at 9 AM or the"
                + " viewing of 7 Elm Road for Thursday, November 26 at 2 PM, Central Time?");
    assertThat(taken()).hasSize(2);
  }

  @Test
  void of_more_than_three_the_next_three_are_said() {
    secondOne();
    booked(setAppointment().with("start_time", "2026-11-27T09:00:00"));
    booked(setAppointment().with("start_time", "2026-11-30T09:00:00"));

    assertThat(answer(cancelByEmail(), byTelephone()).spoken())
        .startsWith("You have several. Do you mean the viewing of 12 Oak Street for Tuesday,")
        .endsWith("November 27 at 9 AM, Central Time, or a later one?");
  }

  static Stream<ToolCallFixture> choices() {
    return Stream.of(
        cancelByEmail().with("current_start_time", "2026-11-26"),
        cancelByEmail().with("current_start_time", "2026-11-26T14:00:00"),
        cancelByEmail().with("current_start_time", "2026-11-26T14:00:00Z"),
        cancelByEmail().with("current_start_time", "2026-11-26T20:00:00Z"),
        cancelByEmail().with("property_address", "elm road"),
        cancelByEmail().with("property_address", "7 Elm Road, Springfield"),
        cancelByEmail()
            .with("current_start_time", "2026-11-26T14:00:00")
            .with("property_address", "12 Oak Street")
            .with("appointment_id", "made-up"));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void a_day_a_time_or_an_address_tells_which(ToolCallFixture call) {
    secondOne();

    assertThat(answer(call, byTelephone()).spoken())
        .startsWith("I've cancelled the viewing of 7 Elm Road");
    assertThatItStands();
  }

  @Test
  void our_id_tells_which_also_beside_what_was_misheard() {
    secondOne();

    answer(
        cancelByEmail()
            .with("appointment_id", booked.id())
            .with("current_start_time", "2026-12-24"),
        byTelephone());

    assertThat(taken()).hasSize(1).doesNotContain(booked.slot());
  }

  @Test
  void a_time_that_fits_none_is_asked_about_and_nothing_is_cancelled() {
    ToolReply reply =
        answer(
            cancelByEmail()
                .with("current_start_time", "2026-11-25T09:00:00")
                .with("property_address", "12 Oak Street"),
            byTelephone());

    assertThat(reply.spoken()).endsWith("Is that the one you mean?");
    assertThatItStands();
  }

  // Once.

  @Test
  void the_same_tool_call_again_gets_the_same_answer() {
    ToolCallFixture call = cancelByEmail().id("tool-9");

    assertThat(answer(call, byTelephone()).spoken()).isEqualTo(CANCELLED);
    ToolReply again = answer(call, byTelephone());

    assertThat(again.spoken()).isEqualTo(CANCELLED);
    assertThat(again.result()).isEqualTo("repeated");
  }

  // A16, in the core.
  @Test
  void to_cancel_twice_is_a_success_that_is_said_so() {
    answer(cancelByEmail().id("tool-9"), byTelephone());

    ToolReply again = answer(cancelByEmail().id("tool-10"), byTelephone());

    assertThat(again).isInstanceOf(ToolReply.Changed.class);
    assertThat(again.spoken()).isEqualTo(CANCELLED_BEFORE);
  }

  @Test
  void the_same_tool_call_with_other_arguments_changes_nothing() {
    answer(cancelByEmail().id("tool-9"), byTelephone());
    secondOne();

    ToolReply other =
        answer(
            cancelByEmail().with("current_start_time", "2026-11-26").id("tool-9"), byTelephone());

    assertThat(other.result()).isEqualTo("other_arguments");
    assertThat(taken()).hasSize(1);
  }

  // Catalogue, A14 and A15.
  @Test
  @Complaint("a time that was freed cannot be booked again, its key is known")
  void what_was_cancelled_may_be_booked_again_and_a_late_repeat_of_the_first_books_nothing() {
    fixture = aDesk();
    ToolCallFixture first = setAppointment().id("tool-1");
    answer(first, byTelephone());
    answer(cancelByEmail(), byTelephone());

    assertThat(answer(first, byTelephone()).result()).isEqualTo("was_cancelled");
    assertThat(answer(setAppointment().id("tool-2"), byTelephone()).result()).isEqualTo("booked");

    assertThat(fixture.appointments().all())
        .extracting(Appointment::id)
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(fixture.channel().attempts()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Commit.class,
      names = {"DONE_WITHOUT_ANSWER", "LOST_WITHOUT_ANSWER"})
  void a_commit_without_an_answer_is_looked_up_before_anything_is_said(Commit commit) {
    fixture.changing(changes -> new ScriptedChanges(changes, commit));
    assertThat(answer(moveByEmail(), byTelephone()).spoken()).isEqualTo(MOVED);

    fixture.changing(changes -> new ScriptedChanges(changes, commit));
    assertThat(answer(cancelByEmail(), byTelephone()).spoken())
        .startsWith("I've cancelled the viewing of 12 Oak Street, Wednesday");
    assertThat(taken()).isEmpty();
  }

  @Test
  void where_nobody_can_be_asked_the_caller_hears_that_it_is_not_sure() {
    fixture.changing(changes -> new ScriptedChanges(changes, LOST_WITHOUT_ANSWER, AWAY));

    assertThat(answer(cancelByEmail(), byTelephone()))
        .isEqualTo(new ToolReply.TryLater(WORDS.notSure()));
  }

  @Test
  void where_the_store_is_away_nothing_was_changed() {
    fixture.changing(changes -> new ScriptedChanges(changes, AWAY));

    assertThat(answer(cancelByEmail(), byTelephone()))
        .isEqualTo(new ToolReply.TryLater(WORDS.nothingChanged()));
    assertThatItStands();
  }

  // Moving.

  @Test
  void it_is_moved_keeps_its_id_and_its_length_and_frees_its_old_time() {
    ToolReply reply = answer(move(), calling(JANE));

    assertThat(reply.result()).isEqualTo("moved");
    assertThat(reply.spoken()).isEqualTo(MOVED);
    TimeSlot to = TimeSlot.of(Instant.parse("2026-11-25T16:00:00Z"), Duration.ofMinutes(30));
    assertThat(taken()).containsExactly(to);
    assertThat(((ToolReply.Changed) reply).appointment().id()).isEqualTo(booked.id());
  }

  @Test
  void nobody_else_may_move_it() {
    assertThat(
            answer(move().with("attendee_email", "john@example.com"), calling("+13125550199"))
                .spoken())
        .isEqualTo(WORDS.notFound());
    assertThatItStands();
  }

  @Test
  void a_taken_time_changes_nothing_and_others_are_offered() {
    answer(
        setAppointment()
            .with("attendee_email", "john@example.com")
            .with("start_time", "2026-11-25T10:00:00"),
        byTelephone());

    ToolReply reply = answer(moveByEmail(), byTelephone());

    assertThat(reply.result()).isEqualTo("taken");
    assertThat(reply.spoken())
        .startsWith(
            "Your appointment stays where it is for now. That time is already taken. The nearest"
                + " free times are ")
        .doesNotContain("john");
    assertThat(taken()).hasSize(2).contains(booked.slot());
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        Arguments.of("2026-11-25T03:00:00", "outside_hours"),
        Arguments.of("2026-11-25T10:10:00", "off_grid"),
        Arguments.of("2026-11-20T10:00:00", "in_the_past"),
        Arguments.of("2028-11-22T10:00:00", "beyond_horizon"));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void the_hosts_rules_hold_for_the_new_time(String start, String why) {
    assertThat(answer(moveByEmail().with("new_start_time", start), byTelephone()).result())
        .isEqualTo(why);
    assertThatItStands();
  }

  // Catalogue, A17.
  @Test
  void to_move_it_to_where_it_stands_is_a_success_that_changes_nothing() {
    ToolReply reply =
        answer(moveByEmail().with("new_start_time", "2026-11-24T09:00:00"), byTelephone());

    assertThat(reply.result()).isEqualTo("repeated");
    assertThat(reply.spoken()).startsWith("It already stands at that time: the viewing of 12 Oak");
    assertThatItStands();
  }

  @Test
  void a_move_that_is_repeated_was_done_before() {
    ToolCallFixture call = moveByEmail().with("current_start_time", "2026-11-24T09:00:00");
    assertThat(answer(call.id("tool-8"), byTelephone()).spoken()).isEqualTo(MOVED);

    assertThat(answer(call.id("tool-8"), byTelephone()).spoken()).isEqualTo(MOVED);
    assertThat(answer(call.id("tool-9"), byTelephone()).spoken())
        .startsWith("It already stands at that time");
    assertThat(taken()).hasSize(1);
  }

  @Test
  void it_may_be_moved_over_a_part_of_its_own_time() {
    Host free = aHost().named("free").atAnyMinute().build();
    fixture.with(free);
    answer(
        setAppointment().with("user_id", "free").with("property_address", "7 Elm Road"),
        asking(free));

    assertThat(
            answer(moveByEmail().with("new_start_time", "2026-11-24T09:15:00"), asking(free))
                .result())
        .isEqualTo("moved");
  }

  @Test
  void what_was_cancelled_is_not_moved() {
    answer(cancelByEmail(), byTelephone());

    ToolReply reply = answer(moveByEmail(), byTelephone());

    assertThat(reply.result()).isEqualTo("was_cancelled");
    assertThat(taken()).isEmpty();
  }

  @Test
  void who_loses_against_another_change_hears_of_the_new_state() {
    ToolDesk other = fixture.desk();
    fixture.changing(
        changes ->
            new ScriptedChanges(changes)
                .meanwhile(() -> other.answer(cancelByEmail().build(), byTelephone())));
    assertThat(answer(moveByEmail(), byTelephone()).result()).isEqualTo("was_cancelled");
    assertThat(taken()).isEmpty();
  }

  @Test
  void who_cancels_while_it_is_moved_cancels_it_where_it_stands_then() {
    ToolDesk other = fixture.desk();
    fixture.changing(
        changes ->
            new ScriptedChanges(changes)
                .meanwhile(() -> other.answer(moveByEmail().build(), byTelephone())));
    assertThat(answer(cancelByEmail(), byTelephone()).spoken())
        .startsWith("I've cancelled the viewing of 12 Oak Street, Wednesday, November 25 at 10 AM");
    assertThat(taken()).isEmpty();
  }

  // Who else is told.

  @Test
  void the_hook_of_bookings_hears_nothing_of_changes() {
    answer(moveByEmail(), byTelephone());
    answer(cancelByEmail(), byTelephone());

    assertThat(fixture.channel().attempts()).hasSize(1);
    assertThat(fixture.hookOfChanges().attempts()).isEmpty();
  }

  @Test
  void a_hook_of_its_own_hears_of_each_change_once() {
    fixture.hookOfChanges().connected();
    answer(moveByEmail().id("tool-8"), byTelephone());
    answer(moveByEmail().id("tool-8"), byTelephone());
    answer(cancelByEmail().id("tool-9"), byTelephone());
    answer(cancelByEmail().id("tool-10"), byTelephone());

    TimeSlot to = TimeSlot.of(Instant.parse("2026-11-25T16:00:00Z"), Duration.ofMinutes(30));
    assertThat(fixture.hookOfChanges().attempts())
        .extracting(attempt -> (AppointmentChanged) attempt.notice())
        .satisfiesExactly(
            moved -> {
              assertThat(moved.before()).isEqualTo(booked.slot());
              assertThat(moved.now()).contains(to);
              assertThat(moved.number()).isEqualTo(1);
            },
            cancelled -> {
              assertThat(cancelled.before()).isEqualTo(to);
              assertThat(cancelled.now()).isEmpty();
              assertThat(cancelled.number()).isEqualTo(2);
            });
  }

  @Test
  void what_did_not_get_through_is_tried_again_when_the_tool_call_is_repeated() {
    fixture.hookOfChanges().connected().answering(new Receipt.NothingHappened("not reached"));
    answer(cancelByEmail().id("tool-9"), byTelephone());
    answer(cancelByEmail().id("tool-9"), byTelephone());

    assertThat(fixture.hookOfChanges().attempts()).hasSize(2);
  }

  @Test
  void the_hosts_own_calendar_shows_it_where_it_stands_or_not_at_all() {
    Host outlook = aHost().named("outlook").keeping(CalendarKind.MICROSOFT).build();
    fixture.with(outlook);
    ToolCallFixture viewing =
        setAppointment().with("user_id", "outlook").with("property_address", "7 Elm Road");
    answer(viewing, asking(outlook));
    assertThat(fixture.calendar().shown()).hasSize(1);

    answer(moveByEmail(), asking(outlook));
    assertThat(fixture.calendar().shown().values())
        .extracting(TimeSlot::start)
        .containsExactly(Instant.parse("2026-11-25T10:00:00Z"));

    answer(cancelByEmail(), asking(outlook));
    assertThat(fixture.calendar().shown()).isEmpty();
    assertThat(answer(viewing, asking(outlook)).result()).isEqualTo("booked");
  }

  @Test
  void a_model_that_repeats_itself_with_fewer_words_does_not_cancel_the_other_one() {
    Appointment other =
        booked(
            setAppointment()
                .id("tool-2")
                .with("start_time", "2026-11-26T09:00:00")
                .with("attendee_phone", JANE));
    ToolCallFixture first =
        cancelByEmail().id("tool-3").with("current_start_time", "2026-11-24T09:00:00");
    assertThat(answer(first, byTelephone()).spoken()).isEqualTo(CANCELLED);

    ToolReply again = answer(cancelByEmail().id("tool-4"), byTelephone());

    assertThat(again.spoken())
        .startsWith("I have the viewing of 12 Oak Street, Thursday, November 26 at 9 AM")
        .endsWith("Is that the one you mean?");
    assertThat(fixture.appointments().taken(other.org(), other.host(), other.slot())).hasSize(1);
  }
}
