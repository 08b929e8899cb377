package frontdesk.app.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontdesk.accounts.Credential;
import frontdesk.accounts.CredentialForm.SignedWebhook;
import frontdesk.accounts.Keyring;
import frontdesk.accounts.Proof.SigningKey;
import frontdesk.accounts.SigningRules;
import frontdesk.accounts.SigningRules.Encoding;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.RequestSignature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Who signed a message, of the credentials of one organisation. */
final class SignedMessages {
  private final List<Signer> signers;

  private record Signer(Credential credential, RequestSignature signature) {}

  /** A message that is truly signed by that credential. */
  record Signed(Credential credential, String id) {}

  private SignedMessages(List<Signer> signers) {
    this.signers = signers;
  }

  /** Those of these whose signature the headers say is there. */
  static SignedMessages saidBy(Headers headers, List<Keyring.Key> keys) {
    return new SignedMessages(
        keys.stream()
            .filter(key -> key.credential().form() instanceof SignedWebhook)
            .map(SignedMessages::signer)
            .filter(signer -> signer.signature().isOn(headers))
            .toList());
  }

  private static Signer signer(Keyring.Key key) {
    SigningRules rules = ((SignedWebhook) key.credential().form()).rules();
    return new Signer(
        key.credential(),
        new RequestSignature(layout(rules), bytes(rules, ((SigningKey) key.proof()).secret())));
  }

  private static RequestSignature.Layout layout(SigningRules rules) {
    return new RequestSignature.Layout(
        "Hmac" + rules.algorithm().name(),
        rules.signatureHeader(),
        rules.timestampHeader(),
        rules.prefix(),
        rules.payload(),
        rules.messageIdHeader(),
        rules.encoding() == Encoding.BASE64);
  }

  private static byte[] bytes(SigningRules rules, String secret) {
    return rules.secretIsBase64() ? Base64.getDecoder().decode(secret) : secret.getBytes(UTF_8);
  }

  boolean areThere() {
    return !signers.isEmpty();
  }

  /** Reads headers only. */
  List<Claimed> claimed(Request request, String url, Instant now) {
    return signers.stream()
        .flatMap(
            signer ->
                signer
                    .signature()
                    .claimed(request, url, now)
                    .map(claim -> new Claimed(signer.credential(), claim))
                    .stream())
        .toList();
  }

  /** What is claimed, for the body to show whether it is true. */
  record Claimed(Credential credential, RequestSignature.Claim claim) {}

  /** The first that is true. */
  static Optional<Signed> signed(List<Claimed> claimed, byte[] body) {
    return claimed.stream()
        .filter(it -> it.claim().isTrueOf(body))
        .map(it -> new Signed(it.credential(), it.credential().id() + " " + it.claim().id()))
        .findFirst();
  }
}
