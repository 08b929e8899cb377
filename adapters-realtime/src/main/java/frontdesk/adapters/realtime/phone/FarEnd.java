package frontdesk.adapters.realtime.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.adapters.realtime.live.Close;
import frontdesk.http.SocketPeer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stands where a page would be: hears what happens in a call, and lets the model finish its last
 * sentence before the caller is handed on or the line goes dead.
 */
final class FarEnd implements SocketPeer {
  /** A goodbye takes a few seconds to say; one that takes longer is none. */
  static final Duration LAST_WORDS = Duration.ofSeconds(8);

  /** However long the model takes to begin it. */
  static final Duration AT_MOST = Duration.ofSeconds(20);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How far it is. */
  private enum Stage {
    TALKING,
    /** It will end; the model was told, and has not spoken yet. */
    ENDING,
    SPEAKING_LAST,
    SPOKEN,
    OVER
  }

  private final ScheduledExecutorService clockwork;
  private final Runnable endedThere;
  private final Runnable endedHere;
  private Stage stage = Stage.TALKING;
  private Optional<Farewell> farewell = Optional.empty();
  private int number;

  /** How it ends, and whether a caller who goes on talking stops that. */
  record Farewell(Runnable action, boolean stoppable) {}

  /**
   * @param endedThere told when the call is over
   * @param endedHere told when the session is over for any other reason: the call may go on
   */
  FarEnd(ScheduledExecutorService clockwork, Runnable endedThere, Runnable endedHere) {
    this.clockwork = clockwork;
    this.endedThere = endedThere;
    this.endedHere = endedHere;
  }

  /**
   * From now on the call is about to end so. Of two the first counts.
   *
   * @return whether that is how it ends
   */
  synchronized boolean bid(Farewell how) {
    if (stage == Stage.TALKING) {
      stage = Stage.ENDING;
      farewell = Optional.of(how);
      endAfter(AT_MOST);
    }
    return farewell.filter(how::equals).isPresent();
  }

  // A number, because a caller who goes on talking has stopped the one before.
  private void endAfter(Duration time) {
    int bidden = ++number;
    var unused = clockwork.schedule(() -> endIf(bidden), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void endIf(int bidden) {
    if (bidden == number) {
      end();
    }
  }

  private void end() {
    if (stage != Stage.TALKING && stage != Stage.OVER) {
      stage = Stage.OVER;
      farewell.ifPresent(how -> how.action().run());
    }
  }

  @Override
  public CompletionStage<?> send(String text) {
    hear(type(text));
    return CompletableFuture.completedFuture(null);
  }

  private static String type(String text) {
    try {
      return JSON.readTree(text).path("type").asText();
    } catch (JsonProcessingException garbage) {
      return ""; // it goes on without
    }
  }

  private synchronized void hear(String type) {
    switch (type) {
      case "response.created" -> step(Stage.ENDING, Stage.SPEAKING_LAST);
      case "response.done" -> {
        if (step(Stage.SPEAKING_LAST, Stage.SPOKEN)) {
          endAfter(LAST_WORDS);
        }
      }
      case "output_audio_buffer.stopped" -> {
        if (stage == Stage.SPOKEN) {
          end();
        }
      }
      case "input_audio_buffer.speech_started" -> callerGoesOn();
      default -> {
        // Nothing that ends a call.
      }
    }
  }

  private boolean step(Stage from, Stage to) {
    boolean steps = stage == from;
    stage = steps ? to : stage;
    return steps;
  }

  private void callerGoesOn() {
    if (stage != Stage.OVER && farewell.filter(Farewell::stoppable).isPresent()) {
      goesOn();
    }
  }

  /** It does not end after all. */
  synchronized void goesOn() {
    stage = Stage.TALKING;
    farewell = Optional.empty();
    number++;
  }

  @Override
  public void more() {
    // Nothing will come.
  }

  @Override
  public void ping() {
    // Nobody answers, and nobody is missed.
  }

  @Override
  public void close(int code, String reason) {
    (Close.DONE.isToldAs(code, reason) ? endedThere : endedHere).run();
  }

  @Override
  public void cut() {
    // It was closed before.
  }
}
