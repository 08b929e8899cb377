package frontdesk.app;

import frontdesk.app.settings.Settings;
import frontdesk.app.settings.Urls;
import frontdesk.app.settings.VapiAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What an operator sees once the server is up. */
final class Banner {
  private Banner() {}

  /**
   * @param home whether doors without a setting are open to this machine; empty: the database has
   *     not said
   */
  static String of(Settings settings, int port, Optional<Boolean> home, Clock clock) {
    Instant start = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(38, ChronoUnit.HOURS);
    String url = Urls.local(settings.host(), port).toString();
    boolean asked = settings.apiKey().isPresent() || !home.orElse(true);
    String key = asked ? " -H \"Authorization: Bearer $API_KEY\"" : "";
    return """
        Frontdesk is at %1$s (published as %2$s)
        Data: %3$s. Doors: Vapi %4$s, API %5$s. Zapier: %6$s.
        Microsoft 365: %10$s.

        Book an appointment:

        curl -s %1$s/api/execute-intent%7$s -H "Content-Type: application/json" \
        -d '{"tool_name":"create_appointment","tool_args":{"title":"Consultation",\
        "start_time":"%8$s","end_time":"%9$s","attendee_email":"user@example.com"}}'
        """
        .formatted(
            url,
            settings.publicUrl(),
            settings.database().isPresent() ? "DATABASE_URL" : settings.data(),
            vapi(settings.vapi(), home, clock),
            settings.apiKey().isPresent() ? "closed" : open(home),
            settings.zapierWebhook().isPresent() ? "connected" : "no hook set",
            key,
            start,
            start.plus(1, ChronoUnit.HOURS),
            microsoft(settings));
  }

  private static String open(Optional<Boolean> home) {
    return home.map(is -> is ? "open to this machine" : "closed, but to stored credentials")
        .orElse("not known before the database answers");
  }

  private static String vapi(VapiAccess access, Optional<Boolean> home, Clock clock) {
    if (access.secret().isEmpty()) {
      return open(home);
    }
    return access
        .graceUntil()
        .filter(until -> Grace.lasts(until, clock))
        .map(until -> "closed, but until " + until + " open to messages without the secret")
        .orElse("closed");
  }

  private static String microsoft(Settings settings) {
    return settings
        .microsoft()
        .map(access -> "app " + access.registration().clientId())
        .map(
            app ->
                app + ", hosts connect at " + Urls.below(settings.publicUrl(), "/calendar/setup"))
        .orElse("not set");
  }
}
