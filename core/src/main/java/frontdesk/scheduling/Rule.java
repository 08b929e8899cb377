package frontdesk.scheduling;

/** Why a time is not offered, for those who look after the desk: finer than what callers hear. */
public enum Rule {
  IN_THE_PAST(Refusal.IN_THE_PAST, "over already"),
  /** Within the notice. */
  TOO_SOON(Refusal.TOO_SOON, "sooner than the notice allows"),
  BEYOND_HORIZON(Refusal.BEYOND_HORIZON, "farther ahead than may be booked"),
  OUTSIDE_HOURS(Refusal.OUTSIDE_HOURS, "outside the office hours"),
  /** The host's own calendar. */
  BUSY(Refusal.TAKEN, "busy in the host's own calendar"),
  /** Every seat has an appointment. */
  BOOKED(Refusal.TAKEN, "booked"),
  /** Every seat has an appointment or is held for a caller. */
  HELD(Refusal.TAKEN, "held for a caller"),
  /** Free itself, but not as long before and after as the host needs. */
  TOO_CLOSE(Refusal.TOO_CLOSE, "too close to another appointment"),
  DAY_FULL(Refusal.DAY_FULL, "as many appointments as a day may have"),
  NO_TIME_TO_TRAVEL(Refusal.NO_TIME_TO_TRAVEL, "no time for the way");

  private final Refusal refusal;
  private final String words;

  Rule(Refusal refusal, String words) {
    this.refusal = refusal;
    this.words = words;
  }

  /** As people read it, wherever they look. */
  public String words() {
    return words;
  }

  /** What a booking of such a time is refused as. */
  public Refusal refusal() {
    return refusal;
  }
}
