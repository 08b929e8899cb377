package frontdesk.adapters.console.appointments;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts what overlaps side by side. */
final class Lanes {
  private static final int MOST = AppointmentLists.MOST_BESIDE;

  /** So many columns can be shared by one, two, three and four. */
  private static final int COLUMNS = 12;

  private Lanes() {}

  /** Something, and when it is. */
  record Item<T>(T what, Quarters when) {}

  /**
   * Things that stand at one place: one, or those for which no lane is left.
   *
   * @param lane the class that says where
   */
  record Placed<T>(List<T> what, Quarters when, String lane) {}

  /** In the order in which they begin. */
  static <T> List<Placed<T>> of(List<Item<T>> items) {
    List<Placed<T>> placed = new ArrayList<>();
    List<Item<T>> together = new ArrayList<>();
    int end = 0;
    for (Item<T> item : sorted(items)) {
      if (item.when().from() >= end) {
        placed.addAll(sideBySide(together));
        together.clear();
      }
      together.add(item);
      end = Math.max(end, item.when().to());
    }
    placed.addAll(sideBySide(together));
    return placed;
  }

  private static <T> List<Item<T>> sorted(List<Item<T>> items) {
    return items.stream()
        .sorted(
            comparingInt((Item<T> item) -> item.when().from())
                .thenComparingInt(item -> -item.when().to()))
        .toList();
  }

  // Each in the first lane that is free by then.
  private static <T> List<Placed<T>> sideBySide(List<Item<T>> items) {
    List<List<Item<T>>> lanes = new ArrayList<>();
    for (Item<T> item : items) {
      lanes.stream()
          .filter(lane -> lane.get(lane.size() - 1).when().to() <= item.when().from())
          .findFirst()
          .orElseGet(
              () -> {
                lanes.add(new ArrayList<>());
                return lanes.get(lanes.size() - 1);
              })
          .add(item);
    }
    return lanes.size() <= MOST ? placed(lanes, lanes.size()) : crowded(lanes);
  }

  private static <T> List<Placed<T>> placed(List<List<Item<T>>> lanes, int many) {
    return IntStream.range(0, lanes.size())
        .boxed()
        .flatMap(
            lane ->
                lanes.get(lane).stream()
                    .map(item -> new Placed<>(List.of(item.what()), item.when(), name(lane, many))))
        .sorted(comparingInt(one -> one.when().from()))
        .toList();
  }

  // Those of the last lanes stand together in one.
  private static <T> List<Placed<T>> crowded(List<List<Item<T>>> lanes) {
    List<Item<T>> rest =
        lanes.subList(MOST - 1, lanes.size()).stream().flatMap(List::stream).toList();
    Quarters when =
        new Quarters(
            rest.stream().mapToInt(item -> item.when().from()).min().orElseThrow(),
            rest.stream().mapToInt(item -> item.when().to()).max().orElseThrow());
    List<Placed<T>> all = new ArrayList<>(placed(lanes.subList(0, MOST - 1), MOST));
    all.add(new Placed<>(rest.stream().map(Item::what).toList(), when, name(MOST - 1, MOST)));
    return all.stream().sorted(comparingInt(one -> one.when().from())).toList();
  }

  private static String name(int lane, int of) {
    return "lane-" + lane + "-" + of;
  }

  /** What those classes mean. */
  static Stream<String> sheet() {
    return IntStream.rangeClosed(1, MOST)
        .boxed()
        .flatMap(of -> IntStream.range(0, of).mapToObj(lane -> rule(lane, of)));
  }

  private static String rule(int lane, int of) {
    int wide = COLUMNS / of;
    return ".%s{grid-column:%d/%d}"
        .formatted(name(lane, of), lane * wide + 1, (lane + 1) * wide + 1);
  }
}
