package frontdesk.tools;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.PhoneNumber;
import frontdesk.SettableClock;
import frontdesk.calls.CallWords;
import frontdesk.calls.CompleteIntake;
import frontdesk.calls.EndCall;
import frontdesk.calls.EscalateCall;
import frontdesk.calls.FreeingCalls;
import frontdesk.calls.InMemoryCalls;
import frontdesk.calls.InMemoryHandovers;
import frontdesk.calls.RecordCall;
import frontdesk.conversation.Conversations;
import frontdesk.conversation.InMemoryConversations;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Outbox;
import frontdesk.notices.ScriptedChannel;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.InMemoryProperties;
import frontdesk.properties.Properties;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.BookAppointment;
import frontdesk.scheduling.CalendarChannel;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Calendars;
import frontdesk.scheduling.CancelAppointment;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.FollowCalendar;
import frontdesk.scheduling.HoldOffers;
import frontdesk.scheduling.Holds;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.InMemoryAppointmentChanges;
import frontdesk.scheduling.InMemoryAppointments;
import frontdesk.scheduling.InMemoryCalendar;
import frontdesk.scheduling.InMemoryCalendarEntries;
import frontdesk.scheduling.InMemoryHolds;
import frontdesk.scheduling.InMemoryHosts;
import frontdesk.scheduling.InMemoryTravelTimes;
import frontdesk.scheduling.ReleaseHolds;
import frontdesk.scheduling.RescheduleAppointment;
import frontdesk.scheduling.ReviewEntries;
import frontdesk.scheduling.SendConfirmation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * A whole desk on the in-memory fakes: both hosts of {@link Demo}, a connected channel, noon on
 * Saturday, 21 November 2026 (UTC). Attempts to deliver run in the caller's own thread unless a
 * test says otherwise, so that nothing depends on timing.
 */
