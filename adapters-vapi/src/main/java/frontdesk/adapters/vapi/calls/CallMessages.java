package frontdesk.adapters.vapi.calls;

import frontdesk.CallId;
import frontdesk.PhoneNumber;
import frontdesk.Unavailable;
import frontdesk.http.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Messages about calls that ask for no tool. */
public final class CallMessages {
  private static final System.Logger LOG = System.getLogger(CallMessages.class.getName());

  private final Optional<CallFeed> feed;
  private final Optional<AnswerRing> ring;

  public CallMessages(CallFeed feed, AnswerRing ring) {
    this(Optional.of(feed), Optional.of(ring));
  }

  private CallMessages(Optional<CallFeed> feed, Optional<AnswerRing> ring) {
    this.feed = feed;
    this.ring = ring;
  }

  /** To an organisation that is disabled: nothing is kept, and whoever rings hears that. */
  public static CallMessages unheard() {
    return new CallMessages(Optional.empty(), Optional.empty());
  }

  /**
   * The answer to a message of that type; empty for one that is of no interest here.
   *
   * @param caller the number that is calling
   * @throws IOException if the body is no JSON
   */
  public Optional<Response> answer(
      String type, Optional<CallId> call, Optional<PhoneNumber> caller, byte[] body)
      throws IOException {
    if (type.equals(AnswerRing.TYPE)) {
      return Optional.of(Response.json(200, rung(body)));
    }
    return call.isPresent() && CallFeed.takes(type)
        ? Optional.of(kept(type, call.get(), caller, body))
        : Optional.empty();
  }

  private Map<String, Object> rung(byte[] body) throws IOException {
    return ring.isPresent() ? ring.get().answer(body) : Map.of("error", AnswerRing.NOT_IN_SERVICE);
  }

  // A status other than 200 makes Vapi send the message again, where that is switched on.
  private Response kept(String type, CallId call, Optional<PhoneNumber> caller, byte[] body)
      throws IOException {
    try {
      if (feed.isPresent()) {
        feed.get().take(type, call, caller, body);
      }
      return Response.json(200, Map.of());
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, "A message was not kept: {0}", away.getMessage());
      return Response.json(503, Map.of());
    }
  }
}
