package frontdesk.tools;

import static frontdesk.tools.Arguments.LONG_TEXT;
import static frontdesk.tools.Arguments.SHORT_TEXT;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Attendee;
import frontdesk.scheduling.BookingRequest;
import frontdesk.scheduling.BookingRequest.Details;
import frontdesk.scheduling.StatedTime;
import frontdesk.scheduling.Viewing;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Understands a tool call. To add a tool: its reading here, its {@link Intent}, its answer in
 * {@link ToolDesk}.
 */
public final class ReadIntent {
  /** A year: callers ask for days or weeks; a longer look ahead is the horizon's matter. */
  private static final int MOST_DAYS = 365;

  /** A week: it holds each weekday of the host's hours once, and whoever wants more says so. */
  private static final int USUAL_DAYS = 7;

  private static final String WHEN = "What day and time would you like?";
  private static final String WHOSE = "Whose calendar should I look at?";

  private static final Map<String, Reader> READERS =
      Map.of(
          "get_availability", ReadIntent::findTimes,
          "set_appointment", ReadIntent::viewing,
          "create_appointment", ReadIntent::appointment);

  /** Reads every argument at once; what it returns is asked for only if there were no problems. */
  @FunctionalInterface
  private interface Reader {
    Supplier<Intent> read(Arguments arguments, ToolCall call, CallContext context);
  }

  /** What came of reading a tool call. */
  public sealed interface Reading {
    record Understood(Intent intent) implements Reading {}

    record Unclear(List<Problem> problems) implements Reading {}

    record UnknownTool() implements Reading {}
  }

  public Reading read(ToolCall call, CallContext context) {
    Reader reader = READERS.get(call.tool());
    if (reader == null) {
      return new Reading.UnknownTool();
    }
    Arguments arguments = new Arguments(call.arguments());
    Supplier<Intent> intent = reader.read(arguments, call, context);
    return arguments.problems().isEmpty()
        ? new Reading.Understood(intent.get())
        : new Reading.Unclear(arguments.problems());
  }

  private static Supplier<Intent> findTimes(Arguments in, ToolCall call, CallContext context) {
    Optional<UserId> host = host(in);
    Optional<Integer> days =
        in.count("days_ahead", MOST_DAYS, "How many days ahead should I look?");
    return () -> new Intent.FindTimes(host, days.orElse(USUAL_DAYS));
  }

  /** {@code set_appointment}: somebody wants to see a property. */
  private static Supplier<Intent> viewing(Arguments in, ToolCall call, CallContext context) {
    String which = "Which property would you like to see?";
    Optional<UserId> host = host(in);
    Optional<String> address =
        in.required(
            "property_address",
            in.text("property_address", SHORT_TEXT - Viewing.titleFor("").length(), which),
            which);
    Optional<StatedTime> start = in.required("start_time", in.time("start_time", WHEN), WHEN);
    Optional<StatedTime> end = in.time("end_time", WHEN);
    Optional<ZoneId> zone = in.zone("timezone");
    Optional<String> name = in.text("attendee_name", SHORT_TEXT, "What is your name?");
    Optional<EmailAddress> email = in.email("attendee_email");
    Optional<PhoneNumber> phone = in.phone("attendee_phone");
    return () ->
        new Intent.Book(
            host,
            new BookingRequest(
                Viewing.titleFor(address.orElseThrow()),
                start.orElseThrow(),
                end,
                zone,
                new Attendee(name, email, phone),
                Details.NONE,
                context.call(),
                delivery(call, context)));
  }

  /** {@code create_appointment}: the Realtime pipeline's own tool, with its own required fields. */
  private static Supplier<Intent> appointment(Arguments in, ToolCall call, CallContext context) {
    String what = "What is the appointment for?";
    String until = "How long should the appointment be?";
    Optional<String> title = in.required("title", in.text("title", SHORT_TEXT, what), what);
    Optional<StatedTime> start = in.required("start_time", in.time("start_time", WHEN), WHEN);
    Optional<StatedTime> end = in.required("end_time", in.time("end_time", until), until);
    Optional<EmailAddress> email =
        in.required("attendee_email", in.email("attendee_email"), "What is your email address?");
    Optional<UserId> host = host(in);
    Optional<ZoneId> zone = in.zone("timezone");
    Optional<String> name = in.text("attendee_name", SHORT_TEXT, "What is your name?");
    Optional<PhoneNumber> phone = in.phone("attendee_phone");
    Optional<String> description = in.text("description", LONG_TEXT, what);
    List<EmailAddress> others = in.emails("attendees");
    Optional<Boolean> sendEmail = in.flag("send_email");
    return () ->
        new Intent.Book(
            host,
            new BookingRequest(
                title.orElseThrow(),
                start.orElseThrow(),
                end,
                zone,
                new Attendee(name, email, phone),
                new Details(
                    description.orElse(""),
                    others.stream().filter(other -> !email.equals(Optional.of(other))).toList(),
                    sendEmail.orElse(true)),
                context.call(),
                delivery(call, context)));
  }

  private static Optional<UserId> host(Arguments in) {
    Optional<String> named = in.text("user_id", SHORT_TEXT, WHOSE);
    Optional<UserId> host = named.flatMap(UserId::parse);
    return named.isPresent() && host.isEmpty()
        ? in.problem("user_id", ToolDesk.UNKNOWN_HOST, WHOSE)
        : host;
  }

  private static Optional<Delivery> delivery(ToolCall call, CallContext context) {
    return context
        .call()
        .flatMap(
            id ->
                call.id()
                    .filter(Delivery::isToolCallId)
                    .map(toolCall -> Delivery.of(id, toolCall, call.tool(), call.arguments())));
  }
}
