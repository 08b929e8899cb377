package frontdesk.tools;

import static frontdesk.tools.Tool.Platform.REALTIME;
import static frontdesk.tools.Tool.Platform.VAPI;

import frontdesk.EmailAddress;
import frontdesk.Language;
import frontdesk.UserId;
import frontdesk.scheduling.AppointmentHints;
import frontdesk.scheduling.CallerProof;
import frontdesk.scheduling.ConfirmationRequest;
import frontdesk.speech.ConfirmationWords;
import frontdesk.tools.Parameter.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The tool that sends a confirmation, and how it is understood. */
final class ConfirmationTool {
  static final Tool SEND_CONFIRMATION =
      new Tool(
          "send_confirmation",
          List.of("send_confirmation_email"),
          "Send the confirmation of an appointment of the caller's own by email. Call this when the"
              + " caller asks for one, or has not received it. Never say that it was sent unless"
              + " the answer says so.",
          "Let me send that.",
          new ConfirmationWords(Language.ENGLISH).notSure(),
          Set.of(VAPI, REALTIME),
          List.of(
              Parameters.OWN_OPTION,
              Parameter.of(
                  "attendee_email",
                  Kind.EMAIL,
                  Parameters.SHORT_TEXT,
                  "The email address that the appointment was booked with, or, if it was booked"
                      + " without one, where the confirmation is to go.",
                  "jane@example.com"),
              Parameters.OWN_PHONE,
              Parameters.CURRENT_START,
              Parameters.WHERE,
              Parameters.NAME,
              Parameters.OUR_ID,
              Parameters.EVENT_ID,
              Parameters.HOST));

  private ConfirmationTool() {}

  static Supplier<Intent> read(Arguments in, ToolCall call, CallContext context) {
    Optional<UserId> host = ReadIntent.host(in);
    AppointmentHints hints = ReadChange.hints(in);
    Optional<EmailAddress> to = in.email("attendee_email");
    CallerProof proof = CallerProof.of(to, in.phone("attendee_phone"), context.caller());
    return () ->
        new Intent.Confirm(
            host,
            new ConfirmationRequest(
                proof, hints, to, context.call(), ReadIntent.delivery(call, context)),
            in.emailInWords());
  }
}
