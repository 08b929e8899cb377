package frontdesk.adapters.graph;

import frontdesk.accounts.PendingConsent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where a browser is sent to be asked. Made by hand: msal4j would have the answer posted from
 * another site, and no cookie of ours comes with that.
 */
final class ConsentAddress {
  private ConsentAddress() {}

  static URI of(MicrosoftSettings settings, PendingConsent pending) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", settings.clientId());
    query.put("response_type", "code");
    query.put("response_mode", "query");
    query.put("redirect_uri", settings.redirect().toString());
    query.put(
        "scope", "openid profile offline_access " + String.join(" ", new TreeSet<>(Scopes.ALL)));
    query.put("state", pending.state());
    query.put("nonce", pending.nonce());
    query.put("code_challenge", challenge(pending.verifier()));
    query.put("code_challenge_method", "S256");
    // Many are signed in with an account that is not the one whose calendar it is.
    query.put("prompt", "select_account");
    return URI.create(
        settings.login() + "/" + settings.tenant() + "/oauth2/v2.0/authorize?" + encoded(query));
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
