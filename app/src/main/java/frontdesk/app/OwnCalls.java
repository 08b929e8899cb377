package frontdesk.app;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.Principal;
import frontdesk.calls.Call;
import frontdesk.calls.CallFacts;
import frontdesk.calls.Calls;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which calls whoever asks may speak in: with a call's token that one, a host who signed in those
 * that they began, and all others any of their organisation.
 */
record OwnCalls(Calls calls, Clock clock) {
  /** Those that are known. */
  Predicate<CallId> of(Principal asking) {
    if (asking.call().isPresent()) {
      return asking.call().get()::equals;
    }
    return asking
        .host()
        .<Predicate<CallId>>map(host -> call -> isOf(asking.org(), host, call))
        .orElse(call -> true);
  }

  /** The same for tools, whose first use of an id that nobody told of is how its call begins. */
  Predicate<CallId> begunBy(Principal asking) {
    Predicate<CallId> known = of(asking);
    if (asking.call().isPresent() || asking.host().isEmpty()) {
      return known;
    }
    return call -> {
      begin(asking.org(), asking.host().get(), call);
      return known.test(call);
    };
  }

  // Of two who begin one at once, the first has it.
  private void begin(OrgId org, UserId host, CallId call) {
    if (calls.find(org, call).isEmpty()) {
      calls.note(org, call, CallFacts.facts().host(host).build(), clock.instant());
    }
  }

  private boolean isOf(OrgId org, UserId host, CallId call) {
    Optional<Call> known = calls.find(org, call);
    return known.flatMap(it -> it.facts().host()).filter(host::equals).isPresent();
  }
}
