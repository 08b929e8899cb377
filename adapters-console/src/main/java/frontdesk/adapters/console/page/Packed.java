package frontdesk.adapters.console.page;

import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends text smaller to browsers that say they can read that. */
final class Packed {
  /** Less goes in one packet of a network anyway. */
  private static final int WORTH_IT = 1_200;

  // RFC 9110, 12.5.3: q=0 says that it is not wanted.
  private static final Pattern WANTED =
      Pattern.compile(
          "(?i)(?:.*,)?\\s*gzip\\s*(?:;\\s*q=(?:1(?:\\.0*)?|0?\\.0*[1-9]\\d*)\\s*)?(?:,.*)?");

  /**
   * What people wrote or followed themselves. Where another site asked, whoever made it choose
   * words of a page and sees its length on the network could guess at what else is in it (BREACH).
   */
  private static final Set<String> ASKED_BY_PEOPLE = Set.of("same-origin", "none");

  private Packed() {}

  /** What it answers, smaller where that may be. */
  static Handler pages(Handler inner) {
    return request -> {
      Response answer = inner.handle(request);
      return isWanted(request) && isAskedByPeople(request) && isWorthIt(answer)
          ? of(answer)
          : answer;
    };
  }

  static boolean isWanted(Request request) {
    return WANTED.matcher(String.join(",", request.headers().all("Accept-Encoding"))).matches();
  }

  // Old browsers, and all of them without HTTPS, do not tell.
  private static boolean isAskedByPeople(Request request) {
    return ASKED_BY_PEOPLE.containsAll(request.headers().all("Sec-Fetch-Site"));
  }

  private static boolean isWorthIt(Response answer) {
    return answer.events().isEmpty() && answer.body().length >= WORTH_IT;
  }

  /** The same in fewer bytes. */
  public static Response of(Response answer) {
    Response packed = new Response(answer.status(), answer.headers(), gzip(answer.body()));
    return packed.with("Content-Encoding", "gzip");
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
