package frontdesk.adapters.realtime.session;

import frontdesk.http.JsonDoor;
import frontdesk.http.RequestNeverLeft;
import frontdesk.http.Response;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * Why OpenAI begins no session, as whoever asked for one is told. Its answers get their words here
 * for all who ask it, by a route or by a socket.
 *
 * @param sentence for people; at most 123 bytes, which is what the close of a socket holds
 * @param rest how long to wait before asking again, where it says so
 */
public record Declined(Kind kind, String sentence, Optional<Duration> rest) {
  /** It does not take what a browser offers. */
  public static final Declined OFFER =
      new Declined(Kind.OFFER, "The voice service does not take this offer.");

  /** It answered, and not as it should. */
  public static final Declined UNREADABLE =
      new Declined(
          Kind.AWAY, "The voice service's answer could not be read. Please try again later.");

  private static final Declined KEY =
      new Declined(
          Kind.KEY,
          "The voice service refuses this server's key: its operator has to set OPENAI_API_KEY.");

  private static final Declined UNREACHABLE =
      new Declined(
          Kind.AWAY, "The voice service cannot be reached right now. Please try again later.");

  private static final Declined LATE =
      new Declined(Kind.LATE, "The voice service did not answer in time. Please try again later.");

  /** Who has to do something about it. */
  public enum Kind {
    /** This server's operator. */
    KEY(502),
    /** Nobody: it has no room now. */
    BUSY(503),
    /** Nobody: it is not there, or something is wrong there. */
    AWAY(502),
    /** Nobody: it may have begun, and nobody knows. */
    LATE(504),
    /** Whoever made the offer. */
    OFFER(400),
    /** Whoever looks after this server: it is asked for what it does not do. */
    ODD(502);

    private final int status;

    Kind(int status) {
      this.status = status;
    }
  }

  private Declined(Kind kind, String sentence) {
    this(kind, sentence, Optional.empty());
  }

  /** It answered with a status that is no success. */
  public static Declined by(int status, Optional<Duration> rest) {
    return switch (status) {
      case 401, 403 -> KEY;
      case 429 ->
          new Declined(
              Kind.BUSY,
              "The voice service takes no more calls right now. Please try again soon.",
              rest);
      default ->
          new Declined(
              status / 100 == 5 ? Kind.AWAY : Kind.ODD,
              "The voice service answered with status " + status + ". Please try again later.");
    };
  }

  /** It did not answer. */
  public static Declined by(IOException failure) {
    if (RequestNeverLeft.explains(failure)) {
      return UNREACHABLE;
    }
    return failure instanceof HttpTimeoutException ? LATE : UNREADABLE;
  }

  /** For programs. */
  public int status() {
    return kind.status;
  }

  /** What a route answers with. */
  public Response response() {
    Response answer = JsonDoor.error(status(), sentence);
    return rest.map(time -> answer.with("Retry-After", Long.toString(time.toSeconds() + 1)))
        .orElse(answer);
  }
}
