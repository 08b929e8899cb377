package frontdesk.adapters.realtime;

import frontdesk.EmailAddress;
import frontdesk.Language;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.BookingOutcome;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.speech.PersonWords;
import frontdesk.tools.Problem;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reply with the pipeline guide's names and texts. Every key is always there, null where it says
 * nothing. Source: protocols, Realtime, 1.2; design, decision 8.
 */
final class GuideReply {
  private static final List<String> KEYS =
      List.of(
          "success",
          "message",
          "error",
          "should_retry",
          "is_duplicate",
          "appointment_id",
          "calendar_link",
          "email_sent",
          "clarification",
          "missing_fields",
          "result_data");

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  private GuideReply(boolean success, boolean retry) {
    KEYS.forEach(key -> fields.put(key, null));
    fields.put("success", success);
    fields.put("should_retry", retry);
    fields.put("is_duplicate", false);
    fields.put("email_sent", false);
  }

  static Map<String, @Nullable Object> of(ToolCall call, ToolReply reply) {
    if (reply instanceof ToolReply.Booked booked) {
      return booked(booked.outcome());
    }
    if (reply instanceof ToolReply.NotPassedOn failed) {
      return notPassedOn(failed.outcome());
    }
    if (reply instanceof ToolReply.Asked asked) {
      return asked(call, asked);
    }
    if (reply instanceof ToolReply.Changed changed) {
      return changed(changed);
    }
    if (reply instanceof ToolReply.Confirmed confirmed) {
      return confirmed(confirmed);
    }
    if (reply instanceof ToolReply.Told told) {
      return new GuideReply(true, false).put("message", told.spoken()).fields;
    }
    Optional<Map<String, Object>> handed = HandedData.of(reply);
    if (handed.isPresent()) {
      return handed(handed.get(), reply.result().equals("repeated"));
    }
    if (reply instanceof ToolReply.NotOffered none) {
      return refused(none.what());
    }
    return new GuideReply(false, true)
        .put("error", "The desk is not available right now.")
        .put("clarification", reply.spoken())
        .fields;
  }

  /** Nothing to ask the caller: the request itself is wrong. */
  static Map<String, @Nullable Object> refused(String error) {
    return new GuideReply(false, false).put("error", error).fields;
  }

  /** The arguments cannot be read at all. */
  static Map<String, @Nullable Object> unreadable(String problem) {
    return unreadableRequest("Invalid tool arguments: " + problem);
  }

  /** Something that the answer depends on cannot be read; sent well, it may succeed. */
  static Map<String, @Nullable Object> unreadableRequest(String error) {
    return new GuideReply(false, true)
        .put("error", error)
        .put("clarification", "Please provide valid appointment details.")
        .fields;
  }

  private static Map<String, @Nullable Object> booked(BookingOutcome.Booked outcome) {
    return new GuideReply(true, false)
        .put("message", message(outcome))
        .put("is_duplicate", outcome.repeated())
        .put("email_sent", outcome.confirmation() == Confirmation.SENT)
        .about(outcome.appointment())
        .fields;
  }

  // What the guide's text claims is only said once the hook has answered; a person without an
  // e-mail address is promised none.
  private static String message(BookingOutcome.Booked outcome) {
    if (outcome.novelty() == Novelty.KNOWN) {
      return "This appointment was already created.";
    }
    String email = outcome.appointment().attendee().email().map(EmailAddress::value).orElse("");
    return switch (outcome.confirmation()) {
      case SENT -> "Appointment created and confirmation email sent to " + email;
      case PASSED_ON -> "Appointment created and passed on";
      case OPEN -> "Appointment created. The confirmation is still open.";
      case FAILED -> "Appointment created. The confirmation could not be sent yet.";
      case NOT_WANTED -> "Appointment created.";
      case NO_CHANNEL -> "Appointment created. No confirmation channel is set up.";
    };
  }

