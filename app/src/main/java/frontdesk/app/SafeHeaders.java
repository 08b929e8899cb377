package frontdesk.app;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What every reply tells a browser not to do with it. A page of ours says more of its own. */
final class SafeHeaders {
  /** Replies are of one moment and one person. A handler that knows better says so. */
  static final Map<String, String> ON_EVERY_REPLY =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Cache-Control", "no-store",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "X-Frame-Options", "DENY");

  /** Long enough to outlive holidays, short enough to go back to plain HTTP within a year. */
  private static final Duration TRANSPORT = Duration.ofDays(180);

  private SafeHeaders() {}

  /** Only where people come by HTTPS: on a machine at home nobody could get back in. */
  static Optional<String> transport(URI publicUrl) {
    return "https".equalsIgnoreCase(publicUrl.getScheme())
        ? Optional.of("max-age=" + TRANSPORT.toSeconds())
        : Optional.empty();
  }
}
