package frontdesk.standins.microsoft;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.standins.wire.Form;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** An application and a browser before the sign-in service. */
final class Browsing {
  static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-0123";
  static final String CALLBACK = "http://localhost:8080/calendar/callback";

  private final FakeMicrosoft microsoft;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Browsing(FakeMicrosoft microsoft) {
    this.microsoft = microsoft;
  }

  /** What the authorize endpoint is asked, complete. */
  static Map<String, String> question() throws Exception {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("client_id", FakeMicrosoft.CLIENT_ID);
    question.put("response_type", "code");
    question.put("redirect_uri", CALLBACK);
    question.put("scope", "openid profile offline_access User.Read Calendars.ReadWrite");
    question.put("state", "state-1");
    question.put("nonce", "nonce-1");
    question.put("response_mode", "query");
    question.put("code_challenge", challenge());
    question.put("code_challenge_method", "S256");
    return question;
  }

  HttpResponse<String> authorize(Map<String, String> question) throws Exception {
    return get("/common/oauth2/v2.0/authorize?" + Form.encode(question));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(microsoft.url() + path)).build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(microsoft.url() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Form.encode(form)))
            .build(),
        BodyHandlers.ofString());
  }

  /** What the callback gets. */
  static Map<String, String> callback(HttpResponse<String> redirect) {
    String location = redirect.headers().firstValue("location").orElseThrow();
    return Form.parse(location.substring(location.indexOf('?') + 1));
  }

  /** A code of whoever is at the browser. */
  String code() throws Exception {
    return callback(authorize(question())).get("code");
  }

  HttpResponse<String> redeem(String code) throws Exception {
    return redeem(code, Map.of());
  }

  HttpResponse<String> redeem(String code, Map<String, String> otherwise) throws Exception {
    Map<String, String> form = client();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", CALLBACK);
    form.put("code_verifier", VERIFIER);
    form.putAll(otherwise);
    return post("/common/oauth2/v2.0/token", form);
  }

  HttpResponse<String> refresh(String refreshToken) throws Exception {
    return refresh(refreshToken, "User.Read");
  }

  HttpResponse<String> refresh(String refreshToken, String scopes) throws Exception {
    Map<String, String> form = client();
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", refreshToken);
    form.put("scope", scopes);
    return post("/common/oauth2/v2.0/token", form);
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  static JsonNode part(String jwt, int index) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[index]));
  }

  private static Map<String, String> client() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", FakeMicrosoft.CLIENT_ID);
    form.put("client_secret", FakeMicrosoft.CLIENT_SECRET);
    form.put("client_info", "1");
    return form;
  }

  private static String challenge() throws Exception {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII)));
  }
}
