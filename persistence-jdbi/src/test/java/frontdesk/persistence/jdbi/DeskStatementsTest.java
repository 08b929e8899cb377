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
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.CancelAppointment;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.HoldOffers;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostFixture;
import frontdesk.scheduling.RescheduleAppointment;
import frontdesk.scheduling.SendConfirmation;
import frontdesk.tools.CallContext;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import frontdesk.tools.ToolReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** What a tool call costs, its record included: the same whatever was kept before. */
class DeskStatementsTest {
  /**
   * What each costs, the look into the memory, what is kept of it and its entry in the audit
   * included; what begins and ends transactions is not.
   */
  private static final Map<String, Integer> PRICES = prices();

  private static Map<String, Integer> prices() {
    Map<String, Integer> prices = new LinkedHashMap<>();
    prices.put("get_availability", 4);
    prices.put("search_rentals", 4);
    prices.put("get_property_details", 4);
    prices.put("set_appointment", 12);
    prices.put("reschedule_appointment", 16);
    prices.put("send_confirmation", 6);
    prices.put("cancel_appointment", 13);
    prices.put("create_appointment", 12);
    prices.put("escalate_call", 13);
    prices.put("complete_intake", 7);
    prices.put("end_call", 6);
    return prices;
  }

  private static final String OAK = "12 Oak Street";

  // Another day and another caller in each round, so that nothing is a repeat.
  private static Map<String, Object> arguments(String tool, int round) {
    String day = "2026-11-" + (23 + round);
    String jane = "jane" + round + "@example.com";
    return switch (tool) {
      case "get_availability" -> Map.of("days_ahead", 3);
      case "get_property_details" -> Map.of("property_address", OAK);
      case "search_rentals" -> Map.of("bedrooms", 2);
      case "set_appointment" ->
          Map.of("property_address", OAK, "start_time", day + "T09:00", "attendee_email", jane);
      case "create_appointment" ->
          Map.of(
              "title",
              "Consultation",
              "start_time",
              day + "T11:00",
              "end_time",
              day + "T11:30",
              "attendee_email",
              jane);
      case "reschedule_appointment" ->
          Map.of(
              "attendee_email", jane,
              "current_start_time", day + "T09:00",
              "new_start_time", day + "T10:00");
      case "send_confirmation" ->
          Map.of("attendee_email", jane, "current_start_time", day + "T10:00");
      case "cancel_appointment" ->
          Map.of("attendee_email", jane, "current_start_time", day + "T10:00");
      case "escalate_call" ->
          Map.of("reason", "A person", "urgency", "low", "summary", "The heating");
      case "complete_intake" ->
          Map.of("structured_data", Map.of("matter", "heating"), "urgency_level", "low");
      case "end_call" -> Map.of("reason", "Goodbye");
      default -> throw new AssertionError(tool);
    };
  }

  private final Jdbi jdbi = FreshDatabase.freshToServe();
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
            new SendConfirmation(changes, notices, new JdbiOutbox(jdbi), clock),
            availability,
            new DescribeProperty(properties),
            new SearchRentals(properties),
            ofCalls(notices)),
        new JdbiConversations(jdbi),
        new HoldOffers(new JdbiHolds(jdbi)),
        new JdbiAnswerBook(jdbi),
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

  private int cost(String tool, int round, Optional<CallId> call) {
    statements.set(0);
    ToolReply reply =
        desk.answer(
            new ToolCall(tool, Optional.of(tool + round), arguments(tool, round)),
            new CallContext(
                Demo.ORG, Demo.propertyManager().id(), call, Deadline.in(Duration.ofSeconds(30))));
    assertThat(reply).as(tool).isNotInstanceOfAny(ToolReply.TryLater.class, ToolReply.Asked.class);
    return statements.get();
  }

  // In the order of a call: what is booked is moved, confirmed and cancelled.
  private Map<String, Integer> costs(int round) {
    Map<String, Integer> costs = new LinkedHashMap<>();
    Optional<CallId> call = Optional.of(new CallId("call-" + round));
    for (String tool : PRICES.keySet()) {
      costs.put(tool, cost(tool, round, call));
    }
    return costs;
  }

  @Test
  void each_tool_takes_a_fixed_number_of_statements_whatever_was_kept_before() {
    assertThat(costs(0)).isEqualTo(PRICES);
    for (int i = 0; i < 20; i++) {
      cost("get_availability", i, Optional.of(new CallId("call-2")));
    }
    Map<String, Integer> unchanged = prices();
    unchanged.put("get_availability", PRICES.get("get_availability") - 1);
    assertThat(costs(1)).as("a book that has not changed is not read again").isEqualTo(unchanged);
  }

  @Test
  void a_cap_costs_one_statement_more_where_something_is_booked_or_moved() {
    Host pete = Demo.propertyManager();
    BookingPolicy policy = HostFixture.aHost().aDay(6).policy();
    new JdbiHosts(jdbi).keepPolicy(pete.org(), pete.id(), policy);
    Map<String, Integer> prices = prices();
    List.of("set_appointment", "create_appointment", "reschedule_appointment")
        .forEach(tool -> prices.merge(tool, 1, Integer::sum));

    assertThat(costs(0)).isEqualTo(prices);
  }

  @Test
  void a_record_and_a_memory_cost_two_statements() {
    assertThat(cost("get_availability", 1, Optional.of(new CallId("call-1"))))
        .isEqualTo(cost("get_availability", 1, Optional.empty()) + 2);
  }
}
