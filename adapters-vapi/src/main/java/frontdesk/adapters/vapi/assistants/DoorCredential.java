package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How Vapi keeps the secret of our door. It never shows one again, so its name tells which secret
 * it is: after a change of the secret there is another credential, and the old one stays for the
 * assistants that are not moved yet.
 */
final class DoorCredential {
  /** Enough to tell one's own secrets apart; of no help to guess one. */
  private static final int DIGITS = 12;

  private DoorCredential() {}

  static String name(String secret) {
    return "frontdesk-" + digest("name of a credential:" + secret).substring(0, DIGITS);
  }

  /** Sent as {@code Authorization: Bearer}; Vapi adds an empty {@code X-Vapi-Secret} of its own. */
  static ObjectNode of(String secret) {
    ObjectNode credential = VapiJson.object();
    credential.put("provider", "custom-credential").put("name", name(secret));
    credential.putObject("authenticationPlan").put("type", "bearer").put("token", secret);
    return credential;
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java platform has SHA-256", never);
    }
  }
}
