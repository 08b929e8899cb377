package frontdesk.adapters.realtime.live;

import frontdesk.Unavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Writes notes on threads that may wait for the store. Those that it does not take now wait here
 * until it does, as far as there is room; what there is none for is lost, and counted. A note may
 * be written twice, and behind one that was told after it. Safe for many threads.
 */
public final class LateNotes {
  /** Characters: a quarter of an hour of a hundred calls, and some megabytes of the heap. */
  public static final int MOST = 4 * 1024 * 1024;

  /** Characters that a note counts as beside its words. */
  static final int EACH = 300;

  /** So often it is tried whether all are written, by whoever waits for that. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private static final System.Logger LOG = System.getLogger(LateNotes.class.getName());

  private final Executor executor;
  private final Deque<Note> late = new ArrayDeque<>();
  private long characters;
  private int running;
  private boolean catchingUp;
  private boolean told;
  private long lost;

  /** Something to be written. */
  private record Note(int characters, Runnable writing) {}

  /**
   * @param executor may reject what is too much now
   */
  public LateNotes(Executor executor) {
    this.executor = executor;
  }

  /**
   * Writes it now or later; does not wait for it.
   *
   * @param words how many characters it holds
   * @param writing may be run twice; throws {@link Unavailable} if the store does not answer
   */
  void write(int words, Runnable writing) {
    Note note = new Note(words + EACH, writing);
    begins();
    try {
      executor.execute(() -> writeOrKeep(note));
    } catch (RejectedExecutionException tooMuch) {
      keep(note);
      ends();
    }
  }

  /** A second has passed: if the store is back, what is late is written. */
  public void tick() {
    if (!mayCatchUp()) {
      return;
    }
    try {
      executor.execute(this::catchUp);
    } catch (RejectedExecutionException tooMuch) {
      caughtUp();
    }
  }

  private synchronized boolean mayCatchUp() {
    boolean may = !catchingUp && !late.isEmpty();
    catchingUp |= may;
    return may;
  }

  private void catchUp() {
    begins();
    try {
      Optional<Note> next = next();
      while (next.isPresent() && written(next.get())) {
        next = next();
      }
      next.ifPresent(this::keep);
    } finally {
      caughtUp();
      ends();
    }
  }

  private synchronized Optional<Note> next() {
    Note next = late.poll();
    characters -= next == null ? 0 : next.characters();
    told &= next != null;
    return Optional.ofNullable(next);
  }

  private synchronized void caughtUp() {
    catchingUp = false;
  }

  private void writeOrKeep(Note note) {
    try {
      if (!written(note)) {
        keep(note);
      }
    } finally {
      ends();
    }
  }

  private boolean written(Note note) {
    try {
      note.writing().run();
    } catch (Unavailable away) {
      return false;
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "What was said is not kept", failed);
      lose(1);
    }
    return true;
  }

  private void keep(Note note) {
    synchronized (this) {
      if (characters + note.characters() <= MOST) {
        late.add(note);
        characters += note.characters();
        return;
      }
    }
    lose(1);
    tellOnce();
  }

  // Once until all that is late was written: an outage has one line, not thousands.
  private void tellOnce() {
    boolean first;
    synchronized (this) {
      first = !told;
      told = true;
    }
    if (first) {
      LOG.log(
          System.Logger.Level.WARNING, "More is being said than can be kept until it is written");
    }
  }

  private synchronized void lose(int many) {
    lost += many;
  }

  /** How many notes could not be kept, since the start. */
  public synchronized long lost() {
    return lost;
  }

  private synchronized void begins() {
    running++;
  }

  private synchronized void ends() {
    running--;
    notifyAll();
  }

  /** Waits until all are written, but no longer than this; what is not is lost. */
  public void finish(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    try {
      while (!areAllWritten() && System.nanoTime() < end) {
        tick();
        await(Math.min(LOOK.toNanos(), end - System.nanoTime()));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    giveUp();
  }

  private synchronized boolean areAllWritten() {
    return running == 0 && late.isEmpty();
  }

  private synchronized void await(long nanos) throws InterruptedException {
    if (nanos > 0 && !areAllWritten()) {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    }
  }

  private synchronized void giveUp() {
    if (!late.isEmpty()) {
      lose(late.size());
      LOG.log(System.Logger.Level.WARNING, "{0} notes of calls were not written", late.size());
    }
  }
}
