package frontdesk.accounts;

import frontdesk.OrgId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An organisation as operators see it.
 *
 * @param name what people call it
 * @param open false: nothing is done for it, whoever asks
 */
public record Tenant(OrgId org, Optional<String> name, boolean open) {
  /** On one line, and short enough for a list. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{1,100}");

  public Tenant {
    if (name.filter(text -> !isName(text)).isPresent()) {
      throw new IllegalArgumentException("a name is one line of 1 to 100 characters");
    }
  }

  static boolean isName(String text) {
    return !text.isBlank() && NAME.matcher(text).matches();
  }
}
