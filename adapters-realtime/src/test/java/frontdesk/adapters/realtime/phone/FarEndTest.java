package frontdesk.adapters.realtime.phone;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.adapters.realtime.phone.FarEnd.Farewell;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FarEndTest {
  private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(1);
  private final List<String> done = new ArrayList<>();
  private final FarEnd end =
      new FarEnd(clockwork, () -> done.add("over there"), () -> done.add("over here"));

  @AfterEach
  void stop() {
    clockwork.shutdownNow();
  }

  private void hears(String... types) {
    for (String type : types) {
      end.send("{ \"type\": \"" + type + "\" }");
    }
  }

  private void bid(String what, boolean stoppable) {
    end.bid(new Farewell(() -> done.add(what), stoppable));
  }

  @Test
  void call_ends_when_the_last_words_were_heard_and_not_those_before() {
    hears("response.created");
    bid("hung up", true);
    hears("response.done", "output_audio_buffer.stopped");
    assertThat(done).isEmpty();

    hears("response.created", "response.done");
    assertThat(done).isEmpty();

    hears("output_audio_buffer.stopped", "output_audio_buffer.stopped");
    assertThat(done).containsExactly("hung up");
  }

  @Test
  void caller_who_goes_on_talking_is_not_cut_off() {
    bid("hung up", true);
    hears("response.created", "input_audio_buffer.speech_started");
    hears("response.done", "output_audio_buffer.stopped");
    assertThat(done).isEmpty();

    bid("hung up", true);
    hears("response.created", "response.done", "output_audio_buffer.stopped");
    assertThat(done).containsExactly("hung up");
  }

  @Test
  void caller_who_is_handed_on_may_say_thanks() {
    bid("handed on", false);
    bid("hung up", true);
    hears("response.created", "input_audio_buffer.speech_started", "response.done");
    hears("output_audio_buffer.stopped");

    assertThat(done).containsExactly("handed on");
  }

  @Test
  void end_of_the_session_is_told_with_its_code() {
    hears("nonsense");
    end.close(1011, "lost");

    assertThat(done).containsExactly("over here");
  }

  @Test
  void session_whose_hour_is_over_has_not_ended_the_call() {
    end.close(1000, "The call has lasted as long as a session may.");
    end.close(1000, "The call is over.");

    assertThat(done).containsExactly("over here", "over there");
  }

  @Test
  void whoever_bids_hears_whether_it_ends_so() {
    Farewell first = new Farewell(() -> done.add("handed on"), false);
    Farewell second = new Farewell(() -> done.add("hung up"), true);

    assertThat(end.bid(first)).isTrue();
    assertThat(end.bid(second)).isFalse();
    assertThat(end.bid(first)).isTrue();
  }
}
