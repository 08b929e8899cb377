package frontdesk.app;

import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.adapters.realtime.session.VoiceSettings;
import frontdesk.app.settings.VoiceAccess;
import frontdesk.http.SignedWebhooks;
import frontdesk.standins.openai.FakeOpenAi;
import java.util.Optional;

/** A desk with live voice, as a test sets it up. */
final class VoiceDesk {
  /** What OpenAI signs its messages with. */
  static final String WEBHOOK_SECRET = "whsec_RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c=";

  private VoiceDesk() {}

  /** Where the stand-in takes OpenAI's place. */
  static VoiceAccess at(FakeOpenAi openAi) {
    return with(openAi, FakeOpenAi.KEY);
  }

  /** The same with a key that may be wrong. */
  static VoiceAccess with(FakeOpenAi openAi, String key) {
    return access(openAi, key, false);
  }

  /** Open to programs that are no browsers, too. */
  static VoiceAccess toPrograms(FakeOpenAi openAi) {
    return access(openAi, FakeOpenAi.KEY, true);
  }

  private static VoiceAccess access(FakeOpenAi openAi, String key, boolean withoutOrigin) {
    return new VoiceAccess(
        Optional.of(new OpenAiAccount(openAi.baseUrl(), key)),
        VoiceSettings.USUAL,
        withoutOrigin,
        Optional.of(new SignedWebhooks(WEBHOOK_SECRET)));
  }
}
