package frontdesk.reliability;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import frontdesk.reliability.Book.Appointment;
import frontdesk.reliability.Book.Notice;
import frontdesk.reliability.Book.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** V1, V2 and V7: what the database alone tells. */
final class BookChecks {
  // Whatever else a row says, somebody can see what became of it.
  private static final Set<String> UNDER_WAY = Set.of("PENDING", "SENDING");

  private BookChecks() {}

  /** V1, by key, and by what a key is made of in case a key was made wrongly. */
  static Stream<Violation> oneForEachIntent(Evidence evidence) {
    List<Appointment> live =
        evidence.book().appointments().stream().filter(Appointment::live).toList();
    Stream<Map.Entry<String, Long>> byKey =
        live.stream()
            .filter(one -> one.key().isPresent())
            .collect(groupingBy(one -> one.org() + " " + one.key().orElseThrow(), counting()))
            .entrySet()
            .stream();
    Stream<Map.Entry<String, Long>> byPerson =
        live.stream()
            .filter(one -> one.email().isPresent())
            .collect(
                groupingBy(
                    one ->
                        one.org() + " " + one.host() + " " + one.start() + one.email().hashCode(),
                    counting()))
            .entrySet()
            .stream();
    return Stream.concat(byKey, byPerson)
        .filter(intent -> intent.getValue() > 1)
        .map(intent -> new Violation("V1", intent.getValue() + " live rows of " + intent.getKey()));
  }

  /** V2, and that each live appointment has its time, and no other has one. */
  static Stream<Violation> noSeatTakenTwice(Evidence evidence) {
    List<Seat> seats = new ArrayList<>(evidence.book().seats());
    seats.sort(Comparator.comparing(BookChecks::place).thenComparing(Seat::from));
    List<Violation> found = new ArrayList<>();
    for (int i = 1; i < seats.size(); i++) {
      Seat earlier = seats.get(i - 1);
      Seat later = seats.get(i);
      if (place(earlier).equals(place(later)) && later.from().isBefore(earlier.until())) {
        found.add(
            new Violation(
                "V2", earlier.appointment() + " and " + later.appointment() + " overlap"));
      }
    }
    return Stream.concat(found.stream(), seatless(evidence.book()));
  }

  private static String place(Seat seat) {
    return seat.org() + " " + seat.host() + " " + seat.seat();
  }

  private static Stream<Violation> seatless(Book book) {
    Set<String> live =
        book.appointments().stream()
            .filter(Appointment::live)
            .map(Appointment::id)
            .collect(toSet());
    Set<String> seated = book.seats().stream().map(Seat::appointment).collect(toSet());
    return Stream.concat(
        live.stream()
            .filter(id -> !seated.contains(id))
            .map(id -> new Violation("V2", id + " is live and has no time")),
        seated.stream()
            .filter(id -> !live.contains(id))
            .map(id -> new Violation("V2", id + " is not live and has a time")));
  }

  /** V7. */
  static Stream<Violation> nothingLeftOver(Evidence evidence) {
    return evidence.book().notices().stream()
        .filter(notice -> UNDER_WAY.contains(notice.stage()))
        .map(BookChecks::leftOver);
  }

  private static Violation leftOver(Notice notice) {
    return new Violation("V7", notice.id() + " is still " + notice.stage());
  }
}
