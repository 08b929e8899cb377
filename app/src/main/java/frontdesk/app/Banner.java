package frontdesk.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What an operator sees once the server is up. */
final class Banner {
  private Banner() {}

  static String of(Settings settings, int port, Clock clock) {
    Instant start = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(38, ChronoUnit.HOURS);
    String url = "http://" + (settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host());
    String key = settings.apiKey().isPresent() ? " -H \"Authorization: Bearer $API_KEY\"" : "";
    return """
        Frontdesk is at %1$s:%2$d (published as %3$s)
        Data: %4$s. Doors: Vapi %5$s, API %6$s. Zapier: %7$s.

        Book an appointment:

        curl -s %1$s:%2$d/api/execute-intent%8$s -H "Content-Type: application/json" \
        -d '{"tool_name":"create_appointment","tool_args":{"title":"Consultation",\
        "start_time":"%9$s","end_time":"%10$s","attendee_email":"user@example.com"}}'
        """
        .formatted(
            url,
            port,
            settings.publicUrl(),
            settings.database().isPresent() ? "DATABASE_URL" : settings.data(),
            settings.vapiSecret().isPresent() ? "closed" : "open to this machine",
            settings.apiKey().isPresent() ? "closed" : "open to this machine",
            settings.zapierWebhook().isPresent() ? "connected" : "no hook set",
            key,
            start,
            start.plus(1, ChronoUnit.HOURS));
  }
}
