package frontdesk.adapters.realtime;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.Language;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.JsonReading;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Way;
import frontdesk.speech.DeskWords;
import frontdesk.tools.CallContext;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import frontdesk.tools.ToolReply;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/execute-intent}: one tool call; 200 for every body that can be read. */
public final class ExecuteIntent implements Handler {
  /** A tool call is a few hundred bytes; the longest description fits a hundred times. */
  public static final int LIMIT = 256 * 1024;

  /** Realtime's own have some 25 characters; a far longer one is no id, and too long for a key. */
  public static final int ITEM_ID_LENGTH = 512;

  private final ToolDesk desk;
  private final OrgId org;
  private final Way way;
  private final Duration budget;
  private final Optional<CallId> only;
  private final Predicate<CallId> theirs;

  /** For all of an organisation's calls. */
  public ExecuteIntent(ToolDesk desk, OrgId org, Way way, Duration budget) {
    this(desk, org, way, budget, Optional.empty(), call -> true);
  }

  /**
   * @param org whose door this is
   * @param way says whom the model may choose, and who is meant when it names nobody
   * @param budget how long a caller may hear silence
   * @param only the one call that is spoken in here where none is named; empty: none
   * @param theirs which calls may be named
   */
  public ExecuteIntent(
      ToolDesk desk,
      OrgId org,
      Way way,
      Duration budget,
      Optional<CallId> only,
      Predicate<CallId> theirs) {
    this.desk = desk;
    this.org = org;
    this.way = way;
    this.budget = budget;
    this.only = only;
    this.theirs = theirs;
  }

  @Override
  public Response handle(Request request) throws IOException {
    Deadline deadline = Deadline.in(budget);
    return JsonDoor.answer(
        request, LIMIT, body -> Response.json(200, answer(IntentRequest.read(body), deadline)));
  }

  private Map<String, @Nullable Object> answer(IntentRequest request, Deadline deadline) {
    if (request.fault().isPresent()) {
      return GuideReply.unreadableRequest(request.fault().get());
    }
    Optional<String> tool = request.text("tool_name");
    if (tool.isEmpty()) {
      return GuideReply.refused("tool_name is missing or not a text.");
    }
    if (!request.isFor(org.value())) {
      Asking.note(Act.foreign(org, "org_id", request.text("org_id").orElse("")));
      return GuideReply.refused("Unknown organization");
    }
    JsonReading arguments = request.arguments();
    if (arguments.fault().isPresent()) {
      return GuideReply.unreadable(arguments.fault().get());
    }
    Optional<String> item = request.text("item_id").filter(id -> id.length() <= ITEM_ID_LENGTH);
    return answer(
        request, new ToolCall(tool.get(), item, arguments.object().orElseThrow()), deadline);
  }

  private Map<String, @Nullable Object> answer(
      IntentRequest request, ToolCall toolCall, Deadline deadline) {
    Language language = Language.ofTag(request.text("language"));
    Optional<String> named = request.text("call_id");
    try {
      if (named.filter(this::isAnothers).isPresent()) {
        Asking.note(Act.foreign(org, "call_id", named.get()));
        return GuideReply.refused("Unknown call");
      }
    } catch (Unavailable away) {
      String said = new DeskWords(language).notBegun();
      return GuideReply.of(toolCall, new ToolReply.TryLater(said));
    }
    Optional<CallId> call = named.flatMap(CallId::parse).or(() -> only);
    CallContext context = new CallContext(org, way, call, deadline).in(language);
    return GuideReply.of(toolCall, desk.answer(toolCall, context));
  }

  // What is no id is nobody's, but where one call is spoken in it is another.
  private boolean isAnothers(String named) {
    Optional<CallId> call = CallId.parse(named);
    return call.isPresent() ? !theirs.test(call.get()) : only.isPresent();
  }
}
