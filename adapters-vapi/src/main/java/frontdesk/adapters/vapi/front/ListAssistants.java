package frontdesk.adapters.vapi.front;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.adapters.vapi.rest.VapiList;
import frontdesk.adapters.vapi.rest.VapiReply;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code GET /vapi/assistants}: all of them, newest first. The names are the earlier version's. */
public final class ListAssistants implements Handler {
  /**
   * For all pages. A person looks at a page meanwhile, and a front end's server often gives up
   * after ten seconds itself.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final System.Logger LOG = System.getLogger(ListAssistants.class.getName());

  private final VapiHttp vapi;
  private final OwnAssistants own;
  private final Duration patience;

  /**
   * @param own says which are told
   */
  public ListAssistants(VapiHttp vapi, OwnAssistants own, Duration patience) {
    this.vapi = vapi;
    this.own = own;
    this.patience = patience;
  }

  @Override
  public Response handle(Request request) {
    Deadline deadline = Deadline.in(patience);
    try {
      return Response.json(200, answer(deadline));
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, "Assistants were not listed: {0}", away.getMessage());
      return error(503, "The assistants cannot be listed right now. Please try again later.");
    } catch (IOException | RuntimeException failed) {
      // Runtime exceptions too: google's client throws them over odd headers of an answer.
      Trouble trouble = Trouble.of(failed);
      LOG.log(System.Logger.Level.WARNING, "Assistants were not listed: {0}", trouble.sentence());
      return trouble.restingIn(error(trouble.status(), trouble.sentence()));
    }
  }

  static Response error(int status, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("status", "error");
    error.put("message", message);
    error.put("assistants", List.of());
    return Response.json(status, error);
  }

  private Map<String, Object> answer(Deadline deadline) throws IOException {
    Predicate<String> theirs = own.now();
    List<ObjectNode> assistants =
        list("/assistant", deadline).stream()
            .filter(one -> theirs.test(one.path("id").asText()))
            .toList();
    ToolNames shared = new ToolNames(list("/tool", deadline));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", "success");
    answer.put("assistants", assistants.stream().map(it -> Summary.of(it, shared)).toList());
    answer.put("count", assistants.size());
    return answer;
  }

  private List<ObjectNode> list(String path, Deadline deadline) throws IOException {
    return VapiList.all(path, page -> get(page, deadline));
  }

  private VapiReply get(String path, Deadline deadline) throws IOException {
    Duration left = deadline.remaining();
    if (left.toMillis() == 0) {
      throw new HttpTimeoutException("no time is left for another page");
    }
    return vapi.send("GET", path, Optional.empty(), left);
  }
}
