package frontdesk.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of bodies are held at once, over all requests: a few dozen of the largest would
 * otherwise take the whole heap, and everybody's call with it.
 */
public final class BodyRoom {
  /**
   * Of each body so many bytes are not counted, so that a tool call never waits for room beside
   * reports of long calls.
   */
  public static final int UNCOUNTED = 64 * 1024;

  /** A body is held as bytes, once more while it arrives, and as text: half of the heap at most. */
  public static final int PART_OF_HEAP = 8;

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /**
   * @param most bytes, beside those that are not counted
   */
  public BodyRoom(long most) {
    this.most = most;
  }

  /** As this machine has memory. */
  public static BodyRoom ofHeap() {
    return new BodyRoom(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  /** For one request; to be closed when it is answered. */
  public Share share() {
    return new Share();
  }

  /** What one request has taken. */
  public final class Share implements AutoCloseable {
    private long held;
    private long counted;

    private Share() {}

    /** The same bytes; reading throws {@link NoRoom} where there is none for them. */
    public InputStream counting(InputStream body) {
      return new Counting(body);
    }

    private void take(int bytes) throws NoRoom {
      held += bytes;
      long more = Math.max(0, held - UNCOUNTED) - counted;
      if (more > 0) {
        counted += more;
        if (taken.addAndGet(more) > most) {
          throw new NoRoom();
        }
      }
    }

    @Override
    public void close() {
      taken.addAndGet(-counted);
      counted = 0;
    }

    private final class Counting extends FilterInputStream {
      Counting(InputStream body) {
        super(body);
      }

      @Override
      public int read() throws IOException {
        int read = super.read();
        take(read == -1 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        take(Math.max(0, read));
        return read;
      }
    }
  }
}
