package frontdesk.adapters.console.page;

import frontdesk.accounts.Secret;
import frontdesk.idempotency.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What tells a form of ours from one that another site made: it follows from a cookie that other
 * sites can neither read nor set.
 *
 * @param cookie what the browser holds: a session's token, or as long as there is none a random one
 */
public record FormKey(String cookie) {
  public static FormKey random() {
    return new FormKey(Secret.random());
  }

  /** As forms carry it; the cookie does not follow from it. */
  String text() {
    return Sha256.hex("form:" + cookie);
  }

  /** Takes the same time whatever is sent. */
  public boolean isIn(String sent) {
    return MessageDigest.isEqual(
        text().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  /** A secret: not printed. */
  @Override
  public String toString() {
    return "FormKey[***]";
  }
}
