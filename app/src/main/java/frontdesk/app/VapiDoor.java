package frontdesk.app;

import frontdesk.adapters.vapi.MissingSecrets;
import frontdesk.adapters.vapi.VapiWebhook;
import frontdesk.http.Handler;
import frontdesk.http.SecretGate;
import frontdesk.http.SecretGate.Form;
import frontdesk.http.SharedSecret;
import java.time.Clock;

/** Who may send Vapi's messages. */
final class VapiDoor {
  private VapiDoor() {}

  static Handler of(Settings settings, VapiWebhook webhook, Clock clock) {
    return settings
        .vapi()
        .secret()
        .<Handler>map(secret -> closed(secret, settings.vapi(), webhook, clock))
        .orElseGet(() -> new LocalDoor(settings.origins(), webhook));
  }

  private static SecretGate closed(
      String secret, VapiAccess access, VapiWebhook webhook, Clock clock) {
    SecretGate gate =
        new SecretGate(
            webhook, secrets(secret, access), Form.verbatim("X-Vapi-Secret"), Form.bearer());
    return access
        .graceUntil()
        .map(until -> new Grace(until, clock, webhook.noting(new MissingSecrets(until, clock))))
        .map(gate::lettingWithoutSecretTo)
        .orElse(gate);
  }

  private static SharedSecret secrets(String secret, VapiAccess access) {
    SharedSecret newest = SharedSecret.of(secret);
    return access.previousSecret().map(SharedSecret::of).map(newest::or).orElse(newest);
  }
}
