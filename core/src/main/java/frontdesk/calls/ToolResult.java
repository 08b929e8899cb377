package frontdesk.calls;

import frontdesk.scheduling.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a tool call may come to. Its word is what is kept, counted and shown of it; what the word
 * means is said here only.
 */
public enum ToolResult {
  BOOKED(Kind.DONE),
  /** Done before, by the same call or for the same content. */
  REPEATED(Kind.DONE),
  MOVED(Kind.DONE),
  CANCELLED(Kind.DONE),
  /** A question was answered. */
  TOLD(Kind.DONE),
  ESCALATED(Kind.DONE),
  /** A person was asked for and is to call back. */
  CALL_BACK(Kind.DONE),
  INTAKE_KEPT(Kind.DONE),
  ENDED(Kind.DONE),
  /** A confirmation is out. */
  SENT(Kind.DONE),
  ON_ITS_WAY(Kind.DONE),
  /** Booked, and the hook does not know of it yet. */
  NOT_PASSED_ON(Kind.DONE),

  MISSING_FIELDS(Kind.ASKED),
  INVALID_ARGUMENTS(Kind.ASKED),
  WHICH_APPOINTMENT(Kind.ASKED),
  NO_ADDRESS(Kind.ASKED),
  /** Who calls by a relay operator is asked whether the call really ends. */
  RELAY_CALL(Kind.ASKED),
  NOBODY_NAMED(Kind.ASKED),
  NO_DAY_SAID(Kind.ASKED),
  NO_TIME_SAID(Kind.ASKED),
  MORNING_OR_EVENING(Kind.ASKED),
  WHICH_WEEK(Kind.ASKED),
  DAY_OR_MONTH(Kind.ASKED),
  WEEKDAY_CONTRADICTS_DATE(Kind.ASKED),
  YEAR_DOUBTFUL(Kind.ASKED),
  LOCAL_OR_UTC(Kind.ASKED),
  ENDS_BEFORE_START(Kind.ASKED),
  REPEATED_TIME(Kind.ASKED),
  OFFSET_CONTRADICTS_ZONE(Kind.ASKED),

  UNKNOWN_HOST(Kind.REFUSED),
  NOT_FOUND(Kind.REFUSED),
  OTHER_ADDRESS(Kind.REFUSED),
  /** There is no such tool, or no such organisation. */
  NOT_OFFERED(Kind.REFUSED),
  SKIPPED_TIME(Kind.REFUSED),
  WRONG_LENGTH(Kind.REFUSED),
  IN_THE_PAST(Kind.REFUSED),
  TOO_SOON(Kind.REFUSED),
  BEYOND_HORIZON(Kind.REFUSED),
  OUTSIDE_HOURS(Kind.REFUSED),
  OFF_GRID(Kind.REFUSED),
  TAKEN(Kind.REFUSED),
  TOO_CLOSE(Kind.REFUSED),
  DAY_FULL(Kind.REFUSED),
  NO_TIME_TO_TRAVEL(Kind.REFUSED),
  BOOKED_WITH_OTHER_HOST(Kind.REFUSED),
  OTHER_ARGUMENTS(Kind.REFUSED),
  WAS_CANCELLED(Kind.REFUSED),
  TOO_MANY_OF_ATTENDEE(Kind.REFUSED),
  TOO_MANY_OF_CALLER(Kind.REFUSED),
  /** Nobody is set up for the line. */
  NOT_SET_UP(Kind.REFUSED),
  CALENDAR_NOT_CONNECTED(Kind.REFUSED),

  /** A confirmation could not go out. */
  NOT_SENT(Kind.FAILED),
  /** A dependency did not answer. */
  TRY_LATER(Kind.FAILED);

  /** How a tool call went. */
  public enum Kind {
    /** The caller has what was asked for. */
    DONE,
    /** The caller has to say more first. */
    ASKED,
    /** A rule said no. */
    REFUSED,
    /** The desk could not. */
    FAILED
  }

  private static final List<String> NO_FAILURES =
      Stream.of(values()).filter(one -> !one.isFailure()).map(ToolResult::word).toList();

  private final Kind kind;

  ToolResult(Kind kind) {
    this.kind = kind;
  }

  public static ToolResult of(Refusal why) {
    return valueOf(why.name());
  }

  public Kind kind() {
    return kind;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether what was asked for was not done; a question back is no failure. */
  public boolean isFailure() {
    return kind == Kind.REFUSED || kind == Kind.FAILED;
  }

  /**
   * The same of a word that was kept. One that no tool gives any more counts as a failure, as it
   * does for stores, which know {@link #noFailures} only.
   */
  public static boolean isFailure(String word) {
    return !NO_FAILURES.contains(word);
  }

  /** Words after which what was asked for was done, or more was asked. */
  public static List<String> noFailures() {
    return NO_FAILURES;
  }

  /** Whether that word says that a rule or a question stood before it. */
  public static boolean isTurnedDown(String word) {
    return Stream.of(values())
        .filter(one -> one.kind == Kind.DONE || one.kind == Kind.FAILED)
        .noneMatch(one -> one.word().equals(word));
  }
}
