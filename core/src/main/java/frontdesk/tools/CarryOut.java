package frontdesk.tools;

import frontdesk.calls.ToolResult;
import frontdesk.idempotency.Delivery;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.Property;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.Asking;
import frontdesk.scheduling.Booking;
import frontdesk.scheduling.BookingOutcome;
import frontdesk.scheduling.ChangeOutcome;
import frontdesk.scheduling.ChangeOutcome.Cancelled;
import frontdesk.scheduling.ChangeOutcome.Moved;
import frontdesk.scheduling.ConfirmationOutcome;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Refusal;
import frontdesk.speech.AvailabilityWords;
import frontdesk.speech.BookingWords;
import frontdesk.speech.ChangeWords;
import frontdesk.speech.ConfirmationWords;
import frontdesk.speech.NamedRentals;
import frontdesk.speech.PropertyWords;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Carries out one intent of a caller with a host: one answer for each. */
final class CarryOut implements Intent.Cases<ToolReply> {
  private final ToolDesk.UseCases useCases;
  private final Clock clock;
  private final Host host;
  private final CallContext context;
  private final BookingWords bookingWords;
  private final AvailabilityWords availabilityWords;
  private final ChangeReply changeReply;
  private final Turn turn;

  CarryOut(ToolDesk.UseCases useCases, Clock clock, Host host, CallContext context, Turn turn) {
    this.useCases = useCases;
    this.clock = clock;
    this.host = host;
    this.context = context;
    this.bookingWords = new BookingWords(context.language());
    this.availabilityWords = new AvailabilityWords(context.language());
    this.changeReply = new ChangeReply(new ChangeWords(context.language()), clock);
    this.turn = turn;
  }

  @Override
  public ToolReply book(Intent.Book intent) {
    BookingOutcome outcome =
        useCases.bookAppointment().book(intent.request(), host, context.deadline());
    return intent.emailInWords() && outcome instanceof BookingOutcome.Booked booked
        ? new ToolReply.Booked(booked, bookingWords.bookedReadingBack(booked, clock.instant()))
        : reply(outcome);
  }

  /** What a tool call did before, which cannot be carried out as it says now. */
  Optional<ToolReply> again(String tool, Booking known, Delivery delivery) {
    return switch (ToolCatalog.find(tool).map(Tool::name).orElse(tool)) {
      case "set_appointment", "create_appointment" ->
          Optional.of(reply(useCases.bookAppointment().again(known, host, context.deadline())));
      case "cancel_appointment" ->
          useCases.cancelAppointment().again(delivery, host).map(this::changed);
      case "reschedule_appointment" ->
          useCases.rescheduleAppointment().again(delivery, host).map(this::changed);
      case "send_confirmation" ->
          useCases
              .sendConfirmation()
              .again(delivery, Optional.empty(), host, context.deadline())
              .map(outcome -> confirmed(outcome, false));
      default -> Optional.empty();
    };
  }

  @Override
  public ToolReply findTimes(Intent.FindTimes intent) {
    FindAvailability.Outcome outcome =
        intent
            .when()
            .map(when -> useCases.findAvailability().offers(asking(intent), when))
            .orElseGet(() -> offersAhead(intent));
    if (outcome instanceof FindAvailability.Outcome.Elsewhere other) {
      turn.offers(host, other.nearest());
      turn.refuses(RefusedLines.of(other.refused(), host.zone()));
      return new ToolReply.Told(availabilityWords.elsewhere(other, host, clock.instant()), false);
    }
    if (outcome instanceof FindAvailability.Outcome.Offers offers) {
      turn.offers(host, offers.slots());
      turn.refuses(RefusedLines.of(offers.refused(), host.zone()));
      return new ToolReply.Told(
          availabilityWords.offers(offers.slots(), host, intent.daysAhead(), clock.instant()),
          !offers.slots().isEmpty());
    }
    return notConnected();
  }

  @Override
  public ToolReply describeProperty(Intent.DescribeOne intent) {
    DescribeProperty.Outcome outcome =
        useCases
            .describeProperty()
            .describe(context.org(), host.id(), intent.id(), intent.address());
    if (outcome instanceof DescribeProperty.Outcome.Found found) {
      turn.speaksOf(found.property().address().text());
    } else if (outcome instanceof DescribeProperty.Outcome.WhichOne which) {
      turn.names(host, which.options());
    }
    return new ToolReply.Told(
        propertyWords().described(outcome), !(outcome instanceof DescribeProperty.Outcome.Unknown));
  }

