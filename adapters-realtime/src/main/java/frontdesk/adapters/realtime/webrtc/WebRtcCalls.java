package frontdesk.adapters.realtime.webrtc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.CallId;
import frontdesk.adapters.realtime.session.Declined;
import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.RetryAfter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Begins calls at OpenAI with the server's own key. Source: protocols, Realtime, 2.2. */
public final class WebRtcCalls {
  /** Somebody waits at a page; OpenAI answers within a second. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CALL = Pattern.compile(".*/realtime/calls/([A-Za-z0-9_-]{1,100})");

  private final OpenAiAccount account;
  private final JdkHttpTransport transport;
  private final Clock clock;

  public WebRtcCalls(OpenAiAccount account, JdkHttpTransport transport, Clock clock) {
    this.account = account;
    this.transport = transport;
    this.clock = clock;
  }

  /** Hands a browser's offer on, for that session. Once. */
  Begun begin(byte[] offer, Map<String, Object> session) {
    try {
      return send(offer, JSON.writeValueAsBytes(session));
    } catch (IOException failed) {
      return new Begun.Refused(Declined.by(failed));
    }
  }

  private Begun send(byte[] offer, byte[] session) throws IOException {
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, boundary, "sdp", "application/sdp", offer);
    part(body, boundary, "session", "application/json", session);
    body.write(("--" + boundary + "--\r\n").getBytes(UTF_8));
    HttpRequest request =
        transport
            .requests(PATIENCE)
            .buildPostRequest(
                new GenericUrl(account.api() + "/realtime/calls", true),
                new ByteArrayContent(
                    "multipart/form-data; boundary=" + boundary, body.toByteArray()));
    request.getHeaders().setAuthorization("Bearer " + account.key());
    HttpResponse answer = request.execute();
    try {
      return read(answer);
    } finally {
      answer.disconnect();
    }
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String name, String type, byte[] content)
      throws IOException {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, name, type);
    body.write(head.getBytes(UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(UTF_8));
  }

  private Begun read(HttpResponse answer) throws IOException {
    if (answer.getStatusCode() / 100 != 2) {
      return refused(answer.getStatusCode(), RetryAfter.of(answer.getHeaders(), clock));
    }
    String location = Optional.ofNullable(answer.getHeaders().getLocation()).orElse("");
    Matcher named = CALL.matcher(location);
    if (!named.matches()) {
      return new Begun.Refused(Declined.UNREADABLE);
    }
    try (InputStream sdp = answer.getContent()) {
      return new Begun.Call(sdp.readAllBytes(), location, new CallId(named.group(1)));
    }
  }

  private static Begun refused(int status, Optional<Duration> rest) {
    boolean byOffer = status == 400 || status == 422;
    return new Begun.Refused(byOffer ? Declined.OFFER : Declined.by(status, rest));
  }
}
