package frontdesk.app;

import frontdesk.http.EventSource;
import frontdesk.http.EventStream;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/**
 * A response that goes on: what is sent is written as the connection takes it, by whichever thread
 * finds that it does. It holds no thread, and one message at a time.
 */
final class OpenStream implements EventStream, WriteListener {
  private final EventSource source;
  private final ServletOutputStream out;
  private final Runnable cut;
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private @Nullable Sending sending;
  private boolean begun;
  private boolean ending;

  private static final class Sending {
    private final byte[] bytes;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private boolean written;
    private boolean flushed;

    Sending(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  private OpenStream(EventSource source, ServletOutputStream out, Runnable cut) {
    this.source = source;
    this.out = out;
    this.cut = cut;
  }

  /**
   * Begins; to be called once the request waits for nothing but this.
   *
   * @return done when it is over, however
   */
  static CompletableFuture<Void> on(Context context, EventSource source) {
    try {
      ServletContextRequest request = ServletContextRequest.getServletContextRequest(context.req());
      OpenStream stream =
          new OpenStream(
              source,
              context.res().getOutputStream(),
              () -> request.getConnectionMetaData().getConnection().getEndPoint().close());
      stream.out.setWriteListener(stream);
      return stream.over;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void onWritePossible() {
    if (begins()) {
      Runnable afterwards = source.begin(this);
      var unused = over.whenComplete((nothing, failure) -> afterwards.run());
    }
    pump();
  }

  private synchronized boolean begins() {
    boolean first = !begun;
    begun = true;
    return first;
  }

  @Override
  public void onError(Throwable gone) {
    finish();
  }

  @Override
  public CompletionStage<?> send(byte[] events) {
    Sending next = new Sending(events);
    synchronized (this) {
      if (sending != null) {
        throw new IllegalStateException("the one before is not written yet");
      }
      if (ending || over.isDone()) {
        return CompletableFuture.failedFuture(new IOException("the stream has ended"));
      }
      sending = next;
    }
    pump();
    return next.done;
  }

  @Override
  public void end() {
    synchronized (this) {
      ending = true;
    }
    pump();
  }

  @Override
  public void cut() {
    cut.run();
    finish();
  }

  // What follows from it is done outside of the lock: whoever hears of it may send the next.
  private void pump() {
    Sending done = null;
    boolean last = false;
    try {
      synchronized (this) {
        done = written();
        last = ending && sending == null;
      }
    } catch (IOException | IllegalStateException gone) {
      finish();
    }
    if (done != null) {
      done.done.complete(null);
    }
    if (last) {
      finish();
    }
  }

  /** What is written to its end; null if nothing is, and then the server calls again. */
  private @Nullable Sending written() throws IOException {
    Sending now = sending;
    while (now != null && begun && !over.isDone() && out.isReady()) {
      if (!now.written) {
        now.written = true;
        out.write(now.bytes);
      } else if (!now.flushed) {
        now.flushed = true;
        out.flush();
      } else {
        sending = null;
        return now;
      }
    }
    return null;
  }

  private void finish() {
    Sending lost;
    synchronized (this) {
      lost = sending;
      sending = null;
    }
    if (lost != null) {
      lost.done.completeExceptionally(new IOException("the page is gone"));
    }
    over.complete(null);
  }
}
