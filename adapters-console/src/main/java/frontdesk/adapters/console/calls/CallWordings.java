package frontdesk.adapters.console.calls;

import frontdesk.PhoneNumber;
import frontdesk.adapters.console.page.Times;
import frontdesk.calls.Call;
import frontdesk.calls.CallList.Ending;
import frontdesk.calls.CallList.Kind;
import java.util.Locale;

/** What is shown of a call in a word or two. */
final class CallWordings {
  private CallWordings() {}

  static String kind(Kind kind) {
    return switch (kind) {
      case ALL -> "All calls";
      case GOING_ON -> "Going on";
      case OVER -> "Over";
      case ESCALATED -> "A person was asked for";
    };
  }

  static String ending(Ending ending) {
    return switch (ending) {
      case CALLER -> "The caller";
      case ASSISTANT -> "The assistant";
      case SILENCE -> "Silence";
      case HANDED_ON -> "Handing on";
      case FAULT -> "A fault";
    };
  }

  /** Such as {@code Call of Nov 22, 9:14 AM, +13125550123}: tells it from others among tabs. */
  static String title(Call call, Times times) {
    String at = times.dayAndTime(call.startedAt());
    return Call.isTrial(call.id())
        ? "Trial of " + at
        : "Call of "
            + at
            + ", "
            + call.facts().caller().map(PhoneNumber::value).orElse("from the web");
  }

  static String length(Call call) {
    return call.length().map(Times::length).orElse("Going on");
  }

  static String caller(Call call) {
    return call.facts()
        .caller()
        .map(PhoneNumber::value)
        .orElse(Call.isTrial(call.id()) ? "Nobody: a trial" : "From the web");
  }

  /** Platforms call whoever rang the user. */
  static String speaker(String word) {
    return switch (word) {
      case "user" -> "Caller";
      case "assistant" -> "Assistant";
      default -> word;
    };
  }

  /** A platform's verdict may be a word, a number or a matrix. */
  static String verdict(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true" -> "A success";
      case "false" -> "No success";
      default -> word;
    };
  }

  static String outcome(Call call) {
    return call.facts()
        .endReason()
        .or(() -> call.facts().ending().map(EndingWords::of))
        .orElse(call.endedAt().isPresent() ? "Ended" : "Going on");
  }
}
