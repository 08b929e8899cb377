package embedding;

import frontdesk.Deadline;
import frontdesk.calls.CompleteIntake;
import frontdesk.calls.EndCall;
import frontdesk.calls.EscalateCall;
import frontdesk.calls.InMemoryCalls;
import frontdesk.calls.InMemoryHandovers;
import frontdesk.calls.RecordCall;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.ScriptedChannel;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.InMemoryProperties;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.BookAppointment;
import frontdesk.scheduling.CancelAppointment;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.InMemoryAppointmentChanges;
import frontdesk.scheduling.InMemoryAppointments;
import frontdesk.scheduling.InMemoryHosts;
import frontdesk.scheduling.RescheduleAppointment;
import frontdesk.scheduling.SendConfirmation;
import frontdesk.tools.CallContext;
import frontdesk.tools.InMemoryTally;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import frontdesk.tools.ToolDesk.OfCalls;
import frontdesk.tools.ToolDesk.UseCases;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

public final class EmbeddingExample {
  public static String answer(Clock clock, String tool, Map<String, Object> arguments) {
    var hosts = InMemoryHosts.of(Demo.propertyManager());
    var outbox = new InMemoryOutbox(clock);
    var appointments = new InMemoryAppointments(hosts, outbox);
    var availability = new FindAvailability(appointments, clock);
    var notices =
        new DeliverNotices(outbox, Map.of(Way.HOOK, new ScriptedChannel()), Runnable::run);
    var book = new BookAppointment(appointments, availability, notices, clock);
    var changes = new InMemoryAppointmentChanges(appointments, outbox);
    var properties = new InMemoryProperties();
    var calls = new InMemoryCalls();
    var handovers = new InMemoryHandovers(calls, outbox);
    var ofCalls =
        new OfCalls(
            new RecordCall(calls, calls, clock),
            new EscalateCall(handovers, notices, clock),
            new CompleteIntake(handovers, clock),
            new EndCall(calls, clock));
    var useCases =
        new UseCases(
            book,
            new CancelAppointment(changes, availability, notices, clock),
            new RescheduleAppointment(changes, availability, notices, clock),
            new SendConfirmation(changes, notices, outbox, clock),
            availability,
            new DescribeProperty(properties),
            new SearchRentals(properties),
            ofCalls);
    var desk = new ToolDesk(hosts, useCases, new InMemoryTally(clock), clock);

    var call = new ToolCall(tool, Optional.empty(), arguments);
    var host = Demo.propertyManager();
    var soon = Deadline.in(Duration.ofMillis(2_500));
    return desk.answer(call, new CallContext(host.org(), host.id(), Optional.empty(), soon))
        .spoken();
  }

  public static void main(String[] args) {
    System.out.println(answer(Clock.systemUTC(), "get_availability", Map.of("days_ahead", 14)));
  }
}
