package frontdesk.app.doors;

import frontdesk.http.PresentedSecret;
import java.util.List;

/** Knows secrets of one kind. Safe for many threads. */
@FunctionalInterface
public interface Recognizer {
  /**
   * Known, wrong, or unknown where it is not of this kind.
   *
   * @param source the address that it comes from
   */
  Finding find(PresentedSecret secret, String source);

  /** The first that has an opinion. */
  static Recognizer firstOf(List<Recognizer> recognizers) {
    return (secret, source) -> {
      for (Recognizer recognizer : recognizers) {
        Finding finding = recognizer.find(secret, source);
        if (!(finding instanceof Finding.Unknown)) {
          return finding;
        }
      }
      return Finding.UNKNOWN;
    };
  }
}
