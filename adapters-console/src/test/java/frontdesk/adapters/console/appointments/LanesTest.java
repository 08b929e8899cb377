package frontdesk.adapters.console.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static Lanes.Item<String> item(String name, int from, int to) {
    return new Lanes.Item<>(name, new Quarters(from, to));
  }

  private static List<String> placed(List<Lanes.Item<String>> items) {
    return Lanes.of(items).stream()
        .map(one -> String.join("+", one.what()) + " " + one.lane())
        .toList();
  }

  @Test
  void what_follows_each_other_has_all_the_width() {
    assertThat(placed(List.of(item("b", 4, 6), item("a", 0, 4))))
        .containsExactly("a lane-0-1", "b lane-0-1");
  }

  @Test
  void what_overlaps_stands_side_by_side_and_a_lane_is_used_again() {
    assertThat(
            placed(List.of(item("long", 0, 8), item("a", 0, 4), item("b", 4, 8), item("c", 8, 9))))
        .containsExactly("long lane-0-2", "a lane-1-2", "b lane-1-2", "c lane-0-1");
  }

  @Test
  void what_finds_no_lane_stands_together_in_the_last() {
    List<Lanes.Item<String>> six =
        IntStream.range(0, 6).mapToObj(i -> item("" + i, i, 10 + i)).toList();

    List<Lanes.Placed<String>> placed = Lanes.of(six);

    assertThat(placed)
        .extracting(Lanes.Placed::lane)
        .containsExactly("lane-0-4", "lane-1-4", "lane-2-4", "lane-3-4");
    assertThat(placed.get(3).what()).containsExactly("3", "4", "5");
    assertThat(placed.get(3).when()).isEqualTo(new Quarters(3, 15));
  }

  @Test
  void each_class_is_in_the_sheet() {
    String sheet = GridRows.sheet();

    assertThat(Stream.of("from-0{", "to-96{", "lane-0-1{grid-column:1/13}", "lane-3-4{"))
        .allMatch(rule -> sheet.contains("." + rule));
  }
}
