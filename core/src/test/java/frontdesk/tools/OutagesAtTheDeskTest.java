package frontdesk.tools;

import static frontdesk.scheduling.ScriptedAppointments.Commit.LOST_WITHOUT_ANSWER;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.CallId;
import frontdesk.CapturedLog;
import frontdesk.Complaint;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.ForwardingAppointments;
import frontdesk.scheduling.ScriptedAppointments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** What a caller hears where a store is away, or the fault is ours; and what the log tells. */
class OutagesAtTheDeskTest {
  private final DeskFixture fixture = aDesk();

  @Test
  @Complaint("booked is said without a booking")
  void a_store_that_is_away_books_nothing_and_says_so() {
    fixture.storing(ScriptedAppointments::away);

    assertThat(answer(setAppointment(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I can't reach the calendar right now, so nothing has been booked."
                    + " Would you like me to try again?"));
    assertThat(fixture.appointments().all()).isEmpty();
  }

  @Test
  void a_store_that_is_away_cannot_say_what_is_free() {
    fixture.storing(ScriptedAppointments::away);

    assertThat(answer(getAvailability(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I can't reach the calendar right now, so I can't say what is free."
                    + " Would you like me to try again?"));
  }

  @Test
  void an_outage_is_logged_in_one_line() {
    fixture.storing(ScriptedAppointments::away);

    try (CapturedLog log = new CapturedLog(ToolDesk.class)) {
      answer(setAppointment(), byTelephone());

      assertThat(log.records())
          .extracting(LogRecord::getMessage, LogRecord::getThrown)
          .containsExactly(tuple("set_appointment was not carried out: the store", null));
    }
  }

  @Test
  void a_fault_of_ours_is_logged_with_its_trace() {
    fixture.storing(OutagesAtTheDeskTest::faulty);

    try (CapturedLog log = new CapturedLog(ToolDesk.class)) {
      answer(getAvailability(), byTelephone());

      assertThat(log.records())
          .singleElement()
          .extracting(LogRecord::getThrown)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_fault_of_ours_leaves_a_booking_in_doubt() {
    fixture.storing(OutagesAtTheDeskTest::faulty);

    assertThat(answer(setAppointment(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I'm not sure that the booking went through. Shall I check it again?"));
  }

  @Test
  void a_fault_of_ours_says_nothing_of_a_booking_to_whoever_asked_for_free_times() {
    fixture.storing(OutagesAtTheDeskTest::faulty);

    assertThat(answer(getAvailability(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I couldn't find out what is free just now. Shall I look again?"));
  }

  private static Appointments faulty(Appointments appointments) {
    return new ForwardingAppointments(appointments) {
      @Override
      public List<TakenSeat> taken(
          OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
        throw new IllegalStateException("a fault of ours");
      }
    };
  }

  @Test
  @Complaint("booked is said without a booking")
  void a_commit_that_nobody_can_tell_of_is_told_as_such() {
    fixture.storing(
        appointments ->
            new ScriptedAppointments(appointments, LOST_WITHOUT_ANSWER, LOST_WITHOUT_ANSWER));

    assertThat(answer(setAppointment(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I'm not sure that the booking went through. Shall I check it again?"));
  }

  @Test
  void an_answer_that_cannot_be_counted_is_given_all_the_same() {
    fixture.counting(
        new Tally() {
          @Override
          public void count(OrgId org, String tool, String result) {
            throw new Unavailable("the store", new TimeoutException());
          }

          @Override
          public Figures figures(OrgId org) {
            throw new Unavailable("the store", new TimeoutException());
          }
        });

    assertThat(answer(aCallOf("order_pizza"), byTelephone()).result()).isEqualTo("not_offered");
  }

  @Test
  @Complaint("No result returned, for whatever reason")
  @Complaint("a call is never answered after an interruption or a time-out")
  void no_tool_call_makes_the_desk_fail() {
    Object[] values = {
      null,
      "",
      " ",
      0,
      -1,
      1.5,
      true,
      Double.NaN,
      Map.of("a", "b"),
      new Object[0],
      "\u0000",
      "\uD800",
      "x".repeat(100_000),
      "2026-11-24T09:00",
      "jane@example.com",
      "+4912345678901234",
      "\u0130@\u0130.com",
      "1e1000000"
    };
    for (ToolCallFixture call :
        new ToolCallFixture[] {getAvailability(), setAppointment(), createAppointment()}) {
      for (String argument : call.build().arguments().keySet()) {
        Object right = call.build().arguments().get(argument);
        for (Object value : values) {
          answer(call.id("tool-1").with(argument, value), byTelephone());
        }
        call.with(argument, right);
      }
    }
  }

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }
}
