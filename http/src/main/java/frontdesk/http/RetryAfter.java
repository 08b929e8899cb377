package frontdesk.http;

import com.google.api.client.http.HttpHeaders;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a reply asks to be left alone. */
public final class RetryAfter {
  /** Graph sends fractions too, such as 2.128. Nine digits are thirty years. */
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private RetryAfter() {}

  /** Empty where it does not say, or says a time that is no longer ahead. */
  public static Optional<Duration> of(HttpHeaders headers, Clock clock) {
    return Optional.ofNullable(headers.getRetryAfter())
        .map(String::strip)
        .flatMap(
            text ->
                SECONDS.matcher(text).matches()
                    ? Optional.of(seconds(text))
                    : moment(text).map(until -> Duration.between(now(headers, clock), until)))
        .filter(wait -> !wait.isNegative() && !wait.isZero());
  }

  private static Duration seconds(String text) {
    return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValueExact());
  }

  // By their own clock, as far as they tell it: ours may be off.
  private static Instant now(HttpHeaders headers, Clock clock) {
    return moment(headers.getDate()).orElseGet(clock::instant);
  }

  private static Optional<Instant> moment(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
