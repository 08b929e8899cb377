package frontdesk.tools;

import frontdesk.UserId;
import frontdesk.scheduling.AppointmentHints;
import frontdesk.scheduling.CallerProof;
import frontdesk.scheduling.CancelRequest;
import frontdesk.scheduling.KnownStart;
import frontdesk.scheduling.MoveRequest;
import frontdesk.scheduling.RequestedTime;
import frontdesk.speech.Question;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Understands who wants to cancel or move which appointment. */
final class ReadChange {
  private ReadChange() {}

  static Supplier<Intent> cancellation(Arguments in, ToolCall call, CallContext context) {
    Optional<UserId> host = ReadIntent.host(in);
    AppointmentHints hints = hints(in);
    CallerProof proof = proof(in, context);
    return () ->
        new Intent.Cancel(
            host,
            new CancelRequest(proof, hints, context.call(), ReadIntent.delivery(call, context)));
  }

  static Supplier<Intent> move(Arguments in, ToolCall call, CallContext context) {
    Optional<UserId> host = ReadIntent.host(in);
    Optional<RequestedTime> start =
        in.asked(Parameters.NEW_START, in.time(Parameters.NEW_START, Question.WHEN), Question.WHEN);
    Optional<RequestedTime> end = in.time("new_end_time", Question.WHEN);
    Optional<ZoneId> zone = in.zone("timezone", start);
    AppointmentHints hints = hints(in);
    CallerProof proof = proof(in, context);
    return () ->
        new Intent.Move(
            host,
            new MoveRequest(
                proof,
                hints,
                start.orElseThrow(),
                end,
                zone,
                context.call(),
                ReadIntent.delivery(call, context)));
  }

  static AppointmentHints hints(Arguments in) {
    Question which = Question.WHICH_APPOINTMENT;
    Question when = Question.APPOINTMENT_NOW;
    Optional<String> ours = in.text("appointment_id", which);
    Optional<String> theirs = in.text("event_id", which);
    Optional<String> said = in.text("current_start_time", when);
    Optional<KnownStart> start = said.flatMap(KnownStart::parse);
    if (said.isPresent() && start.isEmpty()) {
      in.problem("current_start_time", "Expected a date or a date and time", when);
    }
    return new AppointmentHints(
        Stream.concat(ours.stream(), theirs.stream()).map(String::strip).toList(),
        start,
        in.text("property_address", which),
        in.text("attendee_name", Question.NAME));
  }

  private static CallerProof proof(Arguments in, CallContext context) {
    return CallerProof.of(in.email("attendee_email"), in.phone("attendee_phone"), context.caller());
  }
}
