package frontdesk.tools;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.Demo;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tool calls that come again, at once or in other words, and what is counted of them. */
class RepeatsAtTheDeskTest {
  private final DeskFixture fixture = aDesk();

  @Test
  void the_same_call_with_other_arguments_names_its_id() {
    answer(setAppointment().id("tool-1"), byTelephone());

    ToolReply.Asked reply =
        (ToolReply.Asked)
            answer(
                setAppointment().id("tool-1").with("start_time", "2026-11-24T10:00"),
                byTelephone());

    assertThat(reply.result()).isEqualTo("other_arguments");
    assertThat(reply.problems()).extracting(Problem::field).containsExactly("item_id");
  }

  @Test
  void the_same_call_with_its_arguments_in_another_order_is_a_repeat() {
    answer(setAppointment().id("tool-1"), byTelephone());

    assertThat(
            answer(
                    setAppointment().id("tool-1").without("user_id").with("user_id", "pete_admin"),
                    byTelephone())
                .result())
        .isEqualTo("repeated");
  }

  @Test
  void refusals_and_repeats_are_counted_and_bookings_are_not() {
    answer(getAvailability(), byTelephone());
    answer(setAppointment(), byTelephone());
    assertThat(fixture.tally().figures(Demo.ORG).counts()).isEmpty();

    answer(setAppointment(), byTelephone());
    answer(setAppointment(), byTelephone());
    answer(setAppointment().with("attendee_email", "john@example.com"), byTelephone());
    answer(setAppointment().without("start_time"), byTelephone());
    answer(setAppointment().with("user_id", "nobody"), byTelephone());
    answer(aCallOf("order_pizza"), byTelephone());
    answer(aCallOf("order_more_pizza"), byTelephone());

    assertThat(fixture.tally().figures(Demo.ORG).counts())
        .extracting(Tally.Count::tool, Tally.Count::result, Tally.Count::times)
        .containsExactlyInAnyOrder(
            tuple("set_appointment", "repeated", 2L),
            tuple("set_appointment", "taken", 1L),
            tuple("set_appointment", "missing_fields", 1L),
            tuple("set_appointment", "unknown_host", 1L),
            tuple("unknown", "not_offered", 2L));
  }

  @Test
  void of_equal_calls_that_race_one_books_and_all_hear_the_same() {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      ToolDesk desk = fixture.running(executor).desk();

      List<ToolReply> replies =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(i -> desk.answer(createAppointment().build(), byBrowser()))
              .toList();

      assertThat(replies).filteredOn(reply -> reply.result().equals("booked")).hasSize(1);
      assertThat(replies).filteredOn(reply -> reply.result().equals("repeated")).hasSize(7);
      assertThat(replies)
          .allMatch(
              reply -> ((ToolReply.Booked) reply).outcome().confirmation() == Confirmation.SENT);
      assertThat(fixture.channel().attempts()).hasSize(1);
    } finally {
      executor.shutdownNow();
    }
  }

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }
}
