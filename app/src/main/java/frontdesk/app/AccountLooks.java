package frontdesk.app;

import frontdesk.adapters.console.desk.AssistantDesk.Look;
import frontdesk.adapters.vapi.assistants.AssessAssistants;
import frontdesk.adapters.vapi.assistants.AssistantStatus;
import frontdesk.adapters.vapi.rest.VapiFailed;
import frontdesk.app.command.VapiDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the account's assistants, one reading at a time however many ask, and remembers for a
 * moment what it saw.
 */
final class AccountLooks {
  /** Whoever turns pages does not ask Vapi each time; whoever wants to know looks anew. */
  static final Duration FRESH = Duration.ofMinutes(1);

  /** Three requests, 700 ms apart; whoever waited longer looks again. */
  static final Duration PATIENCE = Duration.ofSeconds(6);

  /** Pages that go on tell who drifted; a drift is made by hand, and waits that long. */
  static final Duration WATCHED = Duration.ofMinutes(10);

  /** Such pages ask every few seconds: Vapi is not asked by each, also while it cannot be read. */
  static final Duration AGAIN = Duration.ofMinutes(1);

  /** What nobody could read for so long may be quite otherwise by now. */
  static final Duration OLD = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(AccountLooks.class);

  private final Supplier<VapiDesk> desks;
  private final Executor executor;
  private final Clock clock;
  private @Nullable CompletableFuture<Look> reading;
  private Look.@Nullable Seen seen;
  private @Nullable Instant watchedAt;

  AccountLooks(Supplier<VapiDesk> desks, Executor executor, Clock clock) {
    this.desks = desks;
    this.executor = executor;
    this.clock = clock;
  }

  Look look(boolean anew) {
    CompletableFuture<Look> asked = asked(anew);
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      return new Look.Slow();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Look.Slow();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a reading tells what went wrong with it", impossible);
    }
  }

  /** As {@link frontdesk.adapters.console.desk.AssistantDesk#lastSeen} says. */
  synchronized Optional<Look.Seen> lastSeen() {
    Instant now = clock.instant();
    if (isDue(now)) {
      watchedAt = now;
      var unused = asked(true);
    }
    return Optional.ofNullable(seen).filter(known -> now.isBefore(known.at().plus(OLD)));
  }

  private boolean isDue(Instant now) {
    return isOver(seen == null ? null : seen.at(), WATCHED, now) && isOver(watchedAt, AGAIN, now);
  }

  private static boolean isOver(@Nullable Instant began, Duration length, Instant now) {
    return began == null || !now.isBefore(began.plus(length));
  }

  /** What was seen is so no more. */
  synchronized void forget() {
    seen = null;
    watchedAt = null;
  }

  private synchronized CompletableFuture<Look> asked(boolean anew) {
    CompletableFuture<Look> underWay = reading;
    if (underWay != null && !underWay.isDone()) {
      return underWay;
    }
    Look.Seen known = seen;
    if (!anew && known != null && clock.instant().isBefore(known.at().plus(FRESH))) {
      return CompletableFuture.completedFuture(known);
    }
    try {
      CompletableFuture<Look> begun = CompletableFuture.supplyAsync(this::read, executor);
      reading = begun;
      return begun;
    } catch (RejectedExecutionException stopping) {
      return CompletableFuture.completedFuture(new Look.Slow());
    }
  }

  private Look read() {
    try {
      VapiDesk desk = desks.get();
      List<AssistantStatus> all =
          new AssessAssistants(desk.api(), desk.webhook(), desk.secret()).assess();
      Look.Seen fresh =
          new Look.Seen(
              all.stream().map(AssistantAsShown::of).toList(),
              AccountAsShown.tools(all),
              clock.instant());
      keep(fresh);
      return fresh;
    } catch (VapiFailed failed) {
      return new Look.Failed(failed.sentence());
    } catch (RuntimeException broken) {
      LOG.error("Assistants cannot be shown", broken);
      return new Look.Failed("something went wrong here, and has been logged");
    }
  }

  private synchronized void keep(Look.Seen fresh) {
    seen = fresh;
  }
}
