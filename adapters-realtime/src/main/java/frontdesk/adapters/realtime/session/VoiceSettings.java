package frontdesk.adapters.realtime.session;

/**
 * What an operator decides of all live sessions.
 *
 * @param model that listens, thinks and speaks
 * @param voice it speaks with
 * @param transcription the model that writes down what the caller says
 */
public record VoiceSettings(String model, String voice, String transcription) {
  public static final VoiceSettings USUAL =
      new VoiceSettings("gpt-realtime", "marin", "gpt-4o-mini-transcribe");
}
