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
  private static final Response NOT_SET_UP =
      JsonDoor.error(
          503, "Live voice is not set up on this server: its operator has to set OPENAI_API_KEY.");

  private final Optional<ClientSecrets> secrets;
  private final Briefings briefings;
  private final SessionConfig config;
  private final Principal asking;
  private final Way way;
  private final Predicate<CallId> theirs;
  private final CallPass pass;

  /**
   * @param secrets empty: there is no key, and everybody is told so
   * @param way says whose calendar is meant
   * @param theirs which calls may be spoken in
   */
  public StartSession(
      Optional<ClientSecrets> secrets,
      Briefings briefings,
      SessionConfig config,
      Principal asking,
      Way way,
      Predicate<CallId> theirs,
      CallPass pass) {
    this.secrets = secrets;
    this.briefings = briefings;
    this.config = config;
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
    return secrets.map(made -> begin(made, named)).orElse(NOT_SET_UP);
  }

  // Where nothing can begin, a call that nobody named is not on record as somebody's either.
  private Response begin(ClientSecrets made, Optional<CallId> named) {
    Optional<Briefing> briefing = briefings.of(asking.org(), way);
    if (briefing.isEmpty()) {
      return JsonDoor.error(409, "Nobody's calendar is set up for calls from pages.");
    }
    CallId call = named.or(asking::call).orElseGet(StartSession::anew);
    return named.isPresent() || theirs.test(call)
        ? begin(made, briefing.get(), call)
        : RecordedCalls.unknown(asking.org(), call.value());
  }

  private static CallId anew() {
    return new CallId(UUID.randomUUID().toString());
  }

  private Response begin(ClientSecrets made, Briefing briefing, CallId call) {
    Optional<CallPass.Good> token = pass.of(call);
    if (token.isEmpty()) {
      return JsonDoor.error(503, "No call can begin right now. Please try again later.");
    }
    String instructions = Instructions.of(briefing);
    try {
      ClientSecrets.Made secret = made.make(config.beginning(instructions));
      return Response.json(200, reply(secret, token.get().token(), instructions, call));
    } catch (NoSecret refused) {
      return refused.why().response();
    }
  }

  private static Map<String, Object> reply(
      ClientSecrets.Made secret, String token, String instructions, CallId call) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("session_id", secret.session());
    reply.put("client_secret", token);
    reply.put("expires_at", secret.expiresAt());
    reply.put("session_config", earlierConfig(instructions));
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
