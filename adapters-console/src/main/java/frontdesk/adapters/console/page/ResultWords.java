package frontdesk.adapters.console.page;

import frontdesk.calls.ToolResult;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of a tool call, in a word or two: the one table for all pages. */
public final class ResultWords {
  private ResultWords() {}

  /** What no tool answers any more is told as it is called. */
  public static String of(String result) {
    return known(result).map(ResultWords::of).orElseGet(() -> AuditWording.sentence(result));
  }

  private static Optional<ToolResult> known(String result) {
    return Stream.of(ToolResult.values()).filter(one -> one.word().equals(result)).findFirst();
  }

  private static String of(ToolResult result) {
    return switch (result) {
      case BOOKED -> "Booked";
      case REPEATED -> "Done before";
      case MOVED -> "Moved";
      case CANCELLED -> "Cancelled";
      case TOLD -> "Answered";
      case ESCALATED -> "A person was told";
      case CALL_BACK -> "Somebody has to call back";
      case INTAKE_KEPT -> "Kept";
      case ENDED -> "Ended";
      case SENT -> "Sent";
      case ON_ITS_WAY -> "On its way";
      case NOT_PASSED_ON -> "Booked, not passed on";
      case MISSING_FIELDS -> "Asked for what was missing";
      case INVALID_ARGUMENTS -> "Asked for what was not clear";
      case WHICH_APPOINTMENT -> "Asked which appointment";
      case NO_ADDRESS -> "Asked where to send it";
      case RELAY_CALL -> "Asked why it should end";
      case NOBODY_NAMED -> "Asked who it is for";
      case NO_DAY_SAID -> "Asked for the day";
      case NO_TIME_SAID -> "Asked for the time";
      case MORNING_OR_EVENING -> "Asked: morning or evening";
      case WHICH_WEEK -> "Asked which week";
      case DAY_OR_MONTH -> "Asked which date";
      case WEEKDAY_CONTRADICTS_DATE -> "Weekday and date differ";
      case YEAR_DOUBTFUL -> "Asked for the year";
      case LOCAL_OR_UTC -> "Asked: local time or UTC";
      case ENDS_BEFORE_START -> "Ends before it begins";
      case REPEATED_TIME -> "The clock shows that time twice";
      case OFFSET_CONTRADICTS_ZONE -> "Time and zone differ";
      case UNKNOWN_HOST -> "No such host";
      case NOT_FOUND -> "Nothing was found";
      case OTHER_ADDRESS -> "Not the address on file";
      case NOT_OFFERED -> "No such tool";
      case SKIPPED_TIME -> "The clock skips that time";
      case WRONG_LENGTH -> "Too long or too short";
      case IN_THE_PAST -> "Over already";
      case TOO_SOON -> "Sooner than the notice allows";
      case BEYOND_HORIZON -> "Farther ahead than may be booked";
      case OUTSIDE_HOURS -> "Outside the office hours";
      case OFF_GRID -> "Nothing begins at that minute";
      case TAKEN -> "Taken";
      case TOO_CLOSE -> "Too close to another appointment";
      case DAY_FULL -> "The day is full";
      case NO_TIME_TO_TRAVEL -> "No time for the way";
      case BOOKED_WITH_OTHER_HOST -> "Booked with another host";
      case OTHER_ARGUMENTS -> "Came again with other arguments";
      case WAS_CANCELLED -> "Was cancelled before";
      case TOO_MANY_OF_ATTENDEE -> "The guest has enough appointments";
      case TOO_MANY_OF_CALLER -> "The caller has enough appointments";
      case NOT_SET_UP -> "This line is not set up";
      case CALENDAR_NOT_CONNECTED -> "The calendar is not connected";
      case NOT_SENT -> "Not sent";
      case TRY_LATER -> "Could not be done just then";
    };
  }
}
