package frontdesk.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What every route that takes JSON does first: type, size, form. What fails changes nothing. */
public final class JsonDoor {
  /** Seconds: a body is read and answered well within them. */
  private static final String SOON = "2";

  private JsonDoor() {}

  /** Answers a body that was read. */
  @FunctionalInterface
  public interface Answer {
    Response to(byte[] body) throws IOException;
  }

  /** Hands the body on; one that cannot be read is answered with a short sentence that says why. */
  public static Response answer(Request request, int limit, Answer answer) throws IOException {
    if (!isJson(request.headers().first("Content-Type"))) {
      return error(415, "Send the body as Content-Type: application/json, in UTF-8.");
    }
    try {
      if (saysItIsLonger(request, limit)) {
        throw new BodyTooLarge(limit);
      }
      return answer.to(request.body().read(limit));
    } catch (IOException failure) {
      return refusal(failure).orElseThrow(() -> failure);
    }
  }

  /** The answer to a fault of the sender's; empty for a failure of any other kind. */
  public static Optional<Response> refusal(Exception failure) {
    if (failure instanceof BodyTooLarge) {
      // The rest of the body is not read, so nothing else can follow on this connection.
      return Optional.of(error(413, sentence(failure)).with("Connection", "close"));
    }
    if (failure instanceof NoRoom) {
      return Optional.of(
          error(503, "Too much is being sent at the moment. Please try again soon.")
              .with("Retry-After", SOON)
              .with("Connection", "close"));
    }
    return failure instanceof InvalidJson || failure instanceof RepeatedHeader
        ? Optional.of(error(400, sentence(failure)))
        : Optional.empty();
  }

  private static String sentence(Exception failure) {
    return "The request cannot be read: " + failure.getMessage() + ".";
  }

  /** To whoever asks too often. */
  public static Response tooMany(Duration wait) {
    return error(429, "Too many requests. Please wait.")
        .with("Retry-After", String.valueOf(wait.toSeconds() + 1));
  }

  public static Response error(int status, String detail) {
    return Response.json(status, Map.of("detail", detail));
  }

  // Who announces far more than is taken is told so before any of it is read. Others are found out
  // while reading.
  private static boolean saysItIsLonger(Request request, int limit) {
    return request
        .headers()
        .first("Content-Length")
        .filter(length -> length.matches("\\d{1,18}"))
        .filter(length -> Long.parseLong(length) > (long) limit + StreamBody.THROWN_AWAY)
        .isPresent();
  }

  private static boolean isJson(Optional<String> contentType) {
    String[] parts = contentType.orElse("").toLowerCase(Locale.ROOT).split(";", -1);
    boolean utf8 = true;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].replace("\"", "").strip();
      utf8 &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    return parts[0].strip().equals("application/json") && utf8;
  }
}
