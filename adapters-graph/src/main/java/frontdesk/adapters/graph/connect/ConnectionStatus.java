package frontdesk.adapters.graph.connect;

import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.CalendarGrants;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Calendar;
import frontdesk.scheduling.CalendarReading;
import frontdesk.scheduling.Hosts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /calendar/auth/status}: whether a host's calendar is connected and can be read at this
 * moment. The names are those of the earlier version.
 */
public final class ConnectionStatus implements Handler {
  /** A person looks at a page meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final DateTimeFormatter SPELT =
      DateTimeFormatter.ofPattern("MMMM d, uuuu 'at' hh:mm a 'UTC'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final CalendarGrants grants;
  private final Hosts hosts;
  private final Calendar calendar;
  private final OrgId org;
  private final Addresses addresses;
  private final Clock clock;

  public ConnectionStatus(
      CalendarGrants grants,
      Hosts hosts,
      Calendar calendar,
      OrgId org,
      Addresses addresses,
      Clock clock) {
    this.grants = grants;
    this.hosts = hosts;
    this.calendar = calendar;
    this.org = org;
    this.addresses = addresses;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) {
    Optional<UserId> host = Asked.host(request);
    if (host.isEmpty()) {
      return Asked.noHost();
    }
    try {
      return Response.json(200, status(host.get()));
    } catch (Unavailable away) {
      return Asked.error(503, "The connection cannot be looked up right now. Please try again.");
    }
  }

  private Map<String, @Nullable Object> status(UserId host) {
    // Read first: reading renews a token, and finds out that a grant no longer works.
    Optional<String> problem = grants.find(org, host).flatMap(grant -> problem(host));
    Optional<CalendarGrant> grant = grants.find(org, host);
    boolean works = grant.isPresent() && grant.get().broken().isEmpty();
    Map<String, @Nullable Object> status = nothingKnown(host);
    status.put("authorized", grant.isPresent());
    status.put("token_valid", works);
    status.put("calendar_email", email(grant));
    status.put("calendar_name", works ? "Calendar" : null);
    status.put("calendar_id", works ? "primary" : null);
    status.put("calendar_link", works ? "https://outlook.office.com/calendar/" : null);
    status.put("calendar_verified", works && problem.isEmpty());
    status.put("calendar_error", problem.orElse(null));
    status.put(
        "expires_at", grant.map(CalendarGrant::accessUntil).map(Instant::toString).orElse(null));
    status.put(
        "expires_at_formatted",
        grant.map(CalendarGrant::accessUntil).map(SPELT::format).orElse(null));
    status.put(
        "created_at", grant.map(CalendarGrant::connectedAt).map(Instant::toString).orElse(null));
    status.put("authorization_url", works ? null : addresses.signIn(host).toString());
    status.put("message", message(grant.isPresent(), works));
    return status;
  }

  /** Every name there is, in the order of the earlier version, of a host who is not connected. */
  static Map<String, @Nullable Object> nothingKnown(UserId host) {
    Map<String, @Nullable Object> status = new LinkedHashMap<>();
    status.put("user_id", host.value());
    status.put("authorized", false);
    status.put("token_valid", false);
    status.put("provider", "microsoft");
    status.put("calendar_email", null);
    status.put("calendar_name", null);
    status.put("calendar_id", null);
    status.put("calendar_link", null);
    status.put("calendar_verified", false);
    status.put("calendar_error", null);
    status.put("expires_at", null);
    status.put("expires_at_formatted", null);
    status.put("created_at", null);
    status.put("authorization_url", null);
    status.put("message", null);
    return status;
  }

  private Optional<String> problem(UserId host) {
    try {
      TimeSlot soon = TimeSlot.of(clock.instant(), Duration.ofHours(1));
      boolean read =
          hosts
              .find(org, host)
              .map(known -> calendar.read(known, soon, Deadline.in(PATIENCE)))
              .filter(CalendarReading.Read.class::isInstance)
              .isPresent();
      return read ? Optional.empty() : Optional.of("The calendar has to be connected again.");
    } catch (Unavailable unread) {
      return Optional.of("The calendar could not be read just now.");
    }
  }

  private static @Nullable String email(Optional<CalendarGrant> grant) {
    return grant.flatMap(known -> known.account().email()).map(EmailAddress::value).orElse(null);
  }

  private static String message(boolean known, boolean works) {
    if (works) {
      return "The calendar is connected.";
    }
    return known
        ? "The calendar has to be connected again."
        : "Not authorized. Please authorize calendar access first.";
  }
}
