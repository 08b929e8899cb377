package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Transcript transcript = new Transcript();

  @Test
  void a_callers_line_has_the_time_at_which_they_began_though_it_is_written_down_later() {
    transcript.heard(
        Heard.event("{'type':'input_audio_buffer.speech_started','item_id':'item_1'}"), NOON);

    assertThat(
            transcript.heard(
                Heard.event(
                    "{'type':'conversation.item.input_audio_transcription.completed','item_id':'item_1','content_index':0,'transcript':' Hello '}"),
                NOON.plusSeconds(5)))
        .contains(new Line("item_1", "user", "Hello", NOON));
  }

  @Test
  void what_the_model_said_or_wrote_is_a_line_of_the_assistants() {
    assertThat(
            transcript.heard(
                Heard.event(
                    "{'type':'response.output_audio_transcript.done','item_id':'item_2','content_index':1,'transcript':'Good morning'}"),
                NOON))
        .contains(new Line("item_2.1", "assistant", "Good morning", NOON));
    assertThat(
            transcript.heard(
                Heard.event(
                    "{'type':'response.output_text.done','item_id':'item_3','content_index':0,'text':'Hi'}"),
                NOON))
        .contains(new Line("item_3", "assistant", "Hi", NOON));
  }

  @Test
  void silence_and_all_else_are_no_lines() {
    assertThat(
            transcript.heard(
                Heard.event(
                    "{'type':'conversation.item.input_audio_transcription.completed','item_id':'item_1','transcript':' '}"),
                NOON))
        .isEmpty();
    assertThat(transcript.heard(Heard.responseCreated(), NOON)).isEmpty();
  }
}
