package frontdesk.reliability;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says whether what must hold does hold: V1 to V10 of the catalogue, each looked at by one check.
 */
public final class Judge {
  private static final List<Function<Evidence, Stream<Violation>>> CHECKS =
      List.of(
          BookChecks::oneForEachIntent,
          BookChecks::noSeatTakenTwice,
          BookChecks::nothingLeftOver,
          CalendarChecks::oneEntryForEachAppointment,
          PostChecks::noMorePostsThanExplained,
          PostChecks::noPostWithoutItsCommit,
          ReplyChecks::everyBookedHasItsRow,
          ReplyChecks::answeredInTime,
          LeakChecks::noCanaryTold,
          LeakChecks::nothingHeldAfterwards);

  private Judge() {}

  /** Empty if all is well. */
  public static List<Violation> violations(Evidence evidence) {
    return CHECKS.stream().flatMap(check -> check.apply(evidence)).toList();
  }
}
