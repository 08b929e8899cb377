package frontdesk.tools;

import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.calls.CompleteIntake;
import frontdesk.calls.EndCall;
import frontdesk.calls.EscalateCall;
import frontdesk.calls.RecordCall;
import frontdesk.conversation.Conversations;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.Property;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.Asking;
import frontdesk.scheduling.BookAppointment;
import frontdesk.scheduling.BookingOutcome;
import frontdesk.scheduling.CancelAppointment;
import frontdesk.scheduling.ChangeOutcome;
import frontdesk.scheduling.ChangeOutcome.Cancelled;
import frontdesk.scheduling.ChangeOutcome.Moved;
import frontdesk.scheduling.ConfirmationOutcome;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.HoldOffers;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Refusal;
import frontdesk.scheduling.RescheduleAppointment;
import frontdesk.scheduling.SendConfirmation;
import frontdesk.speech.AvailabilityWords;
import frontdesk.speech.BookingWords;
import frontdesk.speech.ChangeWords;
import frontdesk.speech.ConfirmationWords;
import frontdesk.speech.DeskWords;
import frontdesk.speech.NamedRentals;
import frontdesk.speech.PersonWords;
import frontdesk.speech.PropertyWords;
import frontdesk.tools.Memory.Recalled;
import frontdesk.tools.ReadIntent.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one door to the desk, whichever platform the tool call came from. */
public final class ToolDesk {
  static final String UNKNOWN_HOST = "Unknown host";

  private static final System.Logger LOG = System.getLogger(ToolDesk.class.getName());

  /**
   * Kept elsewhere (bookings, handovers), of no interest (answers to questions), or nobody there to
   * count.
   */
  private static final Set<String> NOT_COUNTED =
      Set.of("booked", "escalated", "call_back", "intake_kept", "ended", "told", "try_later");

  /** What a caller can answer in one breath. */
  private static final int MOST_QUESTIONS = 2;

  private final ReadIntent readIntent = new ReadIntent();
  private final Hosts hosts;
  private final UseCases useCases;
  private final Memory memory;
  private final Tally tally;
  private final ToolCallLog log;
  private final Clock clock;

  /** What the desk can do. */
  public record UseCases(
      BookAppointment bookAppointment,
      CancelAppointment cancelAppointment,
      RescheduleAppointment rescheduleAppointment,
      SendConfirmation sendConfirmation,
      FindAvailability findAvailability,
      DescribeProperty describeProperty,
      SearchRentals searchRentals,
      OfCalls ofCalls) {}

  /** What concerns the call itself. */
  public record OfCalls(
      RecordCall recordCall,
      EscalateCall escalateCall,
      CompleteIntake completeIntake,
      EndCall endCall) {}

  /** Without memory: each tool call stands for itself. */
  public ToolDesk(Hosts hosts, UseCases useCases, Tally tally, Clock clock) {
    this(hosts, useCases, Memory.none(clock), tally, clock);
  }

  /** A desk that remembers what was said in each call, and may hold for it what it offers. */
  public ToolDesk(
      Hosts hosts,
      UseCases useCases,
      Conversations conversations,
      HoldOffers holdOffers,
      Tally tally,
      Clock clock) {
    this(hosts, useCases, Memory.of(conversations, holdOffers, clock), tally, clock);
  }

  private ToolDesk(Hosts hosts, UseCases useCases, Memory memory, Tally tally, Clock clock) {
    this.hosts = hosts;
    this.useCases = useCases;
    this.memory = memory;
    this.tally = tally;
    this.log = new ToolCallLog(useCases.ofCalls().recordCall(), clock);
    this.clock = clock;
  }

  /** Never throws for what a model or a dependency may do: each has its {@link ToolReply}. */
  public ToolReply answer(ToolCall call, CallContext context) {
    Recalled recalled = memory.recall(context);
    long began = System.nanoTime();
    ToolReply reply =
        OfferPerson.where(
            answerOrTryLater(call, context, recalled.turn()),
            recalled.turn(),
            new PersonWords(context.language()));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    memory.keep(recalled, context);
    if (!NOT_COUNTED.contains(reply.result())) {
      count(call, context, reply);
    }
    log.keep(call, context, reply, took);
    return reply;
  }

  private ToolReply answerOrTryLater(ToolCall call, CallContext context, Turn turn) {
    try {
      return answerTo(readIntent.read(call, context, turn), call, context, turn);
    } catch (RuntimeException broken) {
      return brokeOff(call, new DeskWords(context.language()).notBegun(), broken);
    }
  }

  private ToolReply answerTo(Reading reading, ToolCall call, CallContext context, Turn turn) {
    if (reading instanceof Reading.Understood understood) {
      return carriedOutOrTryLater(understood.intent(), call, context, turn);
    }
    return reading instanceof Reading.Unclear unclear
        ? unclear(unclear.problems())
        : new ToolReply.NotOffered(
            "Unknown tool: " + Shown.text(call.tool()),
            new DeskWords(context.language()).unknownTool());
  }

