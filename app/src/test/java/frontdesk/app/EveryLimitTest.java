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
}
