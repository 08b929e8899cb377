package frontdesk.app;

import frontdesk.UserId;
import frontdesk.accounts.ConnectCalendar;
import frontdesk.accounts.DisconnectCalendar;
import frontdesk.adapters.console.desk.Connecting;
import frontdesk.adapters.graph.GraphCalendar;
import frontdesk.adapters.graph.GraphCalendarEvents;
import frontdesk.adapters.graph.LeasedMailboxes;
import frontdesk.adapters.graph.MicrosoftConsent;
import frontdesk.adapters.graph.SendMail;
import frontdesk.adapters.graph.UnregisteredCalendar;
import frontdesk.adapters.graph.connect.Addresses;
import frontdesk.adapters.graph.connect.ConnectionStatus;
import frontdesk.adapters.graph.connect.Disconnect;
import frontdesk.adapters.graph.connect.ExplainConnecting;
import frontdesk.adapters.graph.connect.GoToSignIn;
import frontdesk.adapters.graph.connect.NotRegistered;
import frontdesk.adapters.graph.connect.StartConnecting;
import frontdesk.adapters.graph.connect.TakeAnswer;
import frontdesk.app.settings.LocalDoor;
import frontdesk.app.settings.MicrosoftAccess;
import frontdesk.app.settings.Settings;
import frontdesk.http.JdkHttpTransport;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiPendingConsents;
import frontdesk.scheduling.Calendar;
import frontdesk.scheduling.CalendarEvents;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Hosts;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Hosts' Microsoft 365 calendars, wired once for the whole server. */
final class Microsoft {
  private final Calendar calendar;
  private final Map<CalendarKind, CalendarEvents> events;
  private final Optional<SendMail> mail;
  private final CalendarRoutes routes;
  private final Function<UserId, Optional<URI>> signIn;
  private final Optional<Connecting> connecting;

  private Microsoft(
      Calendar calendar,
      Map<CalendarKind, CalendarEvents> events,
      Optional<SendMail> mail,
      CalendarRoutes routes,
      Function<UserId, Optional<URI>> signIn,
      Optional<Connecting> connecting) {
    this.calendar = calendar;
    this.events = events;
    this.mail = mail;
    this.routes = routes;
    this.signIn = signIn;
    this.connecting = connecting;
  }

  /** With the registration that is set; without one, hosts are not connected and are told why. */
  static Microsoft of(Ground ground) {
    return ground
        .settings()
        .microsoft()
        .map(access -> registered(access, ground))
        .orElseGet(Microsoft::notRegistered);
  }

  private static Microsoft registered(MicrosoftAccess access, Ground ground) {
    Settings settings = ground.settings();
    Clock clock = ground.clock();
    JdbiCalendarGrants grants = new JdbiCalendarGrants(ground.jdbi(), ground.database()::keys);
    Hosts hosts = new JdbiHosts(ground.jdbi());
    JdkHttpTransport transport = ground.transport();
    LeasedMailboxes mailboxes =
        new LeasedMailboxes(grants, access.registration(), transport, clock);
    Calendar calendar = new GraphCalendar(mailboxes, hosts);
    ConnectCalendar connect =
        new ConnectCalendar(
            new JdbiPendingConsents(ground.jdbi()),
            new MicrosoftConsent(access.registration(), transport, clock),
            grants,
            hosts,
            clock);
    Addresses addresses =
        new Addresses(settings.publicUrl(), access.frontend(), access.returnOrigins());
    CalendarRoutes routes =
        new CalendarRoutes(
            new ExplainConnecting(addresses, mayBeOpen(settings)),
            asking -> new StartConnecting(connect, asking.org(), addresses),
            new GoToSignIn(connect, addresses),
            new TakeAnswer(connect, addresses),
            asking -> new ConnectionStatus(grants, hosts, calendar, asking.org(), addresses, clock),
            asking -> new Disconnect(new DisconnectCalendar(grants), asking.org()));
    return new Microsoft(
        calendar,
        Map.of(CalendarKind.MICROSOFT, new GraphCalendarEvents(mailboxes)),
        Optional.of(new SendMail(mailboxes, grants)),
        routes,
        host -> Optional.of(addresses.signIn(host)),
        Optional.of(new ConnectingByConsent(connect, addresses)));
  }

  private static boolean mayBeOpen(Settings settings) {
    return settings.apiKey().isEmpty() && LocalDoor.isLoopback(settings.host());
  }

  private static Microsoft notRegistered() {
    CalendarRoutes routes =
        new CalendarRoutes(
            NotRegistered.page(),
            asking -> NotRegistered.refusal(),
            NotRegistered.page(),
            NotRegistered.page(),
            asking -> NotRegistered.status(),
            asking -> NotRegistered.refusal());
    return new Microsoft(
        new UnregisteredCalendar(),
        Map.of(CalendarKind.MICROSOFT, (host, window, deadline) -> Optional.empty()),
        Optional.empty(),
        routes,
        host -> Optional.empty(),
        Optional.empty());
  }

  Calendar calendar() {
    return calendar;
  }

  /** What stands in hosts' calendars; without a registration nobody is connected. */
  Map<CalendarKind, CalendarEvents> events() {
    return events;
  }

  /** Where a host connects the calendar; empty without a registration. */
  Optional<URI> signIn(UserId host) {
    return signIn.apply(host);
  }

  /** How people connect hosts' calendars; empty without a registration. */
  Optional<Connecting> connecting() {
    return connecting;
  }

  /** Mail in a host's own name; empty without a registration. */
  Optional<SendMail> mail() {
    return mail;
  }

  CalendarRoutes routes() {
    return routes;
  }
}
