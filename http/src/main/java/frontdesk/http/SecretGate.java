package frontdesk.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets in whoever knows the secret, before a byte of the body is read. It may come as a bearer
 * token and, where a header is named, in that header as it is. A header given twice, or one right
 * and one wrong, is refused; an empty one counts as not given, since Vapi sends its own empty when
 * unset.
 */
public final class SecretGate implements Handler {
  private static final String AUTHORIZATION = "Authorization";
  private static final String SCHEME = "bearer ";

  private final SharedSecret secret;
  private final Optional<String> header;
  private final Handler inner;

  private SecretGate(SharedSecret secret, Optional<String> header, Handler inner) {
    this.secret = secret;
    this.header = header;
    this.inner = inner;
  }

  public static SecretGate bearer(SharedSecret secret, Handler inner) {
    return new SecretGate(secret, Optional.empty(), inner);
  }

  public static SecretGate bearerOr(String header, SharedSecret secret, Handler inner) {
    return new SecretGate(secret, Optional.of(header), inner);
  }

  @Override
  public Response handle(Request request) throws IOException {
    return admits(request.headers())
        ? inner.handle(request)
        : Response.json(401, Map.of()).with("WWW-Authenticate", "Bearer");
  }

  private boolean admits(Headers headers) {
    if (headers.repeats(AUTHORIZATION) || header.filter(headers::repeats).isPresent()) {
      return false;
    }
    List<String> given =
        Stream.concat(
                header.flatMap(headers::first).stream(),
                headers.first(AUTHORIZATION).map(SecretGate::token).stream())
            .filter(value -> !value.isEmpty())
            .toList();
    return !given.isEmpty() && given.stream().allMatch(secret::matches);
  }

  // Another scheme stays as it is, and matches nothing but itself.
  private static String token(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? authorization.substring(SCHEME.length()).strip()
        : authorization;
  }
}
