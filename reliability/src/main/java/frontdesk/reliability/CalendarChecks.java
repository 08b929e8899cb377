package frontdesk.reliability;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import frontdesk.reliability.Book.Appointment;
import java.util.Map;
import java.util.stream.Stream;

/** V3: the calendar says what the book says. */
final class CalendarChecks {
  private CalendarChecks() {}

  static Stream<Violation> oneEntryForEachAppointment(Evidence evidence) {
    Map<String, Long> entries =
        evidence.entries().stream().collect(groupingBy(appointment -> appointment, counting()));
    Stream<Violation> wrong =
        evidence.book().appointments().stream()
            .filter(one -> evidence.calendarHosts().contains(one.host()))
            .filter(one -> entries.getOrDefault(one.id(), 0L) != wanted(one))
            .map(one -> told(one, entries.getOrDefault(one.id(), 0L)));
    Stream<Violation> unknown =
        entries.keySet().stream()
            .filter(id -> evidence.book().appointments().stream().noneMatch(is(id)))
            .map(id -> new Violation("V3", "an entry of " + id + ", which is not in the book"));
    return Stream.concat(wrong, unknown);
  }

  private static java.util.function.Predicate<Appointment> is(String id) {
    return one -> one.id().equals(id);
  }

  private static long wanted(Appointment one) {
    return one.live() ? 1 : 0;
  }

  private static Violation told(Appointment one, long entries) {
    String state = one.live() ? "live" : "not live";
    return new Violation("V3", one.id() + " is " + state + " and has " + entries + " entries");
  }
}
