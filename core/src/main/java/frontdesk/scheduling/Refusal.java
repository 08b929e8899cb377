package frontdesk.scheduling;

/** Why a booking was refused. Each is a rule that said no; nothing was changed. */
public enum Refusal {
  ENDS_BEFORE_START,
  /** The wall clock never shows this time: a clock change skips it. */
  SKIPPED_TIME,
  /** The wall clock shows this time twice: a clock change repeats it. */
  REPEATED_TIME,
  /** The offset given beside the time is not the one of the time zone given. */
  OFFSET_CONTRADICTS_ZONE,
  WRONG_LENGTH,
  IN_THE_PAST,
  TOO_SOON,
  BEYOND_HORIZON,
  OUTSIDE_HOURS,
  OFF_GRID,
  TAKEN,
  /** The host's own calendar has to be connected before anything can be booked in it. */
  CALENDAR_NOT_CONNECTED,
  /** The same appointment is already booked with another host. */
  BOOKED_WITH_OTHER_HOST,
  /** This tool call was already carried out with other arguments. */
  OTHER_ARGUMENTS,
  /** This tool call booked an appointment that was cancelled since. */
  WAS_CANCELLED,
  /** Nothing says who will come. */
  NOBODY_NAMED
}
