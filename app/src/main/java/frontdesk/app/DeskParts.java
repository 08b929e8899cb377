package frontdesk.app;

import frontdesk.calls.Calls;
import frontdesk.calls.CompleteIntake;
import frontdesk.calls.EndCall;
import frontdesk.calls.EscalateCall;
import frontdesk.calls.RecordCall;
import frontdesk.calls.SweepCalls;
import frontdesk.conversation.SweepConversations;
import frontdesk.notices.DeliverNotices;
import frontdesk.persistence.jdbi.JdbiAnswerBook;
import frontdesk.persistence.jdbi.JdbiAppointmentChanges;
import frontdesk.persistence.jdbi.JdbiAppointments;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiCalendarEntries;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiConversations;
import frontdesk.persistence.jdbi.JdbiHandovers;
import frontdesk.persistence.jdbi.JdbiHolds;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOldCalls;
import frontdesk.persistence.jdbi.JdbiOldDeliveries;
import frontdesk.persistence.jdbi.JdbiOutbox;
import frontdesk.persistence.jdbi.JdbiProperties;
import frontdesk.persistence.jdbi.JdbiTravelTimes;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.BookAppointment;
import frontdesk.scheduling.Calendars;
import frontdesk.scheduling.CancelAppointment;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.HoldOffers;
import frontdesk.scheduling.ReleaseHolds;
import frontdesk.scheduling.RescheduleAppointment;
import frontdesk.scheduling.ReviewEntries;
import frontdesk.scheduling.SendConfirmation;
import frontdesk.tools.ToolDesk;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The desk with its use cases, and what goes on in the background for them. */
final class DeskParts {
  private final Ground ground;
  private final Jdbi jdbi;
  private final Clock clock;
  private final FindAvailability availability;
  private final DeliverNotices notices;

  private DeskParts(Ground ground, FindAvailability availability, DeliverNotices notices) {
    this.ground = ground;
    this.jdbi = ground.jdbi();
    this.clock = ground.clock();
    this.availability = availability;
    this.notices = notices;
  }

  /**
   * A desk, and what it can do, for those who do it by hand.
   *
   * @param desk whom callers' tools ask
   */
  record Parts(ToolDesk desk, ToolDesk.UseCases useCases) {}

  static Parts desk(
      Ground ground,
      Microsoft microsoft,
      Calendars calendars,
      FindAvailability availability,
      Calls calls) {
    Outgoing outgoing =
        ground
            .opened()
            .closing(
                new Outgoing(
                    new JdbiOutbox(ground.jdbi()), Channels.of(ground, microsoft, calendars)));
    DeskParts parts = new DeskParts(ground, availability, outgoing.notices());
    parts.review(microsoft, calendars);
    parts.forget();
    return parts.desk(calls);
  }

  private void review(Microsoft microsoft, Calendars calendars) {
    JdbiCalendarEntries entries = new JdbiCalendarEntries(jdbi);
    ReviewEntries review = new ReviewEntries(entries, microsoft.calendar(), calendars, clock);
    ground.opened().closing(new Reviews(review));
  }

  private void forget() {
    ground.opened().closing(new CallSweeps(new SweepCalls(new JdbiOldCalls(jdbi), clock)));
    ground
        .opened()
        .closing(
            new Forgetting(
                new SweepConversations(new JdbiConversations(jdbi), clock),
                new ReleaseHolds(new JdbiHolds(jdbi)),
                new JdbiOldDeliveries(jdbi),
                new JdbiAudit(jdbi),
                Rates.allowances(jdbi)));
  }

  private Parts desk(Calls calls) {
    ToolDesk.UseCases useCases = useCases(calls);
    ToolDesk desk =
        new ToolDesk(
            new JdbiHosts(jdbi),
            useCases,
            new JdbiConversations(jdbi),
            new HoldOffers(new JdbiHolds(jdbi)),
            new JdbiAnswerBook(jdbi),
            clock);
    return new Parts(desk, useCases);
  }

  private ToolDesk.UseCases useCases(Calls calls) {
    JdbiTravelTimes travelTimes = new JdbiTravelTimes(jdbi);
    JdbiAppointmentChanges changes = new JdbiAppointmentChanges(jdbi);
    JdbiProperties properties = new JdbiProperties(jdbi);
    return new ToolDesk.UseCases(
        new BookAppointment(new JdbiAppointments(jdbi), availability, notices, travelTimes, clock),
        new CancelAppointment(changes, availability, notices, clock),
        new RescheduleAppointment(changes, availability, notices, travelTimes, clock),
        new SendConfirmation(changes, notices, new JdbiOutbox(jdbi), clock),
        availability,
        new DescribeProperty(properties),
        new SearchRentals(properties),
        ofCalls(calls));
  }

  private ToolDesk.OfCalls ofCalls(Calls calls) {
    JdbiHandovers handovers = new JdbiHandovers(jdbi);
    return new ToolDesk.OfCalls(
        new RecordCall(calls, new JdbiCallWords(jdbi), clock),
        new EscalateCall(handovers, notices, clock),
        new CompleteIntake(handovers, clock),
        new EndCall(calls, clock));
  }
}
