package frontdesk.app;

import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.adapters.realtime.session.VoiceSettings;
import frontdesk.standins.openai.FakeOpenAi;
import java.util.Optional;

/** A desk with live voice, as a test sets it up. */
final class VoiceDesk {
  private VoiceDesk() {}

  /** Where the stand-in takes OpenAI's place. */
  static VoiceAccess at(FakeOpenAi openAi) {
    return with(openAi, FakeOpenAi.KEY);
  }

  /** The same with a key that may be wrong. */
  static VoiceAccess with(FakeOpenAi openAi, String key) {
    return new VoiceAccess(
        Optional.of(new OpenAiAccount(openAi.baseUrl(), key)), VoiceSettings.USUAL, false);
  }
}