  private ToolReply carriedOutOrTryLater(
      Intent intent, ToolCall call, CallContext context, Turn turn) {
    try {
      return carriedOut(intent, context, turn);
    } catch (Unavailable away) {
      warn(call.tool() + " was not carried out", away);
      return new ToolReply.TryLater(Excuse.of(intent, context.language()).away());
    } catch (RuntimeException broken) {
      return brokeOff(call, Excuse.of(intent, context.language()).brokeOff(), broken);
    }
  }

  // A fault of ours: the caller still hears something true, and other calls are still answered.
  private static ToolReply brokeOff(ToolCall call, String said, RuntimeException fault) {
    LOG.log(System.Logger.Level.ERROR, () -> call.tool() + " broke off", fault);
    return new ToolReply.TryLater(said);
  }

  // One line: an outage comes with every call. Its trace is for whoever turns on debugging.
  private static void warn(String what, Unavailable away) {
    LOG.log(System.Logger.Level.WARNING, () -> what + ": " + away.getMessage());
    LOG.log(System.Logger.Level.DEBUG, what, away);
  }

  private ToolReply carriedOut(Intent intent, CallContext context, Turn turn) {
    UserId named = intent.host().orElse(context.host());
    Optional<Host> host = hosts.find(context.org(), named);
    return host.isPresent()
        ? intent.match(new CarryOut(host.get(), context, turn))
        : unknownHost(new DeskWords(context.language()));
  }

  private static ToolReply unknownHost(DeskWords words) {
    return asked("unknown_host", new Problem("user_id", UNKNOWN_HOST, words.unknownHost()));
  }

  private static ToolReply unclear(List<Problem> problems) {
    boolean missing = problems.stream().anyMatch(Problem::isMissing);
    String questions =
        problems.stream()
            .map(Problem::question)
            .distinct()
            .limit(MOST_QUESTIONS)
            .collect(Collectors.joining(" "));
    return new ToolReply.Asked(
        missing ? "missing_fields" : "invalid_arguments", problems, questions);
  }

  static ToolReply asked(String result, Problem problem) {
    return new ToolReply.Asked(result, List.of(problem), problem.question());
  }

  private void count(ToolCall call, CallContext context, ToolReply reply) {
    String tool = reply instanceof ToolReply.NotOffered ? "unknown" : call.tool();
    try {
      tally.count(context.org(), tool, reply.result());
    } catch (Unavailable away) {
      warn("An answer was given and not counted", away);
    }
  }

  /** One answer for each intent. */
  private final class CarryOut implements Intent.Cases<ToolReply> {
    private final Host host;
    private final CallContext context;
    private final BookingWords bookingWords;
    private final AvailabilityWords availabilityWords;
    private final ChangeReply changeReply;
    private final Turn turn;

    CarryOut(Host host, CallContext context, Turn turn) {
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

    @Override
    public ToolReply findTimes(Intent.FindTimes intent) {
      FindAvailability.Outcome outcome =
          intent
              .when()
              .map(when -> useCases.findAvailability().offers(asking(), when))
              .orElseGet(() -> offersAhead(intent.daysAhead()));
      if (outcome instanceof FindAvailability.Outcome.Elsewhere other) {
        turn.offers(host, other.nearest());
        return new ToolReply.Told(availabilityWords.elsewhere(other, host, clock.instant()));
      }
      if (outcome instanceof FindAvailability.Outcome.Offers offers) {
        turn.offers(host, offers.slots());
        return new ToolReply.Told(
            availabilityWords.offers(offers.slots(), host, intent.daysAhead(), clock.instant()));
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
      return new ToolReply.Told(propertyWords().described(outcome));
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
      ConfirmationOutcome outcome =
          useCases.sendConfirmation().send(intent.request(), host, context.deadline());
      return outcome instanceof ConfirmationOutcome.Unclear unclear
          ? changed(unclear.question())
          : new ConfirmationReply(new ConfirmationWords(context.language()), clock)
              .to(outcome, intent.emailInWords());
    }

    private FindAvailability.Outcome offersAhead(int days) {
      return useCases.findAvailability().offers(asking(), Duration.ofDays(days));
    }

    private Asking asking() {
      return new Asking(host, context.call(), context.deadline());
    }

    private ToolReply notConnected() {
      String words = availabilityWords.notConnected();
      return asked("calendar_not_connected", new Problem("user_id", words, words));
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
      String result = refused.why().name().toLowerCase(Locale.ROOT);
      return asked(result, new Problem(field(refused.why()), words, words));
    }
  }

  /** The argument that a rule is about. */
  static String field(Refusal why) {
    return switch (why) {
      case ENDS_BEFORE_START, WRONG_LENGTH -> "end_time";
      case OFFSET_CONTRADICTS_ZONE -> "timezone";
      case BOOKED_WITH_OTHER_HOST, CALENDAR_NOT_CONNECTED -> "user_id";
      case NOBODY_NAMED -> "attendee_email";
      case OTHER_ARGUMENTS, WAS_CANCELLED -> "item_id";
      default -> "start_time";
    };
  }
}
