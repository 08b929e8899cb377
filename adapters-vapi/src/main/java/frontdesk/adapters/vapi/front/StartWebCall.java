package frontdesk.adapters.vapi.front;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.CallPasses;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.adapters.vapi.rest.VapiReply;
import frontdesk.http.Handler;
import frontdesk.http.InvalidJson;
import frontdesk.http.JsonDoor;
import frontdesk.http.JsonReading;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.http.StrictJson;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Reached;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
  public static final int LIMIT = 128 * 1024;

  private static final Pattern NO_ASSISTANT =
      Pattern.compile("(?is).*assistant.*(does not exist|not found).*");

  private static final System.Logger LOG = System.getLogger(StartWebCall.class.getName());

  private final VapiHttp vapi;
  private final Entrance door;
  private final OwnAssistants own;
  private final CallPasses passes;
  private final Duration patience;

  /**
   * @param door says whose call it is, and who is booked in it
   * @param own says which assistants may be called
   * @param passes by which the call's messages are known
   */
  public StartWebCall(
      VapiHttp vapi, Entrance door, OwnAssistants own, CallPasses passes, Duration patience) {
    this.vapi = vapi;
    this.door = door;
    this.own = own;
    this.passes = passes;
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
        .map(this::startIfTheirs)
        .orElseGet(() -> JsonDoor.error(400, String.join(" ", reading.problems())));
  }

  private static Map<String, @Nullable Object> object(byte[] body) throws IOException {
    JsonReading reading = StrictJson.stream(body, StrictJson::value);
    return reading
        .object()
        .orElseThrow(() -> new InvalidJson(reading.fault().orElse("it is not an object")));
  }

  private Response startIfTheirs(WebCall call) {
    try {
      Reached reached = by(call).reached(Optional.empty());
      if (reached == Reached.Nobody.CLOSED) {
        return JsonDoor.error(403, "This organization is disabled.");
      }
      if (!(reached instanceof Reached.Those those)) {
        return JsonDoor.error(409, "Nobody's calendar is set up for calls from pages.");
      }
      if (!own.may(call.assistantId())) {
        return noSuchAssistant();
      }
      UserId host = those.first().id();
      return start(call.of(door.org(), host, passes.issue(door.org(), host)));
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, "A web call did not start: {0}", away.getMessage());
      return JsonDoor.error(503, "The call cannot be started right now. Please try again later.");
    }
  }

  // As at the webhook, where the assistant's own line counts before the door.
  private Entrance by(WebCall call) {
    List<Line> own = Line.of(Line.Kind.ASSISTANT, call.assistantId()).stream().toList();
    return new Entrance(door.hosts(), door.org(), door.way().after(own));
  }

  private static Response noSuchAssistant() {
    return JsonDoor.error(404, "There is no such assistant.");
  }

  private Response start(ObjectNode call) {
    VapiReply reply;
    try {
      reply = vapi.send("POST", "/call/web", Optional.of(call), patience);
    } catch (IOException | RuntimeException failed) {
      // Runtime exceptions too: google's client throws them over odd headers of an answer.
      return refused(Trouble.of(failed));
    }
    if (isAboutTheAssistant(reply)) {
      return noSuchAssistant();
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
