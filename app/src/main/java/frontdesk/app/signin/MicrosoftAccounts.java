package frontdesk.app.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.UrlEncodedContent;
import com.nimbusds.jwt.JWTClaimsSet;
import frontdesk.Unavailable;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.http.JdkHttpTransport;
import frontdesk.people.Account;
import frontdesk.people.AccountIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** People's accounts at Microsoft, by the registration that hosts' calendars have. */
public final class MicrosoftAccounts implements AccountIssuer {
  /** Nothing of theirs but who they are: no calendar, no token for later. */
  private static final String SCOPE = "openid profile email";

  /** Somebody waits at the browser. */
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  /** Two tokens have 6 kB. */
  private static final int BODY_LIMIT = 64 * 1024;

  private static final JsonMapper JSON = new JsonMapper();

  private final MicrosoftSettings settings;
  private final URI redirect;
  private final JdkHttpTransport transport;
  private final SignedTokens tokens;
  private final MicrosoftClaims claims;

  /**
   * @param redirect where browsers come back to, exactly as registered
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   */
  public MicrosoftAccounts(
      MicrosoftSettings settings,
      URI redirect,
      JdkHttpTransport transport,
      Clock clock,
      LongSupplier nanos) {
    this.settings = settings;
    this.redirect = redirect;
    this.transport = transport.keeping(BODY_LIMIT);
    this.tokens =
        new SignedTokens(
            new IssuerKeys("Microsoft", below(settings, "/discovery/v2.0/keys"), transport, nanos));
    this.claims = new MicrosoftClaims(settings, clock);
  }

  private static URI below(MicrosoftSettings settings, String path) {
    return URI.create(settings.login() + "/" + settings.tenant() + path);
  }

  @Override
  public URI address(Question question) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", settings.clientId());
    query.put("response_type", "code");
    query.put("response_mode", "query");
    query.put("redirect_uri", redirect.toString());
    query.put("scope", SCOPE);
    query.put("state", question.state());
    query.put("nonce", question.nonce());
    query.put("code_challenge", challenge(question.verifier()));
    query.put("code_challenge_method", "S256");
    query.put("prompt", "select_account");
    return URI.create(
        below(settings, "/oauth2/v2.0/authorize")
            + query.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&", "?", "")));
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

  @Override
  public Optional<Account> redeem(String code, Question question) {
    return idToken(code, question)
        .flatMap(tokens::claims)
        .flatMap(said -> account(said, question.nonce()));
  }

  private Optional<Account> account(JWTClaimsSet said, String nonce) {
    try {
      return claims.account(said, nonce);
    } catch (ParseException notMicrosofts) {
      return Optional.empty();
    }
  }

  private Optional<String> idToken(String code, Question question) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", settings.clientId());
    form.put("client_secret", settings.clientSecret());
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirect.toString());
    form.put("code_verifier", question.verifier());
    form.put("scope", SCOPE);
    try {
      HttpResponse response =
          transport
              .requests(DEADLINE)
              .buildPostRequest(
                  new GenericUrl(below(settings, "/oauth2/v2.0/token")),
                  new UrlEncodedContent(form))
              .setThrowExceptionOnExecuteError(false)
              .execute();
      return read(response);
    } catch (IOException failed) {
      throw new Unavailable("Microsoft's sign-in service did not answer", failed);
    }
  }

  // A refusal quotes what was sent: only that it is one is told.
  private static Optional<String> read(HttpResponse response) throws IOException {
    try (InputStream content = response.getContent()) {
      if (response.getStatusCode() >= 500) {
        throw new IOException("status " + response.getStatusCode());
      }
      if (response.getStatusCode() != 200 || content == null) {
        System.getLogger(MicrosoftAccounts.class.getName())
            .log(
                System.Logger.Level.WARNING,
                "Microsoft let nobody sign in: status " + response.getStatusCode());
        return Optional.empty();
      }
      JsonNode body = JSON.readTree(content.readAllBytes());
      return Optional.ofNullable(body.path("id_token").textValue());
    } finally {
      response.disconnect();
    }
  }
}
