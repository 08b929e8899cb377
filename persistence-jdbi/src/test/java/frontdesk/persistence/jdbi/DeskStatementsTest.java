package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.SettableClock;
import frontdesk.calls.CompleteIntake;
import frontdesk.calls.EndCall;
import frontdesk.calls.EscalateCall;
import frontdesk.calls.RecordCall;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.ScriptedChannel;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.BookAppointment;
import frontdesk.scheduling.CancelAppointment;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.RescheduleAppointment;
import frontdesk.tools.CallContext;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import frontdesk.tools.ToolReply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tool call costs, its record included: the same whatever was kept before. */
class DeskStatementsTest {
  private static final Map<String, Map<String, Object>> ARGUMENTS =
      Map.of(
          "get_availability",
          Map.of("days_ahead", 3),
          "get_property_details",
          Map.of("property_address", "12 Oak Street"),
          "search_rentals",
          Map.of("bedrooms", 2),
          "escalate_call",
          Map.of("reason", "A person", "urgency", "low", "summary", "The heating"),
          "complete_intake",
          Map.of("structured_data", Map.of("matter", "heating"), "urgency_level", "low"),
          "end_call",
          Map.of("reason", "Goodbye"));

  private final Jdbi jdbi = FreshDatabase.fresh();
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final AtomicInteger statements = new AtomicInteger();
  private final ToolDesk desk = desk();

  DeskStatementsTest() {
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
  }

  private ToolDesk desk() {
    JdbiAppointments appointments = new JdbiAppointments(jdbi);
    JdbiAppointmentChanges changes = new JdbiAppointmentChanges(jdbi);
    JdbiProperties properties = new JdbiProperties(jdbi);
    FindAvailability availability = new FindAvailability(appointments, clock);
    DeliverNotices notices =
        new DeliverNotices(
            new JdbiOutbox(jdbi), Map.of(Way.ESCALATIONS, new ScriptedChannel()), Runnable::run);
    return new ToolDesk(
        new JdbiHosts(jdbi),
        new ToolDesk.UseCases(
            new BookAppointment(appointments, availability, notices, clock),
            new CancelAppointment(changes, availability, notices, clock),
            new RescheduleAppointment(changes, availability, notices, clock),
            availability,
            new DescribeProperty(properties),
            new SearchRentals(properties),
            ofCalls(notices)),
        new JdbiTally(jdbi),
        clock);
  }

  private ToolDesk.OfCalls ofCalls(DeliverNotices notices) {
    JdbiCalls calls = new JdbiCalls(jdbi);
    JdbiHandovers handovers = new JdbiHandovers(jdbi);
    return new ToolDesk.OfCalls(
        new RecordCall(calls, new JdbiCallWords(jdbi), clock),
        new EscalateCall(handovers, notices, clock),
        new CompleteIntake(handovers, clock),
        new EndCall(calls, clock));
  }

  private int cost(String tool, Optional<CallId> call) {
    statements.set(0);
    ToolReply reply =
        desk.answer(
            new ToolCall(tool, Optional.of("item-1"), ARGUMENTS.getOrDefault(tool, Map.of())),
            new CallContext(
                Demo.ORG, Demo.propertyManager().id(), call, Deadline.in(Duration.ofSeconds(30))));
    assertThat(reply).isNotInstanceOf(ToolReply.TryLater.class);
    return statements.get();
  }

  @ParameterizedTest
  @CsvSource({
    "get_availability, 3",
    "get_property_details, 3",
    "search_rentals, 3",
    "escalate_call, 9",
    "complete_intake, 4",
    "end_call, 3",
  })
  void each_tool_takes_a_fixed_number_of_statements(String tool, int number) {
    assertThat(cost(tool, Optional.of(new CallId("call-1")))).isEqualTo(number);
    for (int i = 0; i < 20; i++) {
      cost("get_availability", Optional.of(new CallId("call-2")));
    }
    assertThat(cost(tool, Optional.of(new CallId("call-2")))).isEqualTo(number);
  }

  @Test
  void a_record_costs_one_statement() {
    assertThat(cost("get_availability", Optional.of(new CallId("call-1"))))
        .isEqualTo(cost("get_availability", Optional.empty()) + 1);
  }
}
