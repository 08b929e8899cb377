package frontdesk.reliability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import frontdesk.reliability.Book.Appointment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** V6 and V8: what callers were told, and how soon. */
final class ReplyChecks {
  /** Vapi's own limit. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Of a hundred answers without faults ninety-nine come within this. */
  static final Duration USUAL = Duration.ofSeconds(2);

  private ReplyChecks() {}

  /** V6. */
  static Stream<Violation> everyBookedHasItsRow(Evidence evidence) {
    Set<String> ids = rows(evidence).map(Appointment::id).collect(toSet());
    Set<String> people = rows(evidence).map(ReplyChecks::person).collect(toSet());
    Stream<Violation> lost =
        booked(evidence)
            .filter(
                one ->
                    !people.contains(person(one.booking()))
                        || id(one).filter(id -> !ids.contains(id)).isPresent())
            .map(one -> new Violation("V6", one.booking() + " was told as booked and has no row"));
    Map<Booking, Set<String>> told =
        booked(evidence)
            .filter(one -> id(one).isPresent())
            .collect(groupingBy(Asked::booking, mapping(one -> id(one).orElseThrow(), toSet())));
    Stream<Violation> unlike =
        told.entrySet().stream()
            .filter(one -> one.getValue().size() > 1)
            .map(one -> new Violation("V6", one.getKey() + " was told as " + one.getValue()));
    return Stream.concat(lost, unlike);
  }

  /** V8. */
  static Stream<Violation> answeredInTime(Evidence evidence) {
    Stream<Violation> late =
        evidence.asked().stream()
            .filter(one -> one.took().compareTo(LONGEST) > 0)
            .map(
                one ->
                    new Violation("V8", one.booking() + " took " + one.took().toMillis() + " ms"));
    Stream<Violation> silent =
        evidence.asked().stream()
            .filter(one -> one.reply().isEmpty() && !evidence.killed())
            .map(one -> new Violation("V8", one.booking() + " was not answered"));
    Duration most = percentile(evidence.asked(), 99);
    Stream<Violation> slow =
        evidence.killed() || most.compareTo(USUAL) <= 0
            ? Stream.empty()
            : Stream.of(new Violation("V8", "p99 is " + most.toMillis() + " ms"));
    return Stream.of(late, silent, slow).flatMap(all -> all);
  }

  /** Of those that were answered. */
  static Duration percentile(List<Asked> asked, int percent) {
    List<Duration> sorted =
        asked.stream().filter(one -> one.reply().isPresent()).map(Asked::took).sorted().toList();
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get((int) Math.min(sorted.size() - 1L, (long) sorted.size() * percent / 100));
  }

  private static Stream<Asked> booked(Evidence evidence) {
    return evidence.asked().stream().filter(Asked::booked);
  }

  private static Optional<String> id(Asked one) {
    return one.reply().flatMap(Reply::appointment);
  }

  private static Stream<Appointment> rows(Evidence evidence) {
    return evidence.book().appointments().stream();
  }

  // Each caller of a run wants one thing; where it was moved, it is at another time.
  private static String person(Appointment row) {
    return row.email().orElse("");
  }

  private static String person(Booking booking) {
    return booking.email();
  }
}
