package frontdesk.adapters.console;

import frontdesk.scheduling.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of a tool call, in a word or two: the one table for all pages. */
final class ResultWords {
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("booked", "Booked"),
          Map.entry("repeated", "Done before"),
          Map.entry("not_passed_on", "Booked, not passed on"),
          Map.entry("moved", "Moved"),
          Map.entry("cancelled", "Cancelled"),
          Map.entry("escalated", "A person was told"),
          Map.entry("call_back", "Somebody has to call back"),
          Map.entry("intake_kept", "Kept"),
          Map.entry("ended", "Ended"),
          Map.entry("sent", "Sent"),
          Map.entry("on_its_way", "On its way"),
          Map.entry("not_sent", "Not sent"),
          Map.entry("told", "Answered"),
          Map.entry("not_offered", "No such tool"),
          Map.entry("try_later", "Could not be done just then"),
          Map.entry("missing_fields", "Asked for what was missing"),
          Map.entry("invalid_arguments", "Asked for what was not clear"),
          Map.entry("unknown_host", "No such host"),
          Map.entry("not_set_up", "This line is not set up"),
          Map.entry("which_appointment", "Asked which appointment"),
          Map.entry("not_found", "Nothing was found"),
          Map.entry("no_address", "Asked where to send it"),
          Map.entry("other_address", "Not the address on file"),
          Map.entry("relay_call", "Asked why it should end"));

  private ResultWords() {}

  /** What nobody thought of is told as it is called. */
  static String of(String result) {
    return Optional.ofNullable(TABLE.get(result))
        .or(() -> refusal(result).map(ResultWords::of))
        .orElseGet(() -> AuditWording.sentence(result));
  }

  static boolean has(String result) {
    return TABLE.containsKey(result) || refusal(result).isPresent();
  }

  private static Optional<Refusal> refusal(String result) {
    try {
      return Optional.of(Refusal.valueOf(result.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static String of(Refusal why) {
    return switch (why) {
      case NO_DAY_SAID -> "Asked for the day";
      case NO_TIME_SAID -> "Asked for the time";
      case MORNING_OR_EVENING -> "Asked: morning or evening";
      case WHICH_WEEK -> "Asked which week";
      case DAY_OR_MONTH -> "Asked which date";
      case WEEKDAY_CONTRADICTS_DATE -> "Weekday and date differ";
      case YEAR_DOUBTFUL -> "Asked for the year";
      case LOCAL_OR_UTC -> "Asked: local time or UTC";
      case ENDS_BEFORE_START -> "Ends before it begins";
      case SKIPPED_TIME -> "The clock skips that time";
      case REPEATED_TIME -> "The clock shows that time twice";
      case OFFSET_CONTRADICTS_ZONE -> "Time and zone differ";
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
      case CALENDAR_NOT_CONNECTED -> "The calendar is not connected";
      case BOOKED_WITH_OTHER_HOST -> "Booked with another host";
      case OTHER_ARGUMENTS -> "Came again with other arguments";
      case WAS_CANCELLED -> "Was cancelled before";
      case TOO_MANY_OF_ATTENDEE -> "The guest has enough appointments";
      case TOO_MANY_OF_CALLER -> "The caller has enough appointments";
      case NOBODY_NAMED -> "Asked who it is for";
    };
  }
}
