package frontdesk.scheduling;

/** Why a time is not offered, for those who look after the desk: finer than what callers hear. */
public enum Rule {
  IN_THE_PAST(Refusal.IN_THE_PAST),
  /** Within the notice. */
  TOO_SOON(Refusal.TOO_SOON),
  BEYOND_HORIZON(Refusal.BEYOND_HORIZON),
  OUTSIDE_HOURS(Refusal.OUTSIDE_HOURS),
  /** The host's own calendar. */
  BUSY(Refusal.TAKEN),
  /** Every seat has an appointment. */
  BOOKED(Refusal.TAKEN),
  /** Every seat has an appointment or is held for a caller. */
  HELD(Refusal.TAKEN),
  /** Free itself, but not as long before and after as the host needs. */
  TOO_CLOSE(Refusal.TOO_CLOSE),
  DAY_FULL(Refusal.DAY_FULL),
  NO_TIME_TO_TRAVEL(Refusal.NO_TIME_TO_TRAVEL);

  private final Refusal refusal;

  Rule(Refusal refusal) {
    this.refusal = refusal;
  }

  /** What a booking of such a time is refused as. */
  public Refusal refusal() {
    return refusal;
  }
}
