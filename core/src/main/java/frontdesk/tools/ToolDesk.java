package frontdesk.tools;

import frontdesk.Unavailable;
import frontdesk.calls.CompleteIntake;
import frontdesk.calls.EndCall;
import frontdesk.calls.EscalateCall;
import frontdesk.calls.RecordCall;
import frontdesk.calls.ToolResult;
import frontdesk.conversation.Conversations;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.BookAppointment;
import frontdesk.scheduling.CancelAppointment;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.HoldOffers;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Reached;
import frontdesk.scheduling.RescheduleAppointment;
import frontdesk.scheduling.SendConfirmation;
import frontdesk.speech.DeskWords;
import frontdesk.speech.PersonWords;
import frontdesk.tools.Memory.Recalled;
import frontdesk.tools.ReadIntent.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The one door to the desk, whichever platform the tool call came from. */
public final class ToolDesk {
  static final String UNKNOWN_HOST = "Unknown host";
  static final String NOT_SET_UP = "No host is set up for this line";
  static final String CLOSED = "This organization is disabled";

  private static final System.Logger LOG = System.getLogger(ToolDesk.class.getName());

  /**
   * Kept elsewhere (bookings, handovers), of no interest (answers to questions), or nobody there to
   * count.
   */
  private static final Set<ToolResult> NOT_COUNTED =
      EnumSet.of(
          ToolResult.BOOKED,
          ToolResult.ESCALATED,
          ToolResult.CALL_BACK,
          ToolResult.INTAKE_KEPT,
          ToolResult.ENDED,
          ToolResult.TOLD,
          ToolResult.TRY_LATER);

  /** What a caller can answer in one breath. */
  private static final int MOST_QUESTIONS = 2;

  private final ReadIntent readIntent = new ReadIntent();
  private final Hosts hosts;
  private final UseCases useCases;
  private final Memory memory;
  private final AnswerBook book;
  private final ToolCallLog log;
  private final ToldAgain toldAgain;
  private final Clock clock;
  private final ToolWatch watch;
  private final Predicate<CallContext> tooOften;

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
    this(
        hosts,
        useCases,
        Memory.none(clock),
        new SeparateBooks(Optional.empty(), useCases.ofCalls().recordCall(), tally),
        clock,
        ToolWatch.NONE,
        context -> false);
  }

  /** A desk that remembers what was said in each call, and may hold for it what it offers. */
  public ToolDesk(
      Hosts hosts,
      UseCases useCases,
      Conversations conversations,
      HoldOffers holdOffers,
      Tally tally,
      Clock clock) {
    this(
        hosts,
        useCases,
        conversations,
        holdOffers,
        new SeparateBooks(Optional.of(conversations), useCases.ofCalls().recordCall(), tally),
        clock);
  }

  /** The same where all that is kept of an answer goes into one book. */
  public ToolDesk(
      Hosts hosts,
      UseCases useCases,
      Conversations conversations,
      HoldOffers holdOffers,
      AnswerBook book,
      Clock clock) {
    this(
        hosts,
        useCases,
        Memory.of(conversations, holdOffers, clock),
        book,
        clock,
        ToolWatch.NONE,
        context -> false);
  }

  private ToolDesk(
      Hosts hosts,
      UseCases useCases,
      Memory memory,
      AnswerBook book,
      Clock clock,
      ToolWatch watch,
      Predicate<CallContext> tooOften) {
    this.hosts = hosts;
    this.useCases = useCases;
    this.memory = memory;
    this.book = book;
    this.log = new ToolCallLog(clock);
    this.toldAgain = new ToldAgain(hosts, useCases, clock);
    this.clock = clock;
    this.watch = watch;
    this.tooOften = tooOften;
  }

  /** The same desk, watched while it answers. */
  public ToolDesk watchedBy(ToolWatch other) {
    return new ToolDesk(hosts, useCases, memory, book, clock, other, tooOften);
  }

  /** The same desk, which asks to wait where too much is asked for. */
  public ToolDesk refusing(Predicate<CallContext> asksTooOften) {
    return new ToolDesk(hosts, useCases, memory, book, clock, watch, asksTooOften);
  }

  /** Never throws for what a model or a dependency may do: each has its {@link ToolReply}. */
  public ToolReply answer(ToolCall call, CallContext context) {
    return watch.watch(
        call,
        context,
        () ->
            tooOften.test(context)
                ? new ToolReply.TryLater(new DeskWords(context.language()).tooMany())
                : answered(call, context));
  }

  private ToolReply answered(ToolCall call, CallContext context) {
    Recalled recalled = memory.recall(context);
    long began = System.nanoTime();
    ToolReply reply =
        OfferPerson.where(
            answerOrTryLater(call, context, recalled.turn()),
            recalled.turn(),
            new PersonWords(context.language()));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Memory.hold(recalled);
    NotTheirs.note(call, context, reply);
    keep(
        new Answered(
            context.org(),
            context.call(),
            Memory.toKeep(recalled),
            log.record(call, context, reply, took, recalled.turn().refusedTimes()),
            counted(call, reply),
            recalled.turn().now()));
    return reply;
  }

  // An answer is never worse for it: what cannot be kept is told to operators and forgotten.
  private void keep(Answered answered) {
    try {
      if (!answered.isNothing()) {
        book.keep(answered);
      }
    } catch (RuntimeException failed) {
      SeparateBooks.told("An answer was given, and what was said is not kept", failed);
    }
  }

  private ToolReply answerOrTryLater(ToolCall call, CallContext context, Turn turn) {
    try {
      ToolReply reply = answerTo(readIntent.read(call, context, turn), call, context, turn);
      return toldAgain.insteadOf(reply, call, context, turn);
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
    Reached reached = hosts.reached(context.org(), context.way(), intent.host());
    return reached instanceof Reached.Those those
        ? new AskInTurn(those, host -> new CarryOut(useCases, clock, host, context, turn))
            .answer(intent)
        : nobody((Reached.Nobody) reached, new DeskWords(context.language()));
  }

  private static ToolReply nobody(Reached.Nobody why, DeskWords words) {
    return switch (why) {
      case UNKNOWN ->
          asked(ToolResult.UNKNOWN_HOST, new Problem("user_id", UNKNOWN_HOST, words.unknownHost()));
      case NOT_SET_UP ->
          asked(ToolResult.NOT_SET_UP, new Problem("user_id", NOT_SET_UP, words.lineNotSetUp()));
      case CLOSED -> new ToolReply.NotOffered(CLOSED, words.closed());
    };
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
        missing ? ToolResult.MISSING_FIELDS : ToolResult.INVALID_ARGUMENTS, problems, questions);
  }

  static ToolReply asked(ToolResult result, Problem problem) {
    return new ToolReply.Asked(result, List.of(problem), problem.question());
  }

  private static Optional<Answered.Counted> counted(ToolCall call, ToolReply reply) {
    if (NOT_COUNTED.contains(reply.cameTo())) {
      return Optional.empty();
    }
    String tool = reply instanceof ToolReply.NotOffered ? "unknown" : call.tool();
    return Optional.of(new Answered.Counted(tool, reply.result()));
  }
}
