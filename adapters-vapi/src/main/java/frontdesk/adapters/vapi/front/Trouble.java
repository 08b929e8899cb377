package frontdesk.adapters.vapi.front;

import frontdesk.adapters.vapi.rest.VapiRefused;
import frontdesk.adapters.vapi.rest.VapiReply;
import frontdesk.http.RequestNeverLeft;
import frontdesk.http.Response;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * What is told to whoever asked us, where Vapi did not do what we asked. Nothing of Vapi's own
 * words, which may repeat what was sent.
 *
 * @param rest how long to wait before asking again
 */
record Trouble(int status, String sentence, Optional<Duration> rest) {
  /** Vapi publishes no figures of its limit; its own tool waits two seconds at first. */
  private static final Duration USUAL_REST = Duration.ofSeconds(2);

  private Trouble(int status, String sentence) {
    this(status, sentence, Optional.empty());
  }

  static Trouble of(Exception failure) {
    if (failure instanceof VapiRefused refused) {
      return of(refused.reply());
    }
    if (RequestNeverLeft.explains(failure)) {
      return new Trouble(502, "Vapi cannot be reached right now. Please try again later.");
    }
    return failure instanceof HttpTimeoutException
        ? new Trouble(504, "Vapi did not answer in time. Please try again later.")
        : unreadable();
  }

  static Trouble of(VapiReply refusal) {
    return switch (refusal.status()) {
      case 401, 403 ->
          new Trouble(
              502,
              "Vapi refuses this server's key: its operator has to set VAPI_API_KEY to the private"
                  + " key of the account.");
      case 429 ->
          new Trouble(
              503,
              "Vapi takes no more requests of this account right now. Please try again soon.",
              refusal.rest().or(() -> Optional.of(USUAL_REST)));
      default ->
          new Trouble(
              502, "Vapi answered with status " + refusal.status() + ". Please try again later.");
    };
  }

  static Trouble unreadable() {
    return new Trouble(502, "Vapi's answer could not be read. Please try again later.");
  }

  /** The answer with the time to wait, if there is one. */
  Response restingIn(Response answer) {
    return rest.map(wait -> answer.with("Retry-After", wholeSeconds(wait))).orElse(answer);
  }

  private static String wholeSeconds(Duration wait) {
    return String.valueOf(wait.plusNanos(999_999_999).toSeconds());
  }
}
