package frontdesk.tools;

import frontdesk.Language;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.calls.ToolResult;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Booking;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Reached;
import frontdesk.speech.DeskWords;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether a tool call that would have to be asked about did something when it came before:
 * platforms send it again with no arguments, and what was said in words may mean nothing any more.
 * Looked up only then, so that it costs nothing where something is done.
 */
final class ToldAgain {
  private static final System.Logger LOG = System.getLogger(ToldAgain.class.getName());

  /** Whoever answered so had looked. */
  private static final Set<ToolResult> LOOKED =
      EnumSet.of(ToolResult.OTHER_ARGUMENTS, ToolResult.WAS_CANCELLED);

  private final Hosts hosts;
  private final ToolDesk.UseCases useCases;
  private final Clock clock;

  ToldAgain(Hosts hosts, ToolDesk.UseCases useCases, Clock clock) {
    this.hosts = hosts;
    this.useCases = useCases;
    this.clock = clock;
  }

  /** The question, unless the tool call is one that was carried out before. */
  ToolReply insteadOf(ToolReply question, ToolCall call, CallContext context, Turn turn) {
    if (!(question instanceof ToolReply.Asked asked) || LOOKED.contains(asked.cameTo())) {
      return question;
    }
    try {
      return ReadIntent.changing(call, context)
          .flatMap(delivery -> known(delivery, call, context, turn))
          .orElse(question);
    } catch (Unavailable away) {
      // To ask changes nothing, whatever was done before.
      LOG.log(System.Logger.Level.WARNING, "Repeats are not known: {0}", away.getMessage());
      return question;
    }
  }

  private Optional<ToolReply> known(
      Delivery delivery, ToolCall call, CallContext context, Turn turn) {
    return useCases
        .bookAppointment()
        .known(context.org(), delivery)
        .flatMap(
            known ->
                known instanceof Booking.OtherArguments
                    ? Optional.of(otherArguments(context.language()))
                    : host(known, context)
                        .map(host -> new CarryOut(useCases, clock, host, context, turn))
                        .flatMap(carryOut -> carryOut.again(call.tool(), known, delivery)));
  }

  private Optional<Host> host(Booking known, CallContext context) {
    UserId host =
        known instanceof Booking.Redelivered again
            ? again.appointment().host()
            : ((Booking.Cancelled) known).appointment().host();
    // Somebody else's line does not hear of it.
    return hosts.reached(context.org(), context.way(), Optional.of(host))
            instanceof Reached.Those those
        ? Optional.of(those.first())
        : Optional.empty();
  }

  static ToolReply otherArguments(Language language) {
    String words = new DeskWords(language).otherArguments();
    return ToolDesk.asked(ToolResult.OTHER_ARGUMENTS, new Problem("item_id", words, words));
  }
}
