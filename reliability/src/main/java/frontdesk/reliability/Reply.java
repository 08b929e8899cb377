package frontdesk.reliability;

import java.util.Optional;

/**
 * What an answer says.
 *
 * @param appointment the id that it names; the phone's answers name none
 * @param body as it came, for the search for what must not be said
 */
public record Reply(Kind kind, Optional<String> appointment, String body) {

  /** What the model makes of it. */
  public enum Kind {
    /** The time is the caller's. */
    BOOKED,
    /** Nothing was booked, or nobody knows; the caller may ask again. */
    AGAIN,
    /** A rule says no. */
    REFUSED
  }

  public boolean booked() {
    return kind == Kind.BOOKED;
  }

  @Override
  public String toString() {
    return kind + appointment.map(id -> " " + id).orElse("");
  }
}
