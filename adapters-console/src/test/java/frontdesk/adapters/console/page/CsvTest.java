package frontdesk.adapters.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void what_would_be_a_formula_is_text(String text) {
    assertThat(Csv.cell(text)).isEqualTo("\"'" + text + "\"");
  }

  @Test
  void quotes_commas_and_line_ends_stay_within_their_cell() {
    List<List<String>> lines = List.of(List.of("Day", "Calls"), List.of("a \"b\", c\nd", ""));

    assertThat(Csv.of(lines)).isEqualTo("\"Day\",\"Calls\"\r\n\"a \"\"b\"\", c\nd\",\"\"\r\n");
  }
}
