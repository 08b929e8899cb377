package frontdesk.tools;

import frontdesk.calls.EscalateCall.Escalated;
import frontdesk.calls.EscalateCall.Told;
import frontdesk.calls.Urgency;
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
    Escalated outcome =
        useCases
            .escalateCall()
            .escalate(
                context.org(), context.call(), context.caller(), intent.wish(), context.deadline());
    Urgency urgency = intent.wish().urgency();
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
    boolean isNew =
        useCases
            .completeIntake()
            .complete(context.org(), context.call(), intent.data(), intent.urgency());
    return new ToolReply.IntakeKept(!isNew, HandoverWords.INTAKE_KEPT.in(context.language()));
  }

  ToolReply end(Intent.End intent) {
    return useCases.endCall().end(context.org(), context.call(), intent.reason())
        ? new ToolReply.Ended(intent.reason(), HandoverWords.GOODBYE.in(context.language()))
        : ToolDesk.asked(
            "relay_call",
            new Problem(
                "reason",
                "A relay operator's call has just begun: give the reason why it ends",
                HandoverWords.STILL_HERE.in(context.language())));
  }
}
