package frontdesk.app.settings;

import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.adapters.realtime.session.VoiceSettings;
import frontdesk.http.SignedWebhooks;
import java.util.Optional;

/**
 * What an operator set about live voice.
 *
 * @param account where sessions are opened; empty: there are none
 * @param withoutOrigin whether programs that are no browsers may open sockets too
 * @param webhooks knows OpenAI's messages of telephones that ring; empty: none is heard
 */
public record VoiceAccess(
    Optional<OpenAiAccount> account,
    VoiceSettings settings,
    boolean withoutOrigin,
    Optional<SignedWebhooks> webhooks) {
  public static final VoiceAccess NONE =
      new VoiceAccess(Optional.empty(), VoiceSettings.USUAL, false, Optional.empty());
}
