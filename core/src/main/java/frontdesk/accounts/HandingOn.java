package frontdesk.accounts;

import java.util.Locale;

/**
 * To which telephone numbers an organisation's callers may be handed on. The operator's trunk pays
 * for that call, so none of them has a special price.
 */
public enum HandingOn {
  /** Those of the country of the number that was dialled. */
  HOME,
  /** Those of any country. */
  ABROAD;

  /** As people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
