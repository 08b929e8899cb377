package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {
  private final Headers headers =
      Headers.of(
          Map.of("X-Secret", List.of("s3cret"), "accept", List.of("a", "b"), "Empty", List.of("")));

  @Test
  void a_name_is_found_in_any_letter_case() throws RepeatedHeader {
    assertThat(headers.all("ACCEPT")).containsExactly("a", "b");
    assertThat(headers.first("Accept")).contains("a");
    assertThat(headers.single("x-secret")).contains("s3cret");
    assertThat(headers.single("empty")).contains("");
  }

  @Test
  void an_absent_header_is_empty() throws RepeatedHeader {
    assertThat(headers.all("no")).isEmpty();
    assertThat(headers.first("no")).isEmpty();
    assertThat(headers.single("no")).isEmpty();
  }

  @Test
  void names_that_differ_in_letter_case_are_one_header() {
    Headers both = Headers.of(Map.of("X-A", List.of("1"), "x-a", List.of("2")));

    assertThat(both.all("X-a")).containsExactlyInAnyOrder("1", "2");
    assertThatThrownBy(() -> both.single("X-A"))
        .isInstanceOf(RepeatedHeader.class)
        .hasMessage("the header X-A was sent more than once");
  }

  @Test
  void what_they_were_made_from_may_change_afterwards() {
    List<String> values = new ArrayList<>(List.of("1"));
    Headers made = Headers.of(Map.of("a", values));
    values.add("2");

    assertThat(made.all("a")).containsExactly("1");
  }

  @Test
  void no_value_is_printed() {
    assertThat(headers).hasToString("[accept, Empty, X-Secret]");
  }
}
