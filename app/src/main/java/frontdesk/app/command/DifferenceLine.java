package frontdesk.app.command;

import frontdesk.adapters.vapi.assistants.Difference;

/** A difference on one line: + comes, - goes, ~ becomes another. */
final class DifferenceLine {
  private DifferenceLine() {}

  static String of(Difference whole) {
    Difference difference = whole.shortened();
    if (difference.before().isEmpty()) {
      return "+ " + difference.path() + ": " + difference.after().orElse("");
    }
    if (difference.after().isEmpty()) {
      return "- " + difference.path() + ": " + difference.before().get();
    }
    return "~ %s: %s → %s"
        .formatted(difference.path(), difference.before().get(), difference.after().get());
  }
}
