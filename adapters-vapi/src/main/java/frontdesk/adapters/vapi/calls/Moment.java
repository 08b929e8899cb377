package frontdesk.adapters.vapi.calls;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A moment as Vapi writes it: milliseconds since 1970, also with a fraction or an exponent, or a
 * text in ISO 8601. Source: protocols, Vapi, 1.1.
 */
final class Moment {
  /** Before the first telephone agent, and after the last one that this code serves. */
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private Moment() {}

  /** Empty also where it cannot be read, or is none in the lifetime of telephone agents. */
  static Optional<Instant> of(JsonNode value) {
    return read(value).filter(at -> !at.isBefore(FIRST) && at.isBefore(LAST));
  }

  private static Optional<Instant> read(JsonNode value) {
    try {
      if (value.isNumber()) {
        return Optional.of(Instant.ofEpochMilli(milliseconds(value.decimalValue())));
      }
      return value.isTextual()
          ? Optional.of(OffsetDateTime.parse(value.textValue()).toInstant())
          : Optional.empty();
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  // An exponent of a thousand is a short text and a number that fills the memory.
  private static long milliseconds(BigDecimal number) {
    if (number.precision() - number.scale() > 18) {
      throw new ArithmeticException("no moment");
    }
    return number.longValue();
  }
}
