package frontdesk.adapters.realtime.phone;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.adapters.realtime.live.LiveCall;
import frontdesk.adapters.realtime.live.LiveSession;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.adapters.realtime.live.OpenAiSockets;
import frontdesk.adapters.realtime.live.Plan;
import frontdesk.adapters.realtime.phone.FarEnd.Farewell;
import frontdesk.adapters.realtime.phone.OpenAiCalls.Result;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Joins calls by a second socket, over which tools are carried out here and words are kept. A call
 * that cannot be looked after any more is hung up: a model without tools promises what nobody does.
 */
public final class JoinedCalls {
  private static final String BEGIN = "{\"type\":\"response.create\"}";

  // As the caller's, because what the server tells a model is for tools alone.
  private static final String NOT_CONNECTED =
      "{\"type\":\"conversation.item.create\",\"item\":{\"type\":\"message\",\"role\":\"user\","
          + "\"content\":[{\"type\":\"input_text\",\"text\":\"(The transfer to a person did not"
          + " work. Tell me so, and that somebody will call back.)\"}]}}";

  private static final System.Logger LOG = System.getLogger(JoinedCalls.class.getName());

  private final LiveSessions sessions;
  private final OpenAiSockets sockets;
  private final OpenAiCalls calls;
  private final Farewells farewells;
  private final ScheduledExecutorService clockwork;
  private final Executor workers;

  /**
   * @param farewells the tools of these sessions
   * @param workers wait for OpenAI
   */
  public JoinedCalls(
      LiveSessions sessions,
      OpenAiSockets sockets,
      OpenAiCalls calls,
      Farewells farewells,
      ScheduledExecutorService clockwork,
      Executor workers) {
    this.sessions = sessions;
    this.sockets = sockets;
    this.calls = calls;
    this.farewells = farewells;
    this.clockwork = clockwork;
    this.workers = workers;
  }

  /** Whether one more call of that organisation could be looked after. */
  public boolean hasRoomFor(OrgId org) {
    return sessions.hasRoomFor(org);
  }

  /**
   * Joins at once; it goes on until the call ends.
   *
   * @param openAiCall OpenAI's id of it
   * @param person to whom a caller can be handed on
   * @param greets whether the model speaks first, as whoever picks up a telephone does
   */
  public void join(LiveCall call, CallId openAiCall, Optional<PhoneNumber> person, boolean greets) {
    Joined joined = new Joined(call, openAiCall, person);
    farewells.begin(call, joined.ways);
    LiveSession session = sessions.begin(call, joined.end);
    joined.session.set(session);
    if (greets) {
      session.text(BEGIN);
    }
    sessions.open(
        session, new Plan(sockets.ofCall(openAiCall.value()), Optional.empty(), List.of(), true));
  }

  /** One call, and what may become of it. */
  private final class Joined {
    private final LiveCall call;
    private final CallId openAiCall;
    private final AtomicReference<@Nullable LiveSession> session = new AtomicReference<>();
    private final FarEnd end = new FarEnd(clockwork, this::over, this::abandoned);
    private final Farewells.Ways ways;

    Joined(LiveCall call, CallId openAiCall, Optional<PhoneNumber> person) {
      this.call = call;
      this.openAiCall = openAiCall;
      this.ways = new Farewells.Ways(() -> end.bid(hangingUp()), person.map(this::handingOn));
    }

    private Farewell hangingUp() {
      return new Farewell(() -> work(this::hangUp), true);
    }

    private BooleanSupplier handingOn(PhoneNumber to) {
      Farewell handingOn = new Farewell(() -> work(() -> refer(to)), false);
      return () -> end.bid(handingOn);
    }

    // Where nobody knows, too: who can still hear the model was not handed on.
    private void refer(PhoneNumber to) {
      boolean goesOn = goesOnAfter(calls.refer(openAiCall, to));
      LiveSession with = session.get();
      if (goesOn && with != null) {
        with.text(NOT_CONNECTED);
        with.text(BEGIN);
      }
    }

    private void hangUp() {
      var unused = goesOnAfter(calls.hangUp(openAiCall));
    }

    // A call that is over needs no other end, and one that is not does.
    private boolean goesOnAfter(Result result) {
      boolean isOver = result == Result.DONE || result == Result.GONE;
      if (!isOver) {
        end.goesOn();
      }
      return !isOver;
    }

    private void over() {
      farewells.over(call, ways);
    }

    private void abandoned() {
      over();
      work(this::hangUp);
    }

    private void work(Runnable work) {
      try {
        workers.execute(work);
      } catch (RejectedExecutionException tooMuch) {
        LOG.log(System.Logger.Level.WARNING, "Too much is under way to end a call in good order");
        end.goesOn();
      }
    }
  }
}
