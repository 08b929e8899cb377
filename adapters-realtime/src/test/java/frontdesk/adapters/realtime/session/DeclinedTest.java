package frontdesk.adapters.realtime.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclinedTest {
  private static Declined by(int status) {
    return Declined.by(status, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"401,KEY,502", "403,KEY,502", "429,BUSY,503", "500,AWAY,502", "404,ODD,502"})
  void a_status_says_who_has_to_do_something_about_it(
      int status, Declined.Kind kind, int answered) {
    assertThat(by(status).kind()).isEqualTo(kind);
    assertThat(by(status).response().status()).isEqualTo(answered);
  }

  @Test
  void what_never_left_what_was_late_and_what_broke_off_are_told_apart() {
    assertThat(Declined.by(new ConnectException()).sentence()).contains("cannot be reached");
    assertThat(Declined.by(new HttpTimeoutException("late")).sentence()).contains("in time");
    assertThat(Declined.by(new IOException("reset")).sentence()).contains("could not be read");
  }

  @Test
  void who_is_told_to_wait_hears_how_long() {
    Response answer = Declined.by(429, Optional.of(Duration.ofSeconds(7))).response();

    assertThat(answer.headers()).containsEntry("Retry-After", "8");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 500})
  void sentence_fits_into_the_close_of_a_socket(int status) {
    assertThat(by(status).sentence().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(123);
  }
}
