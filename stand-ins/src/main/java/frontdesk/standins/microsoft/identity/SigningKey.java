package frontdesk.standins.microsoft.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** The key that ID tokens are signed with, made when it is first needed. */
final class SigningKey {
  static final String NAME = "stand-in";

  /** As Microsoft's. */
  private static final int BITS = 2048;

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private SigningKey() {}

  // Making one takes a moment, which most tests do not need.
  private static final class Lazy {
    static final KeyPair KEYS = made();

    private static KeyPair made() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("every Java has RSA", impossible);
      }
    }
  }

  static String signature(String signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(Lazy.KEYS.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java signs with RSA", impossible);
    }
  }

  /** As it is published. */
  static ObjectNode published() {
    RSAPublicKey key = (RSAPublicKey) Lazy.KEYS.getPublic();
    return Json.object()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("kid", NAME)
        .put("n", unsigned(key.getModulus()))
        .put("e", unsigned(key.getPublicExponent()));
  }

  // Without the byte that only says that the number is not negative.
  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int start = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
  }
}
