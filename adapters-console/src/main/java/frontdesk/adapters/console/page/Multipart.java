package frontdesk.adapters.console.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a form with files in it (RFC 7578), as browsers send it: each part between two boundaries,
 * with its name before it. What is written otherwise is no form.
 */
final class Multipart {
  static final String TYPE = "multipart/form-data";

  /** No form of ours has so many fields. */
  private static final int MOST_PARTS = 100;

  /** One letter for each byte, so that places in the text are places among the bytes. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final String LINE = "\r\n";
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i).*;\\s*boundary=\"?([0-9a-z'()+_,./:=?-]{1,70})\"?\\s*(;.*)?");
  private static final Pattern NAMED =
      Pattern.compile("(?im)^content-disposition:\\s*form-data\\s*;.*?\\bname=\"([^\"\r\n]*)\"");
  private static final Pattern FILE = Pattern.compile("(?im)^content-disposition:.*;\\s*filename=");

  private final String text;
  private final String delimiter;

  private Multipart(String text, String boundary) {
    this.text = text;
    this.delimiter = "--" + boundary;
  }

  /** A field, or a file that was chosen for one. */
  record Part(String name, boolean file, byte[] content) {
    String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  /** Empty if that is no such form. */
  static Optional<List<Part>> parse(String type, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(type);
    return boundary.matches()
        ? new Multipart(new String(body, BYTES), boundary.group(1)).parts()
        : Optional.empty();
  }

  private Optional<List<Part>> parts() {
    List<Part> parts = new ArrayList<>();
    int at = text.startsWith(delimiter) ? delimiter.length() : -1;
    while (at >= 0 && parts.size() < MOST_PARTS) {
      if (text.startsWith("--", at)) {
        return Optional.of(parts);
      }
      int end = text.indexOf(LINE + delimiter, at);
      if (end < 0 || !add(text.substring(at, end), parts)) {
        return Optional.empty();
      }
      at = end + LINE.length() + delimiter.length();
    }
    return Optional.empty();
  }

  private static boolean add(String part, List<Part> parts) {
    int head = part.indexOf(LINE + LINE);
    Matcher named = NAMED.matcher(head < 0 ? "" : part.substring(0, head));
    if (!named.find()) {
      return false;
    }
    byte[] content = part.substring(head + LINE.length() + LINE.length()).getBytes(BYTES);
    String name = new String(named.group(1).getBytes(BYTES), StandardCharsets.UTF_8);
    parts.add(new Part(name, FILE.matcher(part.substring(0, head)).find(), content));
    return true;
  }
}