  @Override
  public ToolReply searchRentals(Intent.Search intent) {
    LocalDate today = clock.instant().atZone(host.zone()).toLocalDate();
    SearchRentals.Outcome outcome =
        useCases.searchRentals().search(context.org(), host.id(), intent.criteria(), today);
    String said = propertyWords().found(outcome);
    List<Property> named = new NamedRentals(context.language()).in(said, outcome, today);
    turn.names(host, named);
    if (named.size() == 1) {
      turn.speaksOf(named.get(0).address().text());
    }
    return new ToolReply.Told(said, !(outcome instanceof SearchRentals.Outcome.Nothing));
  }

  private PropertyWords propertyWords() {
    return new PropertyWords(host.zone(), clock.instant(), context.language());
  }

  @Override
  public ToolReply cancel(Intent.Cancel intent) {
    return changed(useCases.cancelAppointment().cancel(intent.request(), host));
  }

  @Override
  public ToolReply move(Intent.Move intent) {
    return changed(
        useCases.rescheduleAppointment().move(intent.request(), host, context.deadline()));
  }

  private ToolReply changed(ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.Refused refused) {
      turn.offers(host, refused.refusal().alternatives());
    } else if (outcome instanceof ChangeOutcome.Which which) {
      turn.asksWhich(host, which.own());
    } else if (outcome instanceof Cancelled || outcome instanceof Moved) {
      turn.isDoneWithAppointment();
    }
    return changeReply.to(outcome);
  }

  @Override
  public ToolReply escalate(Intent.Escalate intent) {
    return handOver().escalate(intent);
  }

  @Override
  public ToolReply keepIntake(Intent.KeepIntake intent) {
    return handOver().keep(intent);
  }

  @Override
  public ToolReply end(Intent.End intent) {
    return handOver().end(intent);
  }

  private HandOver handOver() {
    return new HandOver(useCases.ofCalls(), context);
  }

  @Override
  public ToolReply confirm(Intent.Confirm intent) {
    return confirmed(
        useCases.sendConfirmation().send(intent.request(), host, context.deadline()),
        intent.emailInWords());
  }

  private ToolReply confirmed(ConfirmationOutcome outcome, boolean emailInWords) {
    return outcome instanceof ConfirmationOutcome.Unclear unclear
        ? changed(unclear.question())
        : new ConfirmationReply(new ConfirmationWords(context.language()), clock)
            .to(outcome, emailInWords);
  }

  private FindAvailability.Outcome offersAhead(Intent.FindTimes intent) {
    return useCases.findAvailability().offers(asking(intent), Duration.ofDays(intent.daysAhead()));
  }

  private Asking asking(Intent.FindTimes intent) {
    return new Asking(host, context.call(), intent.place(), context.deadline());
  }

  private ToolReply notConnected() {
    String words = availabilityWords.notConnected();
    return ToolDesk.asked(ToolResult.CALENDAR_NOT_CONNECTED, new Problem("user_id", words, words));
  }

  private ToolReply reply(BookingOutcome outcome) {
    if (outcome instanceof BookingOutcome.Booked booked) {
      return new ToolReply.Booked(booked, bookingWords.booked(booked, clock.instant()));
    }
    if (outcome instanceof BookingOutcome.NotPassedOn open) {
      return new ToolReply.NotPassedOn(open, bookingWords.notPassedOn(open, clock.instant()));
    }
    return outcome instanceof BookingOutcome.Refused refused
        ? refused(refused)
        : new ToolReply.TryLater(bookingWords.notSure());
  }

  private ToolReply refused(BookingOutcome.Refused refused) {
    turn.offers(host, refused.alternatives());
    String words = bookingWords.refused(refused, clock.instant());
    return ToolDesk.asked(
        ToolResult.of(refused.why()), new Problem(field(refused.why()), words, words));
  }

  /** The argument that a rule is about. */
  static String field(Refusal why) {
    return switch (why) {
      case ENDS_BEFORE_START, WRONG_LENGTH -> "end_time";
      case OFFSET_CONTRADICTS_ZONE -> "timezone";
      case BOOKED_WITH_OTHER_HOST, CALENDAR_NOT_CONNECTED -> "user_id";
      case NOBODY_NAMED, TOO_MANY_OF_ATTENDEE, TOO_MANY_OF_CALLER -> "attendee_email";
      case OTHER_ARGUMENTS, WAS_CANCELLED -> "item_id";
      default -> "start_time";
    };
  }
}
