package frontdesk.scheduling;

/** Why a booking was refused. Each is a rule that said no; nothing was changed. */
public enum Refusal {
  /** A time was said and no day, or a whole week. */
  NO_DAY_SAID,
  /** A day was said and no time. */
  NO_TIME_SAID,
  /** {@code "at nine"}, and the host can be booked at both. */
  MORNING_OR_EVENING,
  /** {@code "next Tuesday"}, with two of them ahead. */
  WHICH_WEEK,
  /** {@code "5/6"}. */
  DAY_OR_MONTH,
  /** {@code "Tuesday the 25th"}, which is a Wednesday. */
  WEEKDAY_CONTRADICTS_DATE,
  /** The year cannot be meant: the date is long past, or next year's where none was stated. */
  YEAR_DOUBTFUL,
  /** Stated in UTC, where it cannot be booked; as local time it could. */
  LOCAL_OR_UTC,
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
  /** Free itself, but not as long before and after as the host needs. */
  TOO_CLOSE,
  /** The host takes no more appointments on that date. */
  DAY_FULL,
  /** The host could not be there in time, or not at the next appointment afterwards. */
  NO_TIME_TO_TRAVEL,
  /** The host's own calendar has to be connected before anything can be booked in it. */
  CALENDAR_NOT_CONNECTED,
  /** The same appointment is already booked with another host. */
  BOOKED_WITH_OTHER_HOST,
  /** This tool call was already carried out with other arguments. */
  OTHER_ARGUMENTS,
  /** This tool call booked an appointment that was cancelled since. */
  WAS_CANCELLED,
  /** The attendee has as many appointments to come as one may have. */
  TOO_MANY_OF_ATTENDEE,
  /** As many appointments to come were booked from the caller's number as may be. */
  TOO_MANY_OF_CALLER,
  /** Nothing says who will come. */
  NOBODY_NAMED;

  /** True if no other time helps: somebody has enough already. */
  public boolean isCap() {
    return this == TOO_MANY_OF_ATTENDEE || this == TOO_MANY_OF_CALLER;
  }

  /** True if it asks what was meant, because guessing might book another time. */
  public boolean isDoubt() {
    return switch (this) {
      case MORNING_OR_EVENING,
          WHICH_WEEK,
          DAY_OR_MONTH,
          WEEKDAY_CONTRADICTS_DATE,
          YEAR_DOUBTFUL,
          LOCAL_OR_UTC ->
          true;
      default -> false;
    };
  }
}
