package frontdesk.app.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.AtOnce;
import frontdesk.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

// J4
class ReplaysTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Replays replays = new Replays(nanos::get);
  private final AtomicInteger done = new AtomicInteger();

  private Response answer(String id, int status) {
    try {
      return replays.answer(
          id, () -> Response.json(status, Map.of("done", done.incrementAndGet())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void the_same_again_hears_the_same_and_is_counted() {
    Response first = answer("a", 200);

    assertThat(answer("a", 200)).isEqualTo(first);
    assertThat(answer("b", 200)).isNotEqualTo(first);
    assertThat(done).hasValue(2);
    assertThat(replays.counted()).isEqualTo(1);
  }

  @Test
  void of_many_at_once_one_is_carried_out() {
    List<Response> answers = AtOnce.each(16, i -> answer("a", 200));

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(done).hasValue(1);
  }

  @Test
  void it_is_remembered_as_long_as_its_time_is_taken_twice_over() {
    answer("a", 200);
    nanos.addAndGet(Duration.ofMinutes(10).toNanos());
    answer("a", 200);
    assertThat(done).hasValue(1);

    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    answer("a", 200);
    assertThat(done).hasValue(2);
  }

  @Test
  void what_failed_may_be_tried_again() {
    answer("a", 503);
    assertThatThrownBy(
            () ->
                replays.answer(
                    "a",
                    () -> {
                      throw new IOException("broken");
                    }))
        .isInstanceOf(IOException.class);
    answer("a", 200);

    assertThat(done).hasValue(2);
  }

  @Test
  void memory_is_bounded_and_the_oldest_goes() {
    int many = Replays.MOST_BYTES / Replays.ENTRY_BYTES;
    for (int i = 0; i <= many; i++) {
      answer("id-" + i, 200);
    }

    answer("id-0", 200);

    assertThat(done).hasValue(many + 2);
  }
}
