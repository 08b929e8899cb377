package frontdesk.tools;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.addresses.Address;
import frontdesk.addresses.PropertyId;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Attendee;
import frontdesk.scheduling.BookingRequest;
import frontdesk.scheduling.BookingRequest.Details;
import frontdesk.scheduling.RequestedTime;
import frontdesk.scheduling.Viewing;
import frontdesk.speech.Question;
import frontdesk.tools.FillArguments.Filled;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Understands a tool call. To add a tool: its description in {@link ToolCatalog}, its reading here,
 * its {@link Intent}, its answer in {@link CarryOut}.
 */
public final class ReadIntent {
  private static final Map<String, Reader> READERS =
      Map.ofEntries(
          reading(BookingTools.GET_AVAILABILITY, ReadIntent::findTimes),
          reading(BookingTools.SET_APPOINTMENT, ReadIntent::viewing),
          reading(BookingTools.CREATE_APPOINTMENT, ReadIntent::appointment),
          reading(OwnAppointmentTools.CANCEL_APPOINTMENT, ReadChange::cancellation),
          reading(OwnAppointmentTools.RESCHEDULE_APPOINTMENT, ReadChange::move),
          reading(ConfirmationTool.SEND_CONFIRMATION, ConfirmationTool::read),
          reading(RentalTools.GET_PROPERTY_DETAILS, ReadRentals::describe),
          reading(RentalTools.SEARCH_RENTALS, ReadRentals::search),
          reading(CallTools.ESCALATE_CALL, ReadHandover::escalate),
          reading(CallTools.COMPLETE_INTAKE, ReadHandover::intake),
          reading(CallTools.END_CALL, ReadHandover::end));

  private static final Set<Tool> QUESTIONS =
      Set.of(
          BookingTools.GET_AVAILABILITY,
          RentalTools.GET_PROPERTY_DETAILS,
          RentalTools.SEARCH_RENTALS);

  /** Reads every argument at once; what it returns is asked for only if there were no problems. */
  @FunctionalInterface
  private interface Reader {
    Supplier<Intent> read(Arguments arguments, ToolCall call, CallContext context);
  }

  private static Map.Entry<String, Reader> reading(Tool tool, Reader reader) {
    return Map.entry(tool.name(), reader);
  }

  /** What came of reading a tool call. */
  public sealed interface Reading {
    record Understood(Intent intent) implements Reading {}

    record Unclear(List<Problem> problems) implements Reading {}

    record UnknownTool() implements Reading {}
  }

  /** The names of all that can be read. */
  static Set<String> readable() {
    return READERS.keySet();
  }

  /** Of a tool call that stands for itself. */
  public Reading read(ToolCall call, CallContext context) {
    return read(call, context, Turn.alone(Instant.EPOCH));
  }

  /** Of a tool call in the light of what was said before. */
  Reading read(ToolCall call, CallContext context, Turn turn) {
    return ToolCatalog.find(call.tool())
        .map(tool -> read(tool, call, context, turn))
        .orElseGet(Reading.UnknownTool::new);
  }

  // A delivery is known by what came, whatever it meant by then: so the readers get both.
  private static Reading read(Tool tool, ToolCall call, CallContext context, Turn turn) {
    Filled filled = FillArguments.in(tool, call, turn, context.language());
    if (!filled.problems().isEmpty()) {
      return new Reading.Unclear(filled.problems());
    }
    Arguments arguments = filled.arguments(tool, context.language());
    Reader reader = Objects.requireNonNull(READERS.get(tool.name()), tool.name());
    Supplier<Intent> intent = reader.read(arguments, call, context);
    return arguments.problems().isEmpty()
        ? new Reading.Understood(intent.get())
        : new Reading.Unclear(arguments.problems());
  }

  private static Supplier<Intent> findTimes(Arguments in, ToolCall call, CallContext context) {
    Optional<UserId> host = host(in);
    Optional<Integer> days = in.count("days_ahead", Question.DAYS_AHEAD);
    Optional<RequestedTime> when = in.time(Parameters.DATE, Question.WHICH_DAY);
    // Remembered for the booking; the host may have a way there.
    Optional<PropertyId> place =
        in.text("property_address", Question.WHICH_PROPERTY)
            .flatMap(Address::parse)
            .map(Address::id);
    return () -> new Intent.FindTimes(host, days.orElse(BookingTools.USUAL_DAYS), when, place);
  }

  /** {@code set_appointment}: somebody wants to see a property. */
  private static Supplier<Intent> viewing(Arguments in, ToolCall call, CallContext context) {
    Question which = Question.PROPERTY_TO_SEE;
    Optional<UserId> host = host(in);
    Optional<String> address =
        in.asked("property_address", in.text("property_address", which), which);
    Optional<RequestedTime> start =
        in.asked(Parameters.START, in.start(Question.WHEN), Question.WHEN);
    Optional<RequestedTime> end = in.time("end_time", Question.WHEN);
    Optional<ZoneId> zone = in.zone("timezone", start);
    Optional<String> name = in.text("attendee_name", Question.NAME);
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
                context.caller(),
                delivery(call, context)),
            in.emailInWords());
  }

  /** {@code create_appointment}: the Realtime pipeline's own tool, with its own required fields. */
  private static Supplier<Intent> appointment(Arguments in, ToolCall call, CallContext context) {
    Question what = Question.WHAT_FOR;
    Question until = Question.HOW_LONG;
    Optional<String> title = in.asked("title", in.text("title", what), what);
    Optional<RequestedTime> start =
        in.asked(Parameters.START, in.start(Question.WHEN), Question.WHEN);
    Optional<RequestedTime> end = in.asked("end_time", in.time("end_time", until), until);
    Optional<EmailAddress> email =
        in.asked("attendee_email", in.email("attendee_email"), Question.EMAIL);
    Optional<UserId> host = host(in);
    Optional<ZoneId> zone = in.zone("timezone", start);
    Optional<String> name = in.text("attendee_name", Question.NAME);
    Optional<PhoneNumber> phone = in.phone("attendee_phone");
    Optional<String> description = in.text("description", what);
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
                context.caller(),
                delivery(call, context)),
            in.emailInWords());
  }

  static Optional<UserId> host(Arguments in) {
    Optional<String> named = in.text("user_id", Question.WHOSE_CALENDAR);
    Optional<UserId> host = named.flatMap(UserId::parse);
    return named.isPresent() && host.isEmpty()
        ? in.problem("user_id", ToolDesk.UNKNOWN_HOST, Question.WHOSE_CALENDAR)
        : host;
  }

  /** The identity of a call of a tool that changes something; that of a question is none. */
  static Optional<Delivery> changing(ToolCall call, CallContext context) {
    return ToolCatalog.find(call.tool())
        .filter(tool -> !QUESTIONS.contains(tool))
        .flatMap(tool -> delivery(call, context));
  }

  static Optional<Delivery> delivery(ToolCall call, CallContext context) {
    return context
        .call()
        .flatMap(
            id ->
                call.id()
                    .filter(Delivery::isToolCallId)
                    .map(toolCall -> Delivery.of(id, toolCall, call.tool(), call.arguments())));
  }
}
