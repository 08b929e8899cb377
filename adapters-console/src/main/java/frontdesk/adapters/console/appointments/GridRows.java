package frontdesk.adapters.console.appointments;

import frontdesk.adapters.console.page.Times;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hours that a grid of times shows, a row for each quarter. Where something stands is said by
 * classes, since pages may carry no style of their own.
 *
 * @param hours from one full hour to another
 */
public record GridRows(Quarters hours) {
  /** Of a day on which nothing is open and nothing stands. */
  private static final Quarters USUAL =
      new Quarters(9 * Quarters.OF_AN_HOUR, 17 * Quarters.OF_AN_HOUR);

  /** Every full hour around what is to be shown. */
  static GridRows around(List<Quarters> shown) {
    int from = shown.stream().mapToInt(Quarters::from).min().orElse(USUAL.from());
    int to = shown.stream().mapToInt(Quarters::to).max().orElse(USUAL.to());
    return new GridRows(new Quarters(from, to).inFullHours());
  }

  /** An hour, beside the grid. */
  record Mark(String place, String name) {}

  List<Mark> marks() {
    return IntStream.iterate(hours.from(), q -> q < hours.to(), q -> q + Quarters.OF_AN_HOUR)
        .mapToObj(q -> new Quarters(q, q + Quarters.OF_AN_HOUR))
        .map(hour -> new Mark(place(hour), Times.hour(hour.begin())))
        .toList();
  }

  /** The classes of what stands there. */
  String place(Quarters when) {
    return "from-" + (when.from() - hours.from()) + " to-" + (when.to() - hours.from());
  }

  /** The class of what stands where a quarter begins. */
  String place(int quarter) {
    return "from-" + (quarter - hours.from());
  }

  boolean shows(int quarter) {
    return hours.from() <= quarter && quarter < hours.to();
  }

  /** What those classes mean. */
  public static String sheet() {
    Stream<String> rows =
        IntStream.rangeClosed(0, Quarters.OF_A_DAY)
            .mapToObj(
                row ->
                    ".from-%1$d{grid-row-start:%2$d}.to-%1$d{grid-row-end:%2$d}"
                        .formatted(row, row + 1));
    return Stream.concat(rows, Lanes.sheet()).collect(Collectors.joining("\n"));
  }
}
