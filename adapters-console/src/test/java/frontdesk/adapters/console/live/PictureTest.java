package frontdesk.adapters.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What pages are told that have some of it. */
class PictureTest {
  private static Picture picture(String head, String... rows) {
    return new Picture(List.of(new Part.Block("head", head), new Part.Rows("rows", List.of(rows))));
  }

  private static Optional<String> told(Picture newest, String had) {
    return newest.since(had).map(event -> new String(event, StandardCharsets.UTF_8));
  }

  @Test
  void a_page_that_has_nothing_is_told_everything_under_a_position() {
    Picture picture = picture("<p id=head>now</p>", "<li>1</li>", "<li>2</li>");

    assertThat(told(picture, "").orElseThrow())
        .isEqualTo(
            "id: "
                + picture.position()
                + "\nevent: picture\ndata: <div data-part=\"head\"><p id=head>now</p></div>"
                + "<ol data-part=\"rows\" data-from=\"0\"><li>1</li><li>2</li></ol>\n\n");
  }

  @Test
  void a_page_that_has_all_is_told_nothing_also_by_another_picture_of_the_same() {
    assertThat(told(picture("a", "1"), picture("a", "1").position())).isEmpty();
  }

  @Test
  void a_page_is_told_the_rows_that_it_lacks() {
    String had = picture("a", "<li>1</li>", "<li>2</li>").position();

    assertThat(told(picture("a", "<li>1</li>", "<li>2</li>", "<li>3</li>"), had).orElseThrow())
        .contains("data-from=\"2\"><li>3</li></ol>")
        .doesNotContain("head\"", "<li>2</li>");
  }

  @Test
  void rows_that_became_others_are_told_anew() {
    String had = picture("a", "<li>1</li>", "<li>2</li>").position();

    assertThat(told(picture("a", "<li>0</li>", "<li>2</li>"), had).orElseThrow())
        .contains("data-from=\"0\"><li>0</li><li>2</li></ol>");
    assertThat(told(picture("a"), had).orElseThrow()).contains("data-from=\"0\"></ol>");
  }

  @Test
  void fewer_of_the_same_rows_are_told_anew_so_that_the_others_go() {
    String had = picture("a", "<li>1</li>", "<li>2</li>").position();

    assertThat(told(picture("a", "<li>1</li>"), had).orElseThrow())
        .contains("data-from=\"0\"><li>1</li></ol>");
  }

  @Test
  void lists_tell_their_order() {
    Picture one = new Picture(List.of(new Part.Keys("calls", List.of("a"))));
    Picture two = new Picture(List.of(new Part.Keys("calls", List.of("b", "a"))));

    assertThat(told(two, one.position()).orElseThrow())
        .contains("<div data-part=\"calls\" data-keys=\"b a\"></div>");
    assertThat(told(two, two.position())).isEmpty();
  }

  @Test
  void a_position_that_is_none_of_ours_is_as_good_as_none() {
    Picture picture = picture("a", "1");

    for (String odd : List.of("~", "head", "head.~rows.9-x", "x".repeat(5_000), "rows.0~rows.0")) {
      assertThat(told(picture, odd).orElseThrow())
          .contains("data-part=\"head\"", "data-from=\"0\"");
    }
  }

  @Test
  void what_has_several_lines_is_one_event() {
    assertThat(told(picture("<p>\n\n</p>"), "").orElseThrow())
        .contains("data: <div data-part=\"head\"><p>\ndata: \ndata: </p></div>");
  }
}
