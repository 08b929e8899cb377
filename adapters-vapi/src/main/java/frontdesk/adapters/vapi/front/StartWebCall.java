package frontdesk.adapters.vapi.front;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.adapters.vapi.rest.VapiReply;
import frontdesk.http.Handler;
import frontdesk.http.InvalidJson;
import frontdesk.http.JsonDoor;
import frontdesk.http.JsonReading;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /call/web}: starts a call for a page that gave Vapi's web SDK our address, and says
 * whose call it is. Asked once: a call whose start was not answered may have been started.
 */
public final class StartWebCall implements Handler {
  /**
   * Vapi makes a room meanwhile, for a second or two. A visitor waits longer than that only if
   * there is a call at the end of it.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Fifty variables of a thousand characters, some of them not Latin, fit. */
  private static final int LIMIT = 128 * 1024;

  private static final Pattern NO_ASSISTANT =
      Pattern.compile("(?is).*assistant.*(does not exist|not found).*");

  private static final System.Logger LOG = System.getLogger(StartWebCall.class.getName());

  private final VapiHttp vapi;
  private final OrgId org;
  private final UserId host;
  private final Duration patience;

  /**
   * @param org whose call it is
   * @param host who is booked in it
   */
  public StartWebCall(VapiHttp vapi, OrgId org, UserId host, Duration patience) {
    this.vapi = vapi;
    this.org = org;
    this.host = host;
    this.patience = patience;
  }

  @Override
  public Response handle(Request request) throws IOException {
    return JsonDoor.answer(request, LIMIT, this::answer);
  }

  private Response answer(byte[] body) throws IOException {
    ReadWebCall.Reading reading = ReadWebCall.read(object(body));
    return reading
        .call()
        .map(this::start)
        .orElseGet(() -> JsonDoor.error(400, String.join(" ", reading.problems())));
  }

  private static Map<String, @Nullable Object> object(byte[] body) throws IOException {
    JsonReading reading = StrictJson.stream(body, StrictJson::value);
    return reading
        .object()
        .orElseThrow(() -> new InvalidJson(reading.fault().orElse("it is not an object")));
  }

  private Response start(WebCall call) {
    VapiReply reply;
    try {
      reply = vapi.send("POST", "/call/web", Optional.of(call.of(org, host)), patience);
    } catch (IOException | RuntimeException failed) {
      // Runtime exceptions too: google's client throws them over odd headers of an answer.
      return refused(Trouble.of(failed));
    }
    if (isAboutTheAssistant(reply)) {
      return JsonDoor.error(404, "There is no such assistant.");
    }
    if (!reply.isDone()) {
      return refused(Trouble.of(reply));
    }
    Optional<ObjectNode> told = WebCallReply.of(reply.body());
    return told.map(it -> Response.json(201, it)).orElseGet(() -> refused(Trouble.unreadable()));
  }

  // How Vapi says that it does not know an assistant is not documented: either status, one text or
  // a list. A 404 of a gateway, or of a wrong address, says something else.
  private static boolean isAboutTheAssistant(VapiReply reply) {
    String said = reply.body().path("message").toString();
    return switch (reply.status()) {
      case 400 -> NO_ASSISTANT.matcher(said).matches();
      case 404 -> !said.isEmpty() && !said.startsWith("\"Cannot ");
      default -> false;
    };
  }

  private static Response refused(Trouble trouble) {
    LOG.log(System.Logger.Level.WARNING, "A web call did not start: {0}", trouble.sentence());
    return trouble.restingIn(JsonDoor.error(trouble.status(), trouble.sentence()));
  }
}
