package frontdesk.app.doors;

import frontdesk.http.RequestSignature;
import frontdesk.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what signed bytes were answered, for as long as their time would be taken: the same
 * again gets the same answer, and nothing is done. On another node, or once this is forgotten, the
 * tool call's own identity decides (ADR 29). Safe for many threads.
 */
public final class Replays {
  /** A message may be early by one tolerance, and be repeated until it is late by another. */
  static final Duration KEPT = RequestSignature.TOLERANCE.multipliedBy(2).plusSeconds(1);

  /** Of all organisations together; what is oldest goes first. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  /** What an entry takes beside its answer. */
  static final int ENTRY_BYTES = 512;

  /** A repeat waits no longer than the platform does. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LongSupplier nanos;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Deque<Answer> byAge = new ArrayDeque<>();
  private final AtomicLong counted = new AtomicLong();
  private long bytes;

  private static final class Answer {
    private final String id;
    private final long at;
    private final CompletableFuture<Response> response = new CompletableFuture<>();
    private long bytes = ENTRY_BYTES;

    private Answer(String id, long at) {
      this.id = id;
      this.at = at;
    }
  }

  /** Answers for the first time. */
  @FunctionalInterface
  interface First {
    Response answer() throws IOException;
  }

  /**
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   */
  public Replays(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** How many messages came again. */
  public long counted() {
    return counted.get();
  }

  /** The answer to what has that id, made once. What failed is not remembered. */
  Response answer(String id, First first) throws IOException {
    Answer mine = new Answer(id, nanos.getAsLong());
    Answer before = known(id, mine);
    if (before != null) {
      counted.incrementAndGet();
      return repeated(before);
    }
    try {
      Response response = first.answer();
      finish(mine, response);
      return response;
    } catch (IOException | RuntimeException failed) {
      forget(mine);
      mine.response.completeExceptionally(failed);
      throw failed;
    }
  }

  // Whoever comes while the first is at work hears what came of it.
  private static Response repeated(Answer before) throws IOException {
    try {
      return before.response.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException("the first of these messages was not answered", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while another was answered", interrupted);
    }
  }

  private synchronized @Nullable Answer known(String id, Answer mine) {
    dropOld();
    Answer before = answers.putIfAbsent(id, mine);
    if (before == null) {
      byAge.add(mine);
      bytes += mine.bytes;
    }
    return before;
  }

  private void finish(Answer mine, Response response) {
    synchronized (this) {
      if (response.status() != 200) {
        forget(mine);
      } else if (answers.get(mine.id) == mine) {
        int size = response.body().length;
        mine.bytes += size;
        bytes += size;
        dropOld();
      }
    }
    mine.response.complete(response);
  }

  private synchronized void forget(Answer mine) {
    if (answers.remove(mine.id, mine)) {
      byAge.remove(mine);
      bytes -= mine.bytes;
    }
  }

  private void dropOld() {
    long now = nanos.getAsLong();
    while (!byAge.isEmpty() && (bytes > MOST_BYTES || now - byAge.getFirst().at > KEPT.toNanos())) {
      Answer oldest = byAge.removeFirst();
      answers.remove(oldest.id, oldest);
      bytes -= oldest.bytes;
    }
  }
}
