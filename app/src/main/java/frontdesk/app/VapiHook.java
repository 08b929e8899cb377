package frontdesk.app;

import frontdesk.accounts.CallPasses;
import frontdesk.accounts.Principal;
import frontdesk.adapters.vapi.VapiWebhook;
import frontdesk.adapters.vapi.calls.AnswerRing;
import frontdesk.adapters.vapi.calls.CallFeed;
import frontdesk.adapters.vapi.calls.CallMessages;
import frontdesk.calls.RecordCall;
import frontdesk.calls.TellUnfinished;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiDialledNumbers;
import frontdesk.persistence.jdbi.JdbiLiveCalls;
import frontdesk.tools.ToolDesk;
import java.time.Clock;

/** What hears Vapi's messages, made for each who sends them. */
final class VapiHook {
  private final ToolDesk desk;
  private final RecordCall record;
  private final TellUnfinished unfinished;
  private final JdbiDialledNumbers numbers;
  private final CallPasses passes;
  private final Served served;
  private final Rates rates;
  private final Clock clock;

  VapiHook(Ground ground, House house, CallPasses passes, Served served, Rates rates) {
    this.desk = house.desk();
    this.rates = rates;
    this.clock = ground.clock();
    this.record = new RecordCall(house.calls(), new JdbiCallWords(ground.jdbi()), clock);
    this.unfinished =
        new TellUnfinished(new JdbiLiveCalls(ground.jdbi()), System::nanoTime, Runnable::run);
    this.numbers = new JdbiDialledNumbers(ground.jdbi());
    this.passes = passes;
    this.served = served;
  }

  VapiWebhook of(Principal asking) {
    return new VapiWebhook(
            desk,
            asking.org(),
            Ways.atPhone(asking),
            ToolRoutes.VOICE_BUDGET,
            messages(asking),
            passes)
        .pacing(rates.ofMessages(asking));
  }

  // Tools of a disabled organisation say so themselves, to the caller.
  private CallMessages messages(Principal asking) {
    return served.isClosed(asking.org())
        ? CallMessages.unheard()
        : new CallMessages(
            new CallFeed(record, unfinished, asking.org(), clock),
            new AnswerRing(numbers, asking.org()));
  }
}
