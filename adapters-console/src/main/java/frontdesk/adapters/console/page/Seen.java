package frontdesk.adapters.console.page;

import frontdesk.idempotency.Sha256;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stood in a form's fields when its page was made. The form brings it back: whoever sends it
 * knows that, and nothing that was kept since.
 *
 * @param digests by the fields' names
 */
public record Seen(Map<String, String> digests) {
  /** The field that carries it. */
  public static final String FIELD = "seen";

  public static final Seen NOTHING = new Seen(Map.of());

  /** Digits of a digest: 48 bits, so that no other text of a field is taken for the one seen. */
  private static final int DIGITS = 12;

  public Seen {
    digests = Map.copyOf(digests);
  }

  public static Seen of(Map<String, String> texts) {
    return new Seen(
        texts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, text -> digest(text.getValue()))));
  }

  public static Seen in(Form form) {
    return new Seen(
        Stream.of(form.field(FIELD).split(" ", -1))
            .map(one -> one.split("=", 2))
            .filter(sides -> sides.length == 2)
            .collect(Collectors.toMap(sides -> sides[0], sides -> sides[1], (one, other) -> one)));
  }

  private static String digest(String text) {
    return Sha256.hex(plain(text)).substring(0, DIGITS);
  }

  /** Browsers send other line ends than they were given, and blanks at an end mean nothing. */
  public static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  /** False also where the field was not seen at all. */
  boolean was(String field, String text) {
    return digest(text).equals(digests.get(field));
  }

  /** As forms carry it. */
  public String text() {
    return new TreeMap<>(digests)
        .entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(" "));
  }
}
