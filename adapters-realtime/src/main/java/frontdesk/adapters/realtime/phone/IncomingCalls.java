package frontdesk.adapters.realtime.phone;

import frontdesk.Unavailable;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.JsonReading;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.http.SignedWebhooks;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /openai/webhook}: hears of telephones that ring. Anything but a 2xx is delivered
 * again by OpenAI, for days. Source: protocols, Realtime, 2.5.
 */
public final class IncomingCalls implements Handler {
  /** Bytes: a message has a few hundred, and a telephone company's headers. */
  public static final int LIMIT = 64 * 1024;

  private static final Response NOT_SET_UP =
      JsonDoor.error(
          503,
          "Calls by telephone are not set up on this server: its operator has to set OPENAI_API_KEY"
              + " and OPENAI_WEBHOOK_SECRET.");

  private static final Response NOT_SIGNED =
      JsonDoor.error(401, "The message is not signed with this webhook's secret, or not of now.");

  private final Optional<SignedWebhooks> webhooks;
  private final Optional<AnswerPhone> phone;
  private final Clock clock;

  /**
   * @param webhooks empty: nobody can prove who they are, so nobody is heard
   * @param phone empty: there is no account to answer with
   */
  public IncomingCalls(
      Optional<SignedWebhooks> webhooks, Optional<AnswerPhone> phone, Clock clock) {
    this.webhooks = webhooks;
    this.phone = phone;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) throws IOException {
    if (webhooks.isEmpty() || phone.isEmpty()) {
      return NOT_SET_UP;
    }
    SignedWebhooks known = webhooks.get();
    return JsonDoor.answer(
        request,
        LIMIT,
        body ->
            known
                    .claimed(request.headers(), clock.instant())
                    .filter(claim -> claim.isTrueOf(body))
                    .isPresent()
                ? told(body)
                : NOT_SIGNED);
  }

  private Response told(byte[] body) throws IOException {
    JsonReading message = StrictJson.stream(body, StrictJson::value);
    Optional<IncomingCall> ringing = message.object().flatMap(IncomingCall::in);
    try {
      return ringing.map(this::answered).orElse(heard("ignored"));
    } catch (Unavailable away) {
      return JsonDoor.error(503, "Nobody can be looked up right now. Please try again.")
          .with("Retry-After", "1");
    }
  }

  private Response answered(IncomingCall ringing) {
    return phone.map(it -> it.answer(ringing)).map(IncomingCalls::response).orElse(NOT_SET_UP);
  }

  // What failed is not mended by a message that comes when the caller has hung up.
  private static Response response(AnswerPhone.Answer answer) {
    return switch (answer) {
      case ACCEPTED -> heard("accepted");
      case REJECTED -> heard("rejected");
      case KNOWN -> heard("known");
      case FAILED -> heard("failed");
    };
  }

  private static Response heard(String what) {
    return Response.json(200, Map.of("call", what));
  }
}
