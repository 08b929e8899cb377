package frontdesk.tools;

import static frontdesk.tools.Tool.Platform.REALTIME;

import frontdesk.Language;
import frontdesk.speech.HandoverWords;
import frontdesk.tools.Parameter.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The catalogue's tools about the call itself. Their names and arguments are the pipeline guide's;
 * Vapi has means of its own to end and transfer a call, so its assistants are not offered them.
 */
final class CallTools {
  /** A reason is a sentence. */
  private static final int SHORT_TEXT = 255;

  /** A summary is read by a person who is in a hurry. */
  private static final int LONG_TEXT = 4_000;

  /** Some pages: an intake is a form, not a file. */
  private static final int MOST_DATA = 16_000;

  static final Tool ESCALATE_CALL =
      new Tool(
          "escalate_call",
          List.of(),
          "Ask for a person: whenever the caller wants one, and at once in an emergency. Say only"
              + " what the answer says about who was told.",
          "I'm letting the office know.",
          HandoverWords.NOT_SURE_IF_ASKED.in(Language.ENGLISH),
          Set.of(REALTIME),
          List.of(
              Parameter.of(
                      "reason",
                      Kind.TEXT,
                      SHORT_TEXT,
                      "Why a person is needed, in a few words.",
                      "Wants to speak to a person")
                  .asExpected(),
              Parameter.choice(
                      "urgency",
                      List.of("low", "medium", "high", "emergency"),
                      "How soon a person has to act; medium where it is not clear.",
                      "high")
                  .asExpected(),
              Parameter.of(
                      "summary",
                      Kind.TEXT,
                      LONG_TEXT,
                      "What the person has to know, so that the caller need not say it again.",
                      "The heating in 12 Oak Street has failed.")
                  .asExpected()));

  static final String DATA = "structured_data";
  static final String LEVEL = "urgency_level";

  static final Tool COMPLETE_INTAKE =
      new Tool(
          "complete_intake",
          List.of(),
          "Keep what was found out about the caller's matter. Call this once everything has been"
              + " read back to the caller.",
          "I'm writing that down.",
          HandoverWords.NOT_SURE_IF_KEPT.in(Language.ENGLISH),
          Set.of(REALTIME),
          List.of(
              Parameter.of(
                      DATA,
                      Kind.OBJECT,
                      MOST_DATA,
                      "What was found out, each thing under a name of its own.",
                      Map.of("matter", "heating"))
                  .asRequired(),
              Parameter.choice(
                      LEVEL,
                      List.of("low", "medium", "high"),
                      "How soon a person has to look at it; medium where it is not clear.",
                      "medium")
                  .asExpected()));

  static final Tool END_CALL =
      new Tool(
          "end_call",
          List.of(),
          "End the call. Call this only after both sides have said goodbye; silence is no reason,"
              + " since some callers type or are spoken for.",
          "Goodbye.",
          HandoverWords.NOT_ENDED.in(Language.ENGLISH),
          Set.of(REALTIME),
          List.of(
              Parameter.of(
                      "reason",
                      Kind.TEXT,
                      SHORT_TEXT,
                      "Why the call ends, in a few words.",
                      "The caller said goodbye")
                  .asExpected()));

  private CallTools() {}
}
