package frontdesk.adapters.console.calls;

import frontdesk.calls.Call;
import frontdesk.calls.CallList.Ending;
import frontdesk.calls.EndCall;
import frontdesk.calls.HeardCalls;
import java.util.Map;
import java.util.Optional;

/** How calls end, in words for people. Platforms have hundreds; the rest is told by its kind. */
final class EndingWords {
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry(Call.TRIED, "Tried at the console"),
          Map.entry(HeardCalls.LOST, "The connection was lost"),
          Map.entry("customer-ended-call", "The caller hung up"),
          Map.entry(EndCall.ENDING, "The assistant ended it"),
          Map.entry("assistant-ended-call-after-message-spoken", "The assistant said goodbye"),
          Map.entry("assistant-said-end-call-phrase", "The assistant said goodbye"),
          Map.entry("assistant-ended-call-with-hangup-task", "The assistant ended it"),
          Map.entry("assistant-forwarded-call", "Handed on to a person"),
          Map.entry("assistant-join-timed-out", "The assistant did not come in time"),
          Map.entry("assistant-not-found", "The platform has no such assistant"),
          Map.entry("silence-timed-out", "Nobody said anything for too long"),
          Map.entry("exceeded-max-duration", "It reached the longest a call may be"),
          Map.entry("voicemail", "An answering machine took it"),
          Map.entry("customer-busy", "The line was busy"),
          Map.entry("customer-did-not-answer", "Nobody answered"),
          Map.entry("customer-out-of-reach", "The telephone was out of reach"),
          Map.entry(
              "customer-did-not-give-microphone-permission",
              "The browser was not given the microphone"),
          Map.entry("manually-canceled", "Somebody stopped it at the platform"),
          Map.entry("call-deleted", "It was deleted at the platform"));

  private EndingWords() {}

  /** The platform's own word is beside what does not say as much. */
  static String of(String ending) {
    return Optional.ofNullable(TABLE.get(ending))
        .orElseGet(() -> kind(ending) + " (" + ending + ")");
  }

  private static String kind(String ending) {
    if (Ending.FAULT.has(ending)) {
      return "Something failed at the voice platform";
    }
    return Ending.HANDED_ON.has(ending)
        ? "Handed on to somebody else"
        : "Ended by the voice platform";
  }
}
