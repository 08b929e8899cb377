package frontdesk.adapters.realtime.webrtc;

import frontdesk.CallId;
import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.RecordedCalls;
import frontdesk.adapters.realtime.live.LiveCall;
import frontdesk.adapters.realtime.phone.JoinedCalls;
import frontdesk.adapters.realtime.session.Briefing;
import frontdesk.adapters.realtime.session.Briefings;
import frontdesk.adapters.realtime.session.Instructions;
import frontdesk.adapters.realtime.session.SessionConfig;
import frontdesk.http.BodyTooLarge;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * {@code POST /api/realtime/calls}: a browser's SDP offer goes on to OpenAI, its answer comes back,
 * and a second socket on the same session carries the tools out here. Source: protocols, Realtime,
 * 2.2.
 */
public final class StartWebRtc implements Handler {
  /** Bytes: an offer with every codec and a dozen addresses has a few thousand. */
  public static final int LIMIT = 64 * 1024;

  /** Our id of the call, by which its record is found; OpenAI's is the end of the location. */
  private static final String CALL_ID = "X-Call-Id";

  private static final String SDP = "application/sdp";

  private static final Response NOT_SET_UP =
      JsonDoor.error(
          503, "Live voice is not set up on this server: its operator has to set OPENAI_API_KEY.");

  private static final Response FULL =
      JsonDoor.error(503, "This server takes no more calls now. Please try again soon.")
          .with("Retry-After", "30");

  private final Optional<Behind> behind;
  private final Briefings briefings;
  private final SessionConfig config;
  private final Principal asking;
  private final Way way;
  private final Predicate<CallId> theirs;

  /** What there is where there is an account at OpenAI. */
  public record Behind(WebRtcCalls calls, JoinedCalls joined) {}

  /**
   * @param way says whose calendar is meant
   * @param theirs which calls may be spoken in
   */
  public StartWebRtc(
      Optional<Behind> behind,
      Briefings briefings,
      SessionConfig config,
      Principal asking,
      Way way,
      Predicate<CallId> theirs) {
    this.behind = behind;
    this.briefings = briefings;
    this.config = config;
    this.asking = asking;
    this.way = way;
    this.theirs = theirs;
  }

  @Override
  public Response handle(Request request) throws IOException {
    if (!isSdp(request)) {
      return JsonDoor.error(415, "Send the offer as Content-Type: application/sdp.");
    }
    try {
      return answer(request.body().read(LIMIT));
    } catch (BodyTooLarge tooLarge) {
      return JsonDoor.refusal(tooLarge).orElseThrow(() -> tooLarge);
    }
  }

  private static boolean isSdp(Request request) {
    return request.headers().first("Content-Type").orElse("").split(";", 2)[0].strip().equals(SDP);
  }

  private Response answer(byte[] offer) {
    if (!new String(offer, StandardCharsets.UTF_8).startsWith("v=0")) {
      return JsonDoor.error(400, "The body is no SDP offer: it begins with v=0.");
    }
    if (behind.isEmpty()) {
      return NOT_SET_UP;
    }
    if (!behind.get().joined().hasRoomFor(asking.org())) {
      return FULL;
    }
    Optional<Briefing> briefing = briefings.of(asking.org(), way);
    return briefing
        .map(known -> begun(behind.get(), offer, known))
        .orElseGet(() -> JsonDoor.error(409, "Nobody's calendar is set up for calls from pages."));
  }

  // Whose it is is on record before there is a call, so that its host may read and end it.
  private Response begun(Behind openAi, byte[] offer, Briefing briefing) {
    CallId id = asking.call().orElseGet(() -> new CallId(UUID.randomUUID().toString()));
    return theirs.test(id)
        ? begun(openAi, offer, briefing, id)
        : RecordedCalls.unknown(asking.org(), id.value());
  }

  private Response begun(Behind openAi, byte[] offer, Briefing briefing, CallId id) {
    Begun begun = openAi.calls().begin(offer, config.beginning(Instructions.of(briefing)));
    if (begun instanceof Begun.Call call) {
      openAi
          .joined()
          .join(new LiveCall(asking.org(), id, way), call.call(), Optional.empty(), false);
      return new Response(
          201,
          Map.of("Content-Type", SDP, "Location", call.location(), CALL_ID, id.value()),
          call.sdp());
    }
    return ((Begun.Refused) begun).why().response();
  }
}
