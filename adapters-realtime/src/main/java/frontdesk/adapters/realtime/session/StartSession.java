package frontdesk.adapters.realtime.session;

import frontdesk.CallId;
import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.CallBody;
import frontdesk.adapters.realtime.CallPass;
import frontdesk.adapters.realtime.RecordedCalls;
import frontdesk.adapters.realtime.Unprocessable;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Way;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * {@code POST /api/realtime/session}: prepares a live session, with the earlier version's names.
 * The secret in the answer is a call's token of ours. Source: protocols, Realtime, 1.1.
 */
public final class StartSession implements Handler {
  private final PrepareSession prepare;
  private final Principal asking;
  private final Way way;
  private final Predicate<CallId> theirs;
  private final CallPass pass;

  /**
   * @param way says whose calendar is meant
   * @param theirs which calls may be spoken in
   */
  public StartSession(
      PrepareSession prepare, Principal asking, Way way, Predicate<CallId> theirs, CallPass pass) {
    this.prepare = prepare;
    this.asking = asking;
    this.way = way;
    this.theirs = theirs;
    this.pass = pass;
  }

  @Override
  public Response handle(Request request) throws IOException {
    return JsonDoor.answer(request, CallBody.LIMIT, body -> answer(CallBody.read(body)));
  }

  private Response answer(CallBody body) {
    Optional<String> org = body.text("org_id");
    if (org.isEmpty()) {
      return Unprocessable.missing("org_id");
    }
    if (!org.get().equals(asking.org().value())) {
      return RecordedCalls.noOrganisation(asking.org(), org.get());
    }
    Optional<CallId> named = body.text("call_id").flatMap(CallId::parse).filter(theirs);
    if (body.has("call_id") && named.isEmpty()) {
      return RecordedCalls.unknown(asking.org(), body.text("call_id").orElse(""));
    }
    return begin(named);
  }

  private Response begin(Optional<CallId> named) {
    CallId call = named.or(asking::call).orElseGet(StartSession::anew);
    Predicate<CallId> may = named.isPresent() ? known -> true : theirs;
    Prepared prepared = prepare.prepare(new WantedSession(asking.org(), way, call, may, pass));
    if (prepared instanceof Prepared.Ready ready) {
      return Response.json(200, reply(ready, call));
    }
    return prepared instanceof Prepared.Refused refused
        ? answer(refused)
        : RecordedCalls.unknown(asking.org(), call.value());
  }

  private static CallId anew() {
    return new CallId(UUID.randomUUID().toString());
  }

  private static Response answer(Prepared.Refused refused) {
    Response answer = JsonDoor.error(refused.status(), refused.sentence());
    return refused
        .rest()
        .map(Duration::toSeconds)
        .map(seconds -> answer.with("Retry-After", Long.toString(seconds + 1)))
        .orElse(answer);
  }

  private static Map<String, Object> reply(Prepared.Ready ready, CallId call) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("session_id", ready.secret().session());
    reply.put("client_secret", ready.pass().token());
    reply.put("expires_at", ready.secret().expiresAt());
    reply.put("session_config", earlierConfig(ready.instructions()));
    reply.put("call_id", call.value());
    return reply;
  }

  // Temperature and length are no settings of a session any more; pages still read them.
  private static Map<String, Object> earlierConfig(String instructions) {
    Map<String, Object> session = new LinkedHashMap<>();
    session.put("instructions", instructions);
    session.put("tools", SessionConfig.tools());
    session.put("tool_choice", "auto");
    session.put("temperature", 0.8);
    session.put("max_response_output_tokens", 4096);
    return session;
  }
}