public final class DeskFixture {
  /** Far more than any test needs; a test of the deadline itself makes its own. */
  private static final Duration BUDGET = Duration.ofSeconds(30);

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final ScriptedChannel channel = new ScriptedChannel();
  private final InMemoryHosts hosts = InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk());
  private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
  private final InMemoryAppointments appointments = new InMemoryAppointments(hosts, outbox, clock);
  private final InMemoryTravelTimes travelTimes = new InMemoryTravelTimes();
  private final InMemoryTally tally = new InMemoryTally(clock);
  private final ScriptedChannel mail = new ScriptedChannel().disconnected();
  private final InMemoryCalendar calendar = new InMemoryCalendar();
  private final Calendars calendars =
      new Calendars(Map.of(CalendarKind.MICROSOFT, calendar), clock);
  private final InMemoryCalendarEntries entries =
      new InMemoryCalendarEntries(appointments, outbox, clock);
  private final ScriptedChannel hookOfChanges = new ScriptedChannel().disconnected();
  private final InMemoryProperties properties = InMemoryProperties.demo(clock.instant());
  private final ScriptedChannel hookOfEscalations = new ScriptedChannel().disconnected();
  private final InMemoryCalls calls = new InMemoryCalls(outbox.deliveries());
  private final InMemoryHandovers handovers = new InMemoryHandovers(calls, outbox);
  private CallWords words = calls;
  private Properties listings = properties;
  private Appointments store = appointments;
  private AppointmentChanges changes = new InMemoryAppointmentChanges(appointments, outbox);
  private Outbox post = outbox;
  private Conversations conversations = new InMemoryConversations();
  private Tally counter = tally;
  private Executor executor = Runnable::run;

  public static DeskFixture aDesk() {
    return new DeskFixture();
  }

  /** Attempts to deliver run here instead of in the caller's thread. */
  public DeskFixture running(Executor executor) {
    this.executor = executor;
    return this;
  }

  /** Puts something between the desk and its appointments, such as a store that fails. */
  public DeskFixture storing(UnaryOperator<Appointments> wrapper) {
    this.store = wrapper.apply(store);
    return this;
  }

  /** Puts something between the desk and its outbox. */
  public DeskFixture posting(UnaryOperator<Outbox> wrapper) {
    this.post = wrapper.apply(post);
    return this;
  }

  /** Puts something between the desk and its listings. */
  public DeskFixture listing(UnaryOperator<Properties> wrapper) {
    this.listings = wrapper.apply(listings);
    return this;
  }

  public DeskFixture remembering(Conversations conversations) {
    this.conversations = conversations;
    return this;
  }

  public DeskFixture counting(Tally counter) {
    this.counter = counter;
    return this;
  }

  public DeskFixture with(Host host) {
    hosts.add(host);
    return this;
  }

  /** The desk as it is set up now; several of them share one book. */
  public ToolDesk desk() {
    ToolDesk.UseCases useCases =
        new ToolDesk.UseCases(
            bookAppointment(),
            cancelAppointment(),
            rescheduleAppointment(),
            sendConfirmation(),
            findAvailability(),
            new DescribeProperty(listings),
            new SearchRentals(listings),
            ofCalls());
    return new ToolDesk(hosts, useCases, conversations, new HoldOffers(holds()), counter, clock);
  }

  private ToolDesk.OfCalls ofCalls() {
    return new ToolDesk.OfCalls(
        new RecordCall(calls, words, clock),
        new EscalateCall(handovers, deliverNotices(), clock),
        new CompleteIntake(handovers, clock),
        new EndCall(new FreeingCalls(calls, new ReleaseHolds(holds())), clock));
  }

  /** Puts something between the desk and the words of its calls. */
  public DeskFixture recording(UnaryOperator<CallWords> wrapper) {
    this.words = wrapper.apply(words);
    return this;
  }

  public InMemoryCalls calls() {
    return calls;
  }

  public InMemoryHandovers handovers() {
    return handovers;
  }

  /** The hook that hears of calls in which a person is asked for; not connected at first. */
  public ScriptedChannel hookOfEscalations() {
    return hookOfEscalations;
  }

  public CancelAppointment cancelAppointment() {
    return new CancelAppointment(changes, findAvailability(), deliverNotices(), clock);
  }

  public RescheduleAppointment rescheduleAppointment() {
    return new RescheduleAppointment(
        changes, findAvailability(), deliverNotices(), travelTimes, clock);
  }

  public SendConfirmation sendConfirmation() {
    return new SendConfirmation(changes, deliverNotices(), outbox, clock);
  }

  /** Puts something between the desk and its changes of appointments. */
  public DeskFixture changing(UnaryOperator<AppointmentChanges> wrapper) {
    this.changes = wrapper.apply(changes);
    return this;
  }

  public BookAppointment bookAppointment() {
    return new BookAppointment(store, findAvailability(), deliverNotices(), travelTimes, clock);
  }

  public FindAvailability findAvailability() {
    return new FindAvailability(store, calendars, new FollowCalendar(entries), travelTimes, clock);
  }

  /** The table of ways, empty at first. */
  public InMemoryTravelTimes travelTimes() {
    return travelTimes;
  }

  public ReviewEntries reviewEntries() {
    return new ReviewEntries(entries, calendar, calendars, clock);
  }

  public DeliverNotices deliverNotices() {
    return new DeliverNotices(
        post,
        Map.of(
            Way.HOOK,
            channel,
            Way.CALENDAR,
            new CalendarChannel(calendar, calendars),
            Way.MAIL,
            mail,
            Way.CHANGES,
            hookOfChanges,
            Way.ESCALATIONS,
            hookOfEscalations),
        executor);
  }

  /** How the telephone's door asks: for the property manager. */
  public static CallContext byTelephone() {
    return asking(Demo.propertyManager());
  }

  /** The same in another call. */
  public static CallContext inCall(String id) {
    CallContext call = byTelephone();
    return new CallContext(call.org(), call.way(), Optional.of(new CallId(id)), call.deadline());
  }

  /** The same, where the platform says which number is calling. */
  public static CallContext calling(String number) {
    CallContext call = byTelephone();
    return new CallContext(
        call.org(), call.way(), call.call(), PhoneNumber.parse(number), call.deadline());
  }

  /** How the browser's door asks: for the intake desk. */
  public static CallContext byBrowser() {
    return asking(Demo.intakeDesk());
  }

  public static CallContext asking(Host host) {
    Optional<CallId> call = Optional.of(new CallId("call-1"));
    return new CallContext(host.org(), host.id(), call, Deadline.in(BUDGET));
  }

  public SettableClock clock() {
    return clock;
  }

  public ScriptedChannel channel() {
    return channel;
  }

  /** The hook that hears of moves and cancellations; not connected unless a test says so. */
  public ScriptedChannel hookOfChanges() {
    return hookOfChanges;
  }

  public AppointmentChanges changes() {
    return changes;
  }

  /** Where mail leaves; not connected unless a test says so. */
  public ScriptedChannel mail() {
    return mail;
  }

  /** The calendars of all hosts who keep theirs elsewhere. */
  public InMemoryCalendar calendar() {
    return calendar;
  }

  public InMemoryCalendarEntries entries() {
    return entries;
  }

  public Holds holds() {
    return new InMemoryHolds(appointments);
  }

  public InMemoryHosts hosts() {
    return hosts;
  }

  public InMemoryOutbox outbox() {
    return outbox;
  }

  public InMemoryAppointments appointments() {
    return appointments;
  }

  public InMemoryProperties properties() {
    return properties;
  }

  public InMemoryTally tally() {
    return tally;
  }
}
