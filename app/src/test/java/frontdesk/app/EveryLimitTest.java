package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EveryLimitTest {
  private static final Path PAGE = Path.of("../docs/LIMITS.md");

  @Test
  void the_page_of_limits_is_what_the_constants_say() throws IOException {
    if (Boolean.getBoolean("frontdesk.write")) {
      Files.writeString(PAGE, EveryLimit.page());
    }
    assertThat(PAGE).hasContent(EveryLimit.page());
  }

  @Test
  void whoever_has_the_server_reads_the_same_on_a_page_of_it() {
    String page = LimitsPage.html();

    EveryLimit.byKind()
        .forEach(
            (kind, limits) -> {
              assertThat(page).contains("<h2>" + kind + "</h2>");
              limits.forEach(limit -> assertThat(page).contains("<td>" + limit.amount() + "</td>"));
            });
    assertThat(page).contains("<code>POST /vapi/webhook</code>").doesNotContain("`");
  }
}
