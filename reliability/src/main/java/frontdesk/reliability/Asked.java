package frontdesk.reliability;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One request and what came of it.
 *
 * @param at when it left
 * @param reply empty if the connection was cut or refused, or nothing came in time
 */
public record Asked(
    Booking booking, String toolCall, Instant at, Duration took, Optional<Reply> reply) {

  public boolean booked() {
    return reply.filter(Reply::booked).isPresent();
  }
}
