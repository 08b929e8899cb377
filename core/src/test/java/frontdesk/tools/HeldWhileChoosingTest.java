package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.Complaint;
import frontdesk.scheduling.Host;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Offered times are kept for who hears them. Jane and Bob call a host with one seat at once. */
class HeldWhileChoosingTest {
  private static final CallId JANES = new CallId("call-jane");
  private static final CallId BOBS = new CallId("call-bob");

  private final Host host =
      aHost()
          .named("pete")
          .in("America/Chicago")
          .open("tue 09:00-11:00")
          .horizon(Duration.ofDays(6))
          .holding(Duration.ofMinutes(5))
          .build();

  private final DeskFixture fixture = aDesk().with(host);

  private ToolReply answer(CallId call, ToolCallFixture tool) {
    CallContext asking = DeskFixture.asking(host);
    CallContext context =
        new CallContext(asking.org(), asking.way(), Optional.of(call), asking.deadline());
    ToolReply reply = fixture.desk().answer(tool.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  private String offered(CallId call) {
    return answer(call, aCallOf("get_availability")).spoken();
  }

  private ToolReply book(CallId call, Object option) {
    return answer(
        call,
        aCallOf("set_appointment")
            .with("property_address", "12 Oak Street")
            .with("attendee_email", call.value() + "@example.com")
            .with("option", option));
  }

  private ToolReply bookAt(CallId call, String start) {
    return answer(
        call,
        aCallOf("set_appointment")
            .with("property_address", "12 Oak Street")
            .with("attendee_email", call.value() + "@example.com")
            .with("start_time", start));
  }

  @Test
  @Complaint("two callers are offered the same 2 PM")
  void two_callers_are_not_offered_the_same_times() {
    assertThat(offered(JANES)).contains("at 9 AM, 10 AM or 10:30 AM");
    assertThat(offered(BOBS)).contains("at 9:30 AM");

    assertThat(bookAt(BOBS, "2026-11-24T09:00").result()).isEqualTo("taken");
    assertThat(book(JANES, 1).result()).isEqualTo("booked");
  }

  @Test
  void the_same_question_again_has_the_same_answer() {
    assertThat(offered(JANES)).isEqualTo(offered(JANES));
  }

  @Test
  void what_was_offered_is_free_for_others_once_the_call_has_ended() {
    offered(JANES);

    assertThat(answer(JANES, aCallOf("end_call").with("reason", "Goodbye")).result())
        .isEqualTo("ended");

    assertThat(bookAt(BOBS, "2026-11-24T09:00").result()).isEqualTo("booked");
  }

  @Test
  void or_when_its_time_is_up() {
    offered(JANES);

    fixture.clock().advance(Duration.ofMinutes(3));
    assertThat(bookAt(BOBS, "2026-11-24T09:00").result()).isEqualTo("taken");
    fixture.clock().advance(Duration.ofMinutes(3));
    assertThat(bookAt(BOBS, "2026-11-24T09:00").result()).isEqualTo("booked");
    assertThat(book(JANES, 1).result()).isEqualTo("taken");
  }

  @Test
  void the_alternatives_of_a_taken_time_are_held_too() {
    bookAt(JANES, "2026-11-24T09:00");
    assertThat(bookAt(BOBS, "2026-11-24T09:00").spoken()).contains("at 9:30 AM, 10 AM or 10:30 AM");

    assertThat(bookAt(JANES, "2026-11-24T10:00").result()).isEqualTo("taken");
    assertThat(book(BOBS, 1).result()).isEqualTo("booked");
  }

  @Test
  void without_a_call_nothing_is_held() {
    CallContext nobodys = DeskFixture.asking(host);
    fixture
        .desk()
        .answer(
            aCallOf("get_availability").build(),
            new CallContext(host.org(), host.id(), Optional.empty(), nobodys.deadline()));

    assertThat(bookAt(BOBS, "2026-11-24T09:00").result()).isEqualTo("booked");
  }
}
