package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
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

  private Optional<String> unfinished(String type, String item, String delta, Instant now) {
    String event = "{'type':'%s','item_id':'%s','delta':'%s'}".formatted(type, item, delta);
    return transcript.unfinished(Heard.event(event), now).map(Line::text);
  }

  @Test
  void what_is_being_said_grows_by_its_pieces_and_begins_anew_with_another_line() {
    String type = "response.output_audio_transcript.delta";
    assertThat(unfinished(type, "item_2", "Good", NOON)).contains("Good");
    assertThat(unfinished(type, "item_2", " morning", NOON)).contains("Good morning");
    assertThat(unfinished(type, "item_3", "How", NOON)).contains("How");
    assertThat(transcript.unfinished(Heard.responseCreated(), NOON)).isEmpty();
  }

  @Test
  void a_caller_is_heard_before_they_are_written_down_whole_and_from_when_they_began() {
    transcript.heard(
        Heard.event("{'type':'input_audio_buffer.speech_started','item_id':'item_1'}"), NOON);
    String delta = "conversation.item.input_audio_transcription.delta";

    assertThat(
            transcript.unfinished(
                Heard.event("{'type':'" + delta + "','item_id':'item_1','delta':'I would'}"),
                NOON.plusSeconds(2)))
        .contains(new Line("item_1", "user", "I would", NOON));
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