  private static Map<String, @Nullable Object> notPassedOn(BookingOutcome.NotPassedOn outcome) {
    return new GuideReply(false, outcome.retry())
        .put("error", outcome.reason())
        .put("is_duplicate", outcome.repeated())
        .put(
            "clarification",
            "I was unable to send the calendar invite."
                + (outcome.retry()
                    ? " The appointment was saved but please try again."
                    : " The appointment was saved; the office has to look at the calendar."))
        .about(outcome.appointment())
        .fields;
  }

  // The guide has no text for these; what is spoken says all of it.
  private static Map<String, @Nullable Object> changed(ToolReply.Changed changed) {
    return new GuideReply(true, false)
        .put("message", changed.spoken())
        .put("is_duplicate", changed.repeated())
        .about(changed.appointment())
        .fields;
  }

  private static Map<String, @Nullable Object> handed(Map<String, Object> data, boolean again) {
    return new GuideReply(true, false)
        .put("message", data.get(HandedData.MESSAGE))
        .put("is_duplicate", again)
        .put("result_data", data)
        .fields;
  }

  private static Map<String, @Nullable Object> confirmed(ToolReply.Confirmed confirmed) {
    Confirmation what = confirmed.confirmation();
    boolean success = what == Confirmation.SENT || what == Confirmation.OPEN;
    return new GuideReply(success, what == Confirmation.FAILED)
        .put(success ? "message" : "clarification", confirmed.spoken())
        .put("error", success ? null : "The confirmation was not sent.")
        .put("email_sent", what == Confirmation.SENT)
        .about(confirmed.appointment())
        .fields;
  }

  private static Map<String, @Nullable Object> asked(ToolCall call, ToolReply.Asked asked) {
    List<Problem> problems = asked.problems();
    String missing =
        problems.stream()
            .filter(Problem::isMissing)
            .map(Problem::field)
            .collect(Collectors.joining(", "));
    Stream<String> missed =
        missing.isEmpty() ? Stream.empty() : Stream.of("Missing required fields: " + missing);
    Stream<String> wrong =
        problems.stream()
            .filter(problem -> !problem.isMissing())
            .map(problem -> problem.field() + ": " + problem.message());
    String error = Stream.concat(missed, wrong).collect(Collectors.joining("; "));
    return new GuideReply(false, true)
        .put("error", error)
        .put("clarification", clarification(call, error) + person(asked))
        .put("missing_fields", problems.stream().map(Problem::field).distinct().toList())
        .fields;
  }

  // The guide's text ends before it.
  private static String person(ToolReply.Asked asked) {
    return asked.personOffered() ? " " + new PersonWords(Language.ENGLISH).offer() : "";
  }

  private static String clarification(ToolCall call, String error) {
    String what =
        switch (call.tool()) {
          case "get_availability" -> "Cannot find free times. ";
          case "get_property_details", "search_rentals", "search_available_properties" ->
              "Cannot look up properties. ";
          case "cancel_appointment" -> "Cannot cancel appointment. ";
          case "send_confirmation", "send_confirmation_email" -> "Cannot send confirmation. ";
          case "reschedule_appointment" -> "Cannot move appointment. ";
          case "escalate_call" -> "Cannot escalate call. ";
          case "complete_intake" -> "Cannot complete intake. ";
          case "end_call" -> "Cannot end call. ";
          default -> "Cannot create appointment. ";
        };
    String end = error.endsWith(".") || error.endsWith("?") ? " " : ". ";
    return "VALIDATION_FAILED: "
        + what
        + error
        + end
        + "Please ask the user to provide the missing or correct information.";
  }

  private GuideReply about(Appointment appointment) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("appointment_id", appointment.id());
    data.put("title", appointment.title());
    data.put("start_time", appointment.slot().start().toString());
    data.put("end_time", appointment.slot().end().toString());
    data.put(
        "attendee_email", appointment.attendee().email().map(EmailAddress::value).orElse(null));
    return put("appointment_id", appointment.id()).put("result_data", data);
  }

  private GuideReply put(String key, @Nullable Object value) {
    fields.put(key, value);
    return this;
  }
}
