package frontdesk.adapters.realtime.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.CallId;
import frontdesk.PhoneNumber;
import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.RequestNeverLeft;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What can be done with a call at OpenAI. Source: protocols, Realtime, 2.2 and 2.5. */
public final class OpenAiCalls {
  /** The caller hears it ring, or a voice, meanwhile. */
  public static final Duration PATIENCE = Duration.ofSeconds(8);

  /** What was refused once is taken at the next try, or not while it rings. */
  public static final int TRIES = 3;

  /** So long OpenAI is left alone before it is asked again. */
  static final Duration PAUSE = Duration.ofMillis(300);

  private static final Set<Result> CERTAINLY_NOT = EnumSet.of(Result.NOT_DONE);
  private static final Set<Result> PERHAPS_NOT = EnumSet.of(Result.NOT_DONE, Result.UNKNOWN);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final System.Logger LOG = System.getLogger(OpenAiCalls.class.getName());

  private final OpenAiAccount account;
  private final JdkHttpTransport transport;

  public OpenAiCalls(OpenAiAccount account, JdkHttpTransport transport) {
    this.account = account;
    this.transport = transport;
  }

  /** What came of it. */
  public enum Result {
    DONE,
    /** The call is over, or was answered by somebody else. */
    GONE,
    /** Certainly nothing was done, and it may be asked again. */
    NOT_DONE,
    REFUSED,
    /** It may have been done. */
    UNKNOWN
  }

  /** Answers it with that session. */
  Result accept(CallId call, Map<String, Object> session) {
    return ask(call, "accept", session, CERTAINLY_NOT);
  }

  /** Answers that nobody answers, with this SIP status. */
  Result reject(CallId call, int status) {
    return ask(call, "reject", Map.of("status_code", status), CERTAINLY_NOT);
  }

  /** Hands the caller on. */
  Result refer(CallId call, PhoneNumber to) {
    return ask(call, "refer", Map.of("target_uri", "tel:" + to.value()), CERTAINLY_NOT);
  }

  /** Ends it. Twice is as good as once. */
  Result hangUp(CallId call) {
    return ask(call, "hangup", Map.of(), PERHAPS_NOT);
  }

  private Result ask(CallId call, String what, Map<String, Object> body, Set<Result> again) {
    Result result = ask(call, what, body);
    for (int tried = 1; tried < TRIES && again.contains(result) && hasPaused(); tried++) {
      result = ask(call, what, body);
    }
    return result;
  }

  private static boolean hasPaused() {
    try {
      Thread.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Result ask(CallId call, String what, Map<String, Object> body) {
    Result result;
    try {
      result = of(send(call, what, body));
    } catch (IOException failed) {
      result = RequestNeverLeft.explains(failed) ? Result.NOT_DONE : Result.UNKNOWN;
    }
    if (result != Result.DONE) {
      LOG.log(System.Logger.Level.WARNING, "{0} of call {1}: {2}", what, call, result);
    }
    return result;
  }

  private int send(CallId call, String what, Map<String, Object> body) throws IOException {
    String id = URLEncoder.encode(call.value(), StandardCharsets.UTF_8);
    HttpContent content =
        new ByteArrayContent(
            "application/json", body.isEmpty() ? new byte[0] : JSON.writeValueAsBytes(body));
    HttpRequest request =
        transport
            .requests(PATIENCE)
            .buildPostRequest(
                new GenericUrl(account.api() + "/realtime/calls/" + id + "/" + what, true),
                content);
    request.getHeaders().setAuthorization("Bearer " + account.key());
    HttpResponse response = request.execute();
    try {
      return response.getStatusCode();
    } finally {
      response.disconnect();
    }
  }

  private static Result of(int status) {
    return switch (status) {
      case 404, 409, 410 -> Result.GONE;
      case 408, 425, 429 -> Result.NOT_DONE;
      default -> {
        if (status / 100 == 2) {
          yield Result.DONE;
        }
        yield status / 100 == 5 ? Result.UNKNOWN : Result.REFUSED;
      }
    };
  }
}
