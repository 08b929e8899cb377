package frontdesk.adapters.graph;

import frontdesk.http.testing.LoopbackPeer;
import frontdesk.http.testing.LoopbackPeer.Behaviour;
import frontdesk.http.testing.LoopbackPeer.Received;
import frontdesk.http.testing.LoopbackPeer.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The sign-in service and Graph by script, for what must go wrong down to the byte. */
final class MicrosoftPeer implements AutoCloseable {
  static final String CLIENT_ID = "our-client-id";
  static final String SECRET = "canary-secret";
  static final String NONCE = "canary-nonce";
  static final String ALL_SCOPES =
      "openid profile User.Read https://graph.microsoft.com/calendars.readwrite"
          + " MailboxSettings.Read Mail.Send";

  private final Queue<Behaviour> signIns = new ConcurrentLinkedQueue<>();
  private final Queue<Behaviour> graphs = new ConcurrentLinkedQueue<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private final LoopbackPeer peer = LoopbackPeer.that(this::answer);

  private void answer(Received request, Reply reply) throws IOException {
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    Behaviour next = (isSignIn(request) ? signIns : graphs).poll();
    try {
      if (next != null) {
        next.answer(request, reply);
        return;
      }
    } finally {
      inFlight.decrementAndGet();
    }
    if (isSignIn(request)) {
      reply.send(200, granted(ALL_SCOPES));
    } else {
      reply.send(200, "{\"value\":[]}");
    }
  }

  MicrosoftSettings settings() {
    return new MicrosoftSettings(
        CLIENT_ID, SECRET, "common", URI.create("https://desk.example/back"), url(), url());
  }

  URI url() {
    return peer.url("");
  }

  /** What the next token request gets, in place of tokens. */
  MicrosoftPeer nextSignIn(Behaviour behaviour) {
    signIns.add(behaviour);
    return this;
  }

  MicrosoftPeer nextSignIn(int status, String body, String... headers) {
    return nextSignIn((request, reply) -> reply.send(status, body, headers));
  }

  /** What the next request to Graph gets, in place of an empty page. */
  MicrosoftPeer nextGraph(Behaviour behaviour) {
    graphs.add(behaviour);
    return this;
  }

  MicrosoftPeer nextGraph(int status, String body, String... headers) {
    return nextGraph((request, reply) -> reply.send(status, body, headers));
  }

  List<Received> signIns() {
    return peer.received().stream().filter(MicrosoftPeer::isSignIn).toList();
  }

  List<Received> graphs() {
    return peer.received().stream().filter(request -> !isSignIn(request)).toList();
  }

  int mostInFlight() {
    return mostInFlight.get();
  }

  /** Tokens that no other reply has: the n-th has {@code canary-access-n}. */
  String granted(String scopes) {
    return granted(scopes, idToken(NONCE), true);
  }

  String granted(String scopes, String idToken, boolean withRefreshToken) {
    int number = tokens.incrementAndGet();
    String refresh = withRefreshToken ? "\"refresh_token\":\"canary-refresh-" + number + "\"," : "";
    return "{\"token_type\":\"Bearer\",\"scope\":\""
        + scopes
        + "\",\"expires_in\":3599,\"ext_expires_in\":3599,"
        + refresh
        + "\"access_token\":\"canary-access-"
        + number
        + "\",\"id_token\":\""
        + idToken
        + "\",\"client_info\":\""
        + base64("{\"uid\":\"the-oid\",\"utid\":\"the-tid\"}")
        + "\"}";
  }

  static String idToken(String nonce) {
    String claims =
        "{\"aud\":\"%s\",\"iss\":\"https://login.microsoftonline.com/the-tid/v2.0\",\"oid\":\"the-oid\","
            + "\"tid\":\"the-tid\",\"nonce\":\"%s\",\"preferred_username\":\"Pete@Example.com\"}";
    return base64("{\"alg\":\"none\"}")
        + "."
        + base64(claims.formatted(CLIENT_ID, nonce))
        + "."
        + base64("signature");
  }

  static String refusal(String error, int number) {
    return "{\"error\":\"%s\",\"error_description\":\"AADSTS%d: canary-description\",\"error_codes\":[%d]}"
        .formatted(error, number, number);
  }

  /** The fields of a form. */
  static Map<String, String> form(Received request) {
    return Arrays.stream(request.body().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isSignIn(Received request) {
    return request.target().contains("/oauth2/v2.0/");
  }

  @Override
  public void close() {
    peer.close();
  }
}
