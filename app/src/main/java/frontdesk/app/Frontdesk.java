package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.Language;
import frontdesk.accounts.CallPasses;
import frontdesk.accounts.KeepPace;
import frontdesk.accounts.Principal;
import frontdesk.adapters.mail.SmtpMail;
import frontdesk.adapters.vapi.calls.AnswerRing;
import frontdesk.adapters.vapi.calls.CallFeed;
import frontdesk.adapters.vapi.calls.CallMessages;
import frontdesk.adapters.vapi.front.ListedRentals;
import frontdesk.app.doors.CallTokens;
import frontdesk.app.doors.Recognizer;
import frontdesk.app.signin.SignInTokens;
import frontdesk.calls.Calls;
import frontdesk.calls.CompleteIntake;
import frontdesk.calls.EndCall;
import frontdesk.calls.EscalateCall;
import frontdesk.calls.FreeingCalls;
import frontdesk.calls.RecordCall;
import frontdesk.calls.SweepCalls;
import frontdesk.conversation.SweepConversations;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.ProblemDetails;
import frontdesk.notices.Hooks;
import frontdesk.notices.MailChannel;
import frontdesk.notices.Mailer;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.NoticeChannel;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.JdbiAnswerBook;
import frontdesk.persistence.jdbi.JdbiAppointmentChanges;
import frontdesk.persistence.jdbi.JdbiAppointments;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiCalendarEntries;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiCalls;
import frontdesk.persistence.jdbi.JdbiConversations;
import frontdesk.persistence.jdbi.JdbiCredentials;
import frontdesk.persistence.jdbi.JdbiDialledNumbers;
import frontdesk.persistence.jdbi.JdbiHandovers;
import frontdesk.persistence.jdbi.JdbiHolds;
import frontdesk.persistence.jdbi.JdbiHooks;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.persistence.jdbi.JdbiOldCalls;
import frontdesk.persistence.jdbi.JdbiOldDeliveries;
import frontdesk.persistence.jdbi.JdbiOutbox;
import frontdesk.persistence.jdbi.JdbiProperties;
import frontdesk.persistence.jdbi.JdbiSignIns;
import frontdesk.persistence.jdbi.JdbiTally;
import frontdesk.persistence.jdbi.JdbiTravelTimes;
import frontdesk.persistence.jdbi.JdbiWaitingNotices;
import frontdesk.persistence.jdbi.SealedCallPasses;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.ListRentals;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.BookAppointment;
import frontdesk.scheduling.CalendarChannel;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Calendars;
import frontdesk.scheduling.CancelAppointment;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.FollowCalendar;
import frontdesk.scheduling.HoldOffers;
import frontdesk.scheduling.ReleaseHolds;
import frontdesk.scheduling.RescheduleAppointment;
import frontdesk.scheduling.ReviewEntries;
import frontdesk.scheduling.SendConfirmation;
import frontdesk.speech.InvitationWords;
import frontdesk.tools.Tally;
import frontdesk.tools.ToolDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The whole server, wired. Closes in the reverse order of what it opened. */
public final class Frontdesk implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final Opened opened = new Opened();
  private final Clock clock;
  private final CrashPoints points;
  private final ComingDatabase database;
  private List<Route> routes = List.of();
  private int port;
  private volatile boolean stopping;

  private Frontdesk(Settings settings, Clock clock, CrashPoints points) {
    this.clock = clock;
    this.points = points;
    this.database = opened.closing(ComingDatabase.begin(settings, clock));
  }

  /**
   * Starts everything. A database of others that does not answer may come later: until then callers
   * hear that nothing is booked.
   *
   * @throws Database.CannotOpen if there is a database, and it cannot be worked with
   * @throws Sealing.KeysUnusable if hosts' tokens cannot be opened
   * @throws frontdesk.persistence.embedded.EmbeddedPostgresFailed if its own does not start
   */
  public static Frontdesk start(Settings settings, Clock clock) {
    return start(settings, clock, CrashPoints.NONE);
  }

  /** As {@link #start(Settings, Clock)}, told wherever the process may die. For tests. */
  public static Frontdesk start(Settings settings, Clock clock, CrashPoints points) {
    Frontdesk frontdesk = new Frontdesk(settings, clock, points);
    try {
      frontdesk.open(settings);
      return frontdesk;
    } catch (RuntimeException failed) {
      frontdesk.close();
      throw failed;
    }
  }

  public int port() {
    return port;
  }

  /** Told if the database comes later and cannot be worked with; then this had better stop. */
  public void whenUnusable(Consumer<RuntimeException> told) {
    database.whenUnusable(told);
  }

  /** What is served. */
  List<Route> routes() {
    return routes;
  }

  private void open(Settings settings) {
    try {
      wire(settings);
    } catch (RuntimeException failed) {
      throw database.failure().orElse(failed);
    }
    database
        .failure()
        .ifPresent(
            why -> {
              throw why;
            });
  }

  // What needs the database waits for the first try to open it, and so does the server before it
  // listens.
  private void wire(Settings settings) {
    Jdbi jdbi = database.jdbi(points);
    Tally tally = new JdbiTally(jdbi);
    Microsoft microsoft =
        opened.closing(Microsoft.of(settings, jdbi, database::keys, clock, points));
    Ways ways = new Ways(new JdbiHosts(jdbi));
    CallPasses passes = new SealedCallPasses(database::keys, clock);
    Vapi vapi = opened.closing(Vapi.of(settings, ways, new JdbiLines(jdbi), passes, clock, points));
    Calendars calendars =
        new Calendars(Map.of(CalendarKind.MICROSOFT, microsoft.calendar()), clock);
    FindAvailability availability =
        new FindAvailability(
            new JdbiAppointments(jdbi),
            calendars,
            new FollowCalendar(new JdbiCalendarEntries(jdbi)),
            new JdbiTravelTimes(jdbi),
            clock);
    Calls calls = new FreeingCalls(new JdbiCalls(jdbi), new ReleaseHolds(new JdbiHolds(jdbi)));
    Telemetry telemetry = Telemetry.of(jdbi, database, clock);
    Rates rates = new Rates(new KeepPace(Rates.allowances(jdbi), clock));
    ToolDesk watched =
        desk(settings, jdbi, microsoft, calendars, availability, calls)
            .watchedBy(telemetry.tools());
    CallTokens tokens = new CallTokens(new SigningKeys(database::keys), clock);
    ToolDesk desk = watched.refusing(rates.ofTools(settings));
    ExecutorService reads = Threads.forReads();
    opened.closing(reads::shutdown);
    routes =
        Routes.of(
            settings,
            passes,
            Doors.Shared.of(settings, new JdbiCredentials(jdbi, database::keys), clock),
            passing(settings, jdbi, tokens),
            clock,
            rates,
            this::ready,
            desk,
            tally,
            messages(calls, jdbi),
            microsoft.routes(),
            HostCalendarRoutes.of(jdbi, desk, availability, reads, microsoft, ways, clock),
            new CallRoutes(calls, jdbi, ways, new PageTokens(tokens), clock),
            AppointmentRoutes.of(jdbi, desk),
            new NoticeRoutes(
                new JdbiWaitingNotices(jdbi),
                new ProblemDetails(Urls.below(settings.publicUrl(), "/docs"))),
            vapi,
            rentals(jdbi, ways),
            telemetry);
    Server server =
        opened.closing(
            Server.start(
                settings,
                routes,
                () -> database.failure().isEmpty(),
                points,
                telemetry.requests()));
    port = server.port();
  }

  private List<Recognizer> passing(Settings settings, Jdbi jdbi, CallTokens tokens) {
    Stream<Recognizer> signIns =
        settings.signIn().stream()
            .map(
                issuer ->
                    new SignInTokens(
                        issuer, transport(), new JdbiSignIns(jdbi), clock, System::nanoTime));
    return Stream.concat(Stream.of(tokens), signIns).toList();
  }

  private ToolDesk desk(
      Settings settings,
      Jdbi jdbi,
      Microsoft microsoft,
      Calendars calendars,
      FindAvailability availability,
      Calls calls) {
    JdbiCalendarEntries entries = new JdbiCalendarEntries(jdbi);
    JdbiOutbox outbox = new JdbiOutbox(jdbi);
    JdbiHooks hooks = new JdbiHooks(jdbi, database::keys);
    Outgoing outgoing =
        opened.closing(new Outgoing(outbox, channels(settings, hooks, microsoft, calendars)));
    opened.closing(new Reviews(new ReviewEntries(entries, microsoft.calendar(), calendars, clock)));
    JdbiTravelTimes travelTimes = new JdbiTravelTimes(jdbi);
    BookAppointment book =
        new BookAppointment(
            new JdbiAppointments(jdbi), availability, outgoing.notices(), travelTimes, clock);
    JdbiAppointmentChanges changes = new JdbiAppointmentChanges(jdbi);
    JdbiProperties properties = new JdbiProperties(jdbi);
    ToolDesk.UseCases useCases =
        new ToolDesk.UseCases(
            book,
            new CancelAppointment(changes, availability, outgoing.notices(), clock),
            new RescheduleAppointment(
                changes, availability, outgoing.notices(), travelTimes, clock),
            new SendConfirmation(changes, outgoing.notices(), outbox, clock),
            availability,
            new DescribeProperty(properties),
            new SearchRentals(properties),
            ofCalls(jdbi, outgoing, calls));
    JdbiConversations conversations = new JdbiConversations(jdbi);
    JdbiHolds holds = new JdbiHolds(jdbi);
    opened.closing(
        new Forgetting(
            new SweepConversations(conversations, clock),
            new ReleaseHolds(holds),
            new JdbiOldDeliveries(jdbi),
            new JdbiAudit(jdbi),
            Rates.allowances(jdbi)));
    return new ToolDesk(
        new JdbiHosts(jdbi),
        useCases,
        conversations,
        new HoldOffers(holds),
        new JdbiAnswerBook(jdbi),
        clock);
  }

  private ToolDesk.OfCalls ofCalls(Jdbi jdbi, Outgoing outgoing, Calls calls) {
    opened.closing(new CallSweeps(new SweepCalls(new JdbiOldCalls(jdbi), clock)));
    JdbiHandovers handovers = new JdbiHandovers(jdbi);
    return new ToolDesk.OfCalls(
        new RecordCall(calls, new JdbiCallWords(jdbi), clock),
        new EscalateCall(handovers, outgoing.notices(), clock),
        new CompleteIntake(handovers, clock),
        new EndCall(calls, clock));
  }

  private Function<Principal, CallMessages> messages(Calls calls, Jdbi jdbi) {
    RecordCall record = new RecordCall(calls, new JdbiCallWords(jdbi), clock);
    JdbiDialledNumbers numbers = new JdbiDialledNumbers(jdbi);
    return asking ->
        new CallMessages(
            new CallFeed(record, asking.org(), clock), new AnswerRing(numbers, asking.org()));
  }

  private Function<Principal, ListedRentals> rentals(Jdbi jdbi, Ways ways) {
    ListRentals list = new ListRentals(new JdbiProperties(jdbi));
    return asking -> new ListedRentals(list, ways.pages(asking), clock);
  }

  private Map<Way, NoticeChannel> channels(
      Settings settings, Hooks hooks, Microsoft microsoft, Calendars calendars) {
    Hookups hookups = new Hookups(settings, hooks, transport(), clock);
    return Map.of(
        Way.HOOK,
        hookups.of(Way.HOOK),
        Way.ALERTS,
        hookups.of(Way.ALERTS),
        Way.CHANGES,
        hookups.of(Way.CHANGES),
        Way.ESCALATIONS,
        hookups.of(Way.ESCALATIONS),
        Way.CALENDAR,
        new CalendarChannel(microsoft.calendar(), calendars),
        Way.MAIL,
        mail(settings, microsoft));
  }

  // A host's own mailbox is the better sender: the attendee knows it and can answer.
  private MailChannel mail(Settings settings, Microsoft microsoft) {
    Optional<Mailer> smtp =
        settings.smtp().map(server -> CallPoints.told(new SmtpMail(server, clock), points));
    List<Mailer> ways = Stream.concat(microsoft.mail().stream(), smtp.stream()).toList();
    return new MailChannel(ways, new InvitationWords(Language.ENGLISH));
  }

  private JdkHttpTransport transport() {
    ExecutorService callbacks = Threads.forCallbacks();
    opened.closing(callbacks::shutdown);
    return CallPoints.told(new JdkHttpTransport(CONNECT, callbacks), points);
  }

  private boolean ready() {
    return !stopping && database.answers();
  }

  /** Says first that it is not ready any more, then takes no more, then ends what it has. */
  @Override
  public void close() {
    stopping = true;
    opened.close();
  }
}
