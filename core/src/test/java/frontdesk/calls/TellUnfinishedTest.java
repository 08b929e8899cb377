package frontdesk.calls;

import static frontdesk.calls.CallsContract.CALL;
import static frontdesk.calls.CallsContract.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TellUnfinishedTest {
  private final InMemoryCalls calls = new InMemoryCalls();
  private final AtomicLong nanos = new AtomicLong();
  private final TellUnfinished tell = new TellUnfinished(calls, nanos::get, Runnable::run);

  TellUnfinishedTest() {
    calls.note(Demo.ORG, CALL, CallFacts.NONE, NOON);
  }

  private Optional<String> after(long milliseconds, String speaker, String words) {
    nanos.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    tell.tell(Demo.ORG, CALL, new TranscriptLine(speaker, words, NOON));
    return calls.of(Demo.ORG, List.of(CALL)).get(0).unfinished().map(TranscriptLine::text);
  }

  @Test
  void of_words_that_follow_each_other_some_are_told_twice_a_second() {
    assertThat(after(0, "user", "I")).contains("I");
    assertThat(after(100, "user", "I would")).contains("I");
    assertThat(after(399, "user", "I would like")).contains("I");
    assertThat(after(1, "user", "I would like to")).contains("I would like to");
  }

  @Test
  void each_speaker_is_told_by_themselves() {
    after(0, "user", "I");

    assertThat(after(1, "assistant", "Hello")).contains("Hello");
  }
}
