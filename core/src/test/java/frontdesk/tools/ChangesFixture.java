package frontdesk.tools;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.inCall;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Demo;
import frontdesk.speech.ChangeWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Jane has booked Tuesday, 24 November 2026 at nine in Chicago with both her e-mail address and her
 * number; now is Saturday, 21 November.
 */
abstract class ChangesFixture {
  static final ChangeWords WORDS = new ChangeWords(Language.ENGLISH);
  static final String JANE = "+13125550123";
  static final String CANCELLED =
      "I've cancelled the viewing of 12 Oak Street, Tuesday, November 24 at 9 AM, Central Time."
          + " Is there anything else I can help with?";
  static final String CANCELLED_BEFORE =
      "That was already cancelled: the viewing of 12 Oak Street, Tuesday, November 24 at 9 AM,"
          + " Central Time. Is there anything else I can help with?";
  static final String MOVED =
      "I've moved the viewing of 12 Oak Street to Wednesday, November 25 at 10 AM, Central Time."
          + " Is there anything else I can help with?";

  DeskFixture fixture = aDesk();
  final Appointment booked = booked(setAppointment().with("attendee_phone", JANE));

  Appointment booked(ToolCallFixture call) {
    assertThat(answer(call, inCall("when-it-was-booked")).result()).isEqualTo("booked");
    List<Appointment> all = fixture.appointments().all();
    return all.get(all.size() - 1);
  }

  ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  static ToolCallFixture cancel() {
    return aCallOf("cancel_appointment");
  }

  static ToolCallFixture cancelByEmail() {
    return cancel().with("attendee_email", "jane@example.com");
  }

  static ToolCallFixture move() {
    return aCallOf("reschedule_appointment").with("new_start_time", "2026-11-25T10:00:00");
  }

  static ToolCallFixture moveByEmail() {
    return move().with("attendee_email", "jane@example.com");
  }

  List<TimeSlot> taken() {
    TimeSlot year = TimeSlot.of(Instant.parse("2026-06-01T00:00:00Z"), Duration.ofDays(365));
    return fixture.appointments().taken(Demo.ORG, Demo.propertyManager().id(), year).stream()
        .map(TakenSeat::slot)
        .toList();
  }

  void assertThatItStands() {
    assertThat(taken()).containsExactly(booked.slot());
  }

  // Whose it is.

  // Which one.

  // Once.

  // Moving.

  // Who else is told.

  void secondOne() {
    booked(
        setAppointment()
            .with("property_address", "7 Elm Road")
            .with("start_time", "2026-11-26T14:00:00"));
  }
}
