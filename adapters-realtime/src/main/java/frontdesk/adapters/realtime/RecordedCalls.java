package frontdesk.adapters.realtime;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.calls.CallWords.Kept;
import frontdesk.calls.RecordCall;
import frontdesk.calls.TranscriptLine;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a page tells of its call: {@code POST /api/call/start}, {@code /transcript} and {@code
 * /end}, with the earlier version's names and texts. Source: protocols, Realtime, 1.1.
 */
public final class RecordedCalls {
  /** What a stranger sent is not repeated at any length. */
  private static final int LONGEST_SHOWN = 80;

  private final RecordCall recordCall;
  private final OrgId org;
  private final Optional<UserId> host;
  private final Predicate<CallId> theirs;
  private final CallPass pass;
  private final Clock clock;

  /** For all of an organisation's calls, without passes. */
  public RecordedCalls(RecordCall recordCall, OrgId org, Clock clock) {
    this(recordCall, org, Optional.empty(), call -> true, CallPass.NONE, clock);
  }

  /**
   * @param org whose door this is; no other organisation's calls are known here
   * @param host who signed in, and begins calls of their own; empty: nobody did
   * @param theirs which calls are known here, of those that there are
   * @param pass lets a page speak in the call that it begins
   */
  public RecordedCalls(
      RecordCall recordCall,
      OrgId org,
      Optional<UserId> host,
      Predicate<CallId> theirs,
      CallPass pass,
      Clock clock) {
    this.recordCall = recordCall;
    this.org = org;
    this.host = host;
    this.theirs = theirs;
    this.pass = pass;
    this.clock = clock;
  }

  /** Begins a call under an id of ours. */
  public Handler start() {
    return request -> JsonDoor.answer(request, CallBody.LIMIT, body -> start(CallBody.read(body)));
  }

  /** Adds a line to a call's transcript. */
  public Handler transcript() {
    return request ->
        JsonDoor.answer(request, CallBody.LIMIT, body -> transcript(CallBody.read(body)));
  }

  /** Ends a call; one that ended before stays ended when it was. */
  public Handler end() {
    return request -> JsonDoor.answer(request, CallBody.LIMIT, body -> end(CallBody.read(body)));
  }

  private Response start(CallBody body) {
    Optional<String> named = body.text("org_id");
    if (named.isEmpty()) {
      return Unprocessable.missing("org_id");
    }
    if (!named.get().equals(org.value())) {
      return noOrganisation(org, named.get());
    }
    CallId call = recordCall.start(org, host);
    Map<String, Object> started = two("call_id", call.value(), "status", "in_progress");
    pass.of(call)
        .ifPresent(
            good -> {
              started.put("call_token", good.token());
              started.put("call_token_expires_at", good.until().toString());
            });
    return Response.json(200, started);
  }

  private Optional<CallId> call(String id) {
    return CallId.parse(id).filter(theirs);
  }

  /** The answer to who may ask for that organisation only, and named another, or none. */
  public static Response noOrganisation(OrgId org, String name) {
    Asking.note(Act.foreign(org, "org_id", name));
    return JsonDoor.error(404, "Organization " + shown(name) + " not found");
  }

  static String shown(String name) {
    String line = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN));
  }

  private Response transcript(CallBody body) {
    Optional<String> id = body.text("call_id");
    Optional<String> speaker = body.text("speaker");
    Optional<String> text = body.text("text");
    if (id.isEmpty() || speaker.isEmpty() || text.isEmpty()) {
      return JsonDoor.error(400, "Missing required fields: call_id, speaker, text");
    }
    return call(id.get())
        .map(call -> said(call, new TranscriptLine(speaker.get(), text.get(), clock.instant())))
        .orElseGet(() -> unknown(org, id.get()));
  }

  // Nothing in it tells a line that is sent again from one that is said again, so each is kept.
  private Response said(CallId call, TranscriptLine line) {
    String id = UUID.randomUUID().toString();
    Kept kept = recordCall.line(org, call, id, line);
    return kept == Kept.NO_SUCH_CALL
        ? unknown(org, call.value())
        : Response.json(200, two("id", id, "status", kept == Kept.KEPT ? "saved" : "not_saved"));
  }

  private Response end(CallBody body) {
    Optional<String> id = body.text("call_id");
    if (id.isEmpty()) {
      return Unprocessable.missing("call_id");
    }
    return call(id.get()).filter(call -> recordCall.end(org, call)).isPresent()
        ? Response.json(200, two("success", true, "message", "Call ended successfully"))
        : unknown(org, id.get());
  }

  public static Response unknown(OrgId org, String id) {
    Asking.note(Act.foreign(org, "call_id", id));
    return JsonDoor.error(404, "Call not found");
  }

  private static Map<String, Object> two(String name, Object value, String other, Object second) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, value);
    object.put(other, second);
    return object;
  }
}
