package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import frontdesk.EmailAddress;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * Who signed in. The signature is not looked at: the token came from the sign-in service itself,
 * over TLS, in answer to our secret (OpenID Connect Core, 3.1.3.7).
 */
record IdToken(JsonNode claims) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Empty unless it has the three parts of a token and says whose it is. */
  static Optional<IdToken> parse(String text) {
    String[] parts = text.split("\\.", -1);
    try {
      return parts.length == 3
          ? Optional.of(new IdToken(JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))))
              .filter(token -> !token.claim("oid").isEmpty() && !token.claim("tid").isEmpty())
          : Optional.empty();
    } catch (IOException | IllegalArgumentException notAToken) {
      return Optional.empty();
    }
  }

  /** The person within the tenant; addresses and names change, these do not. */
  String subject() {
    return claim("oid") + "." + claim("tid");
  }

  /** Most often the mailbox's address; a guest's or an old account's is not one. */
  Optional<EmailAddress> email() {
    return EmailAddress.parse(claim("preferred_username"));
  }

  /** Made for us, in answer to the question with this nonce. */
  boolean answers(String clientId, String nonce) {
    return claim("aud").equals(clientId) && claim("nonce").equals(nonce);
  }

  private String claim(String name) {
    return claims.path(name).asText("");
  }

  /** Personal data: not printed. */
  @Override
  public String toString() {
    return "IdToken[***]";
  }
}
