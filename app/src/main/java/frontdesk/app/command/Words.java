package frontdesk.app.command;

import java.util.Locale;

/** How constants are written in commands. */
final class Words {
  private Words() {}

  /** Such as {@code send-again}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
