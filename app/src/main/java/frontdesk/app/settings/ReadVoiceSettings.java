package frontdesk.app.settings;

import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.adapters.realtime.session.VoiceSettings;
import frontdesk.http.SignedWebhooks;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is said about live voice. What is wrong goes to the environment's problems. */
final class ReadVoiceSettings {
  /** As OpenAI's models and voices are called. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Environment environment;

  private ReadVoiceSettings(Environment environment) {
    this.environment = environment;
  }

  static VoiceAccess from(Environment environment) {
    return new ReadVoiceSettings(environment).read();
  }

  // The address is read also without a key: a mistake is told before it matters.
  private VoiceAccess read() {
    URI api = environment.serviceUrl("OPENAI_BASE_URL", OpenAiAccount.API);
    Optional<OpenAiAccount> account =
        environment.headerSecret("OPENAI_API_KEY").map(key -> new OpenAiAccount(api, key));
    VoiceSettings usual = VoiceSettings.USUAL;
    VoiceSettings settings =
        new VoiceSettings(
            name("OPENAI_REALTIME_MODEL", usual.model()),
            name("OPENAI_REALTIME_VOICE", usual.voice()),
            name("OPENAI_TRANSCRIPTION_MODEL", usual.transcription()));
    return new VoiceAccess(account, settings, withoutOrigin(), webhooks());
  }

  private String name(String setting, String usual) {
    String name = environment.value(setting).orElse(usual);
    if (!NAME.matcher(name).matches()) {
      environment.problem(setting + " must be a name of OpenAI's, such as " + usual + ".");
    }
    return name;
  }

  private Optional<SignedWebhooks> webhooks() {
    try {
      return environment.secret("OPENAI_WEBHOOK_SECRET").map(SignedWebhooks::new);
    } catch (IllegalArgumentException unusable) {
      environment.problem("OPENAI_WEBHOOK_SECRET cannot be used: " + unusable.getMessage() + ".");
      return Optional.empty();
    }
  }

  private boolean withoutOrigin() {
    String text = environment.value("REALTIME_WITHOUT_ORIGIN").orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      environment.problem("REALTIME_WITHOUT_ORIGIN must be true or false.");
    }
    return text.equals("true");
  }
}
