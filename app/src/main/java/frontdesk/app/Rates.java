package frontdesk.app;

import frontdesk.accounts.KeepPace;
import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.live.LiveCall;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.persistence.jdbi.JdbiAllowances;
import frontdesk.tools.CallContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * How often each may ask, over all nodes. Behind closed doors only: at home nobody else is there to
 * be kept from being served.
 */
final class Rates {
  static final Duration SPAN = Duration.ofMinutes(1);

  /** Fifty a second: what a page or a back office of a few hundred users asks at its busiest. */
  static final int OF_CREDENTIAL = 3_000;

  /** A hundred calls at once with a tool call each second: more than a large customer ever has. */
  static final int OF_ORGANISATION = 6_000;

  /** Two a second: a model that asks more often for a whole minute goes round in circles. */
  static final int OF_CALL = 120;

  /** A hundred calls at once that each tell of ten things a second; only tools cost more. */
  static final int OF_MESSAGES = 60_000;

  /** A page on a bad line comes again every two seconds; more often is nobody who talks. */
  static final int OF_ONES_OPENINGS = 30;

  /** Fifty a second: all pages of a large customer come again at once after a restart. */
  static final int OF_OPENINGS = 3_000;

  private final KeepPace pace;

  Rates(KeepPace pace) {
    this.pace = pace;
  }

  static JdbiAllowances allowances(Jdbi jdbi) {
    return new JdbiAllowances(jdbi, SPAN);
  }

  /** Whether a tool has to wait. At home, where anybody here may ask, none has. */
  Predicate<CallContext> ofTools() {
    return context -> !Doors.isOpenToThisThread() && tooOften(context);
  }

  /** How long messages that ask for no tool have to wait: nobody speaks in their place. */
  Supplier<Optional<Duration>> ofMessages(Principal asking) {
    return () ->
        Doors.isOpenTo(asking)
            ? Optional.empty()
            : pace.refusal(asking.org(), "messages", OF_MESSAGES);
  }

  /** Whether a page has to wait before it comes into its call, also at home. Asks the store. */
  Predicate<LiveCall> ofLiveCalls() {
    return call ->
        pace.refusal(call.org(), "live", OF_OPENINGS).isPresent()
            || pace.refusal(call.org(), "live:" + call.id().value(), OF_ONES_OPENINGS).isPresent();
  }

  // In its organisation first: of those who are refused for it no call's row is made.
  private boolean tooOften(CallContext context) {
    return pace.refusal(context.org(), "tools", OF_ORGANISATION).isPresent()
        || context
            .call()
            .filter(
                call -> pace.refusal(context.org(), "call:" + call.value(), OF_CALL).isPresent())
            .isPresent();
  }

  /** Lets through what the credential is still allowed; says of the rest when to come again. */
  Handler around(Handler inner, Principal asking) {
    if (Doors.isOpenTo(asking)) {
      return inner;
    }
    return request -> {
      Optional<Duration> wait =
          pace.refusal(asking.org(), "credential:" + whose(asking), OF_CREDENTIAL);
      return wait.isPresent() ? JsonDoor.tooMany(wait.get()) : inner.handle(request);
    };
  }

  // Pages have tokens for their own call, people sign in for themselves: each is counted alone.
  private static String whose(Principal asking) {
    String host = asking.host().map(one -> " of " + one.value()).orElse("");
    return asking.credential() + host + asking.call().map(one -> " in " + one.value()).orElse("");
  }
}
