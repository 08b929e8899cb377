package frontdesk.adapters.console.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form beside what is kept by now, of which somebody else may have changed a part since the
 * form's page was made: nobody overwrites what they never saw.
 *
 * @param texts what was written; where nothing was, what stands there now
 * @param written what of it was written by whoever sent the form
 * @param changed what stands there now, of the fields that somebody else changed; where the same
 *     was written nothing is in the way
 */
public record Meanwhile(
    Map<String, String> texts, Map<String, String> written, Map<String, String> changed) {
  /** What stands above a form that was not kept for that. */
  public static final String SUMMARY =
      "Somebody else changed this since you opened it, so nothing of yours was kept. What they wrote"
          + " is said at each field, and what you wrote still stands in yours: keep it again to have"
          + " it as it stands here.";

  public Meanwhile {
    texts = Map.copyOf(texts);
    written = Map.copyOf(written);
    changed = Map.copyOf(changed);
  }

  /**
   * @param now each of the form's fields as its page would show it by now
   */
  public static Meanwhile of(Map<String, String> now, Form form) {
    Seen seen = Seen.in(form);
    Map<String, String> texts = new HashMap<>(now);
    Map<String, String> written = new HashMap<>();
    Map<String, String> changed = new HashMap<>(now);
    for (String field : now.keySet()) {
      form.sent(field)
          .filter(text -> !seen.was(field, text))
          .ifPresent(text -> written.put(field, text));
    }
    texts.putAll(written);
    changed.entrySet().removeIf(one -> seen.was(one.getKey(), one.getValue()));
    changed.entrySet().removeIf(one -> isSame(written.get(one.getKey()), one.getValue()));
    return new Meanwhile(texts, written, changed);
  }

  /** What somebody else changed and whoever sent the form wrote otherwise. */
  public Map<String, String> overwritten() {
    Map<String, String> both = new HashMap<>(changed);
    both.keySet().retainAll(written.keySet());
    return both;
  }

  private static boolean isSame(@Nullable String written, String now) {
    return written != null && Seen.plain(written).equals(Seen.plain(now));
  }

  /** What a page says beside a field that somebody else changed. */
  static String note(String now) {
    return now.isBlank()
        ? "Somebody else emptied it meanwhile."
        : "Somebody else wrote meanwhile: " + now;
  }
}
