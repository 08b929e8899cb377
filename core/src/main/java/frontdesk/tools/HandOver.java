package frontdesk.tools;

import frontdesk.calls.EndCall.Ending;
import frontdesk.calls.EscalateCall.Escalated;
import frontdesk.calls.EscalateCall.Told;
import frontdesk.calls.ToolResult;
import frontdesk.calls.Urgency;
import frontdesk.idempotency.Arrival;
import frontdesk.speech.HandoverWords;
import frontdesk.tools.ToolDesk.OfCalls;

/** Answers the tools about the call itself. */
final class HandOver {
  private final OfCalls useCases;
  private final CallContext context;

  HandOver(OfCalls useCases, CallContext context) {
    this.useCases = useCases;
    this.context = context;
  }

  ToolReply escalate(Intent.Escalate intent) {
    return useCases
        .escalateCall()
        .escalate(
            context.org(),
            context.call(),
            context.caller(),
            intent.wish(),
            intent.delivery(),
            context.deadline())
        .map(outcome -> escalated(outcome, intent.wish().urgency()))
        .orElseGet(this::otherArguments);
  }

  private ToolReply escalated(Escalated outcome, Urgency urgency) {
    String danger =
        urgency == Urgency.EMERGENCY ? HandoverWords.DANGER.in(context.language()) + " " : "";
    return new ToolReply.Escalated(outcome, urgency, danger + words(outcome.told()));
  }

  private String words(Told told) {
    return switch (told) {
      case TOLD -> HandoverWords.TOLD.in(context.language());
      case OPEN -> HandoverWords.ON_ITS_WAY.in(context.language());
      case NOBODY -> HandoverWords.NOBODY_TOLD.in(context.language());
    };
  }

  ToolReply keep(Intent.KeepIntake intent) {
    Arrival arrival =
        useCases
            .completeIntake()
            .complete(
                context.org(), context.call(), intent.data(), intent.urgency(), intent.delivery());
    return arrival == Arrival.OTHER_ARGUMENTS
        ? otherArguments()
        : new ToolReply.IntakeKept(
            arrival != Arrival.FIRST, HandoverWords.INTAKE_KEPT.in(context.language()));
  }

  ToolReply end(Intent.End intent) {
    Ending ending =
        useCases.endCall().end(context.org(), context.call(), intent.reason(), intent.delivery());
    return switch (ending) {
      case ENDED ->
          new ToolReply.Ended(intent.reason(), HandoverWords.GOODBYE.in(context.language()));
      case GOES_ON -> stillHere();
      case OTHER_ARGUMENTS -> otherArguments();
    };
  }

  private ToolReply stillHere() {
    return ToolDesk.asked(
        ToolResult.RELAY_CALL,
        new Problem(
            "reason",
            "A relay operator's call has just begun: give the reason why it ends",
            HandoverWords.STILL_HERE.in(context.language())));
  }

  private ToolReply otherArguments() {
    return ToldAgain.otherArguments(context.language());
  }
}
