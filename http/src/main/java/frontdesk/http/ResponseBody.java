package frontdesk.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A response's body, gathered while it arrives. The status does not wait for it, and nobody need
 * read it: it ends by itself when whole, too large, or late.
 */
final class ResponseBody implements BodySubscriber<ResponseBody> {
  private final int limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

  ResponseBody(int limit) {
    this.limit = limit;
    // Whatever ends it early, a timer, a reader or its size, also ends the connection.
    var unused =
        whole.whenComplete(
            (done, failure) -> {
              if (failure != null) {
                cancel();
              }
            });
  }

  /** Gives up, if it is not whole by then. */
  void endBy(long nanosFromNow) {
    whole.orTimeout(Math.max(0, nanosFromNow), TimeUnit.NANOSECONDS);
  }

  void giveUp() {
    whole.completeExceptionally(new IOException("the body was given up"));
  }

  /** All bytes, waiting for them; no longer than until the deadline. */
  InputStream read() throws IOException {
    try {
      return new ByteArrayInputStream(whole.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      giveUp();
      throw new InterruptedIOException("interrupted while reading a body");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new HttpTimeoutException("the body did not end by the deadline");
      }
      throw new IOException("the body did not arrive whole", e.getCause());
    }
  }

  /** At once, so that the status is known when the headers are. */
  @Override
  public CompletionStage<ResponseBody> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription.set(given);
    if (whole.isDone()) {
      cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (whole.isDone()) {
        return;
      }
      if (buffer.remaining() > limit - bytes.size()) {
        whole.completeExceptionally(new BodyTooLarge(limit));
        return;
      }
      byte[] chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.writeBytes(chunk);
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }

  private void cancel() {
    Flow.Subscription given = subscription.getAndSet(null);
    if (given != null) {
      given.cancel();
    }
  }
}
