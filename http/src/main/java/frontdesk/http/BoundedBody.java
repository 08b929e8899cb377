package frontdesk.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The first part of a reply's body. The status counts even where the rest is endless, so a body
 * that is too long is cut off, not refused.
 *
 * @param cut true if there was more
 */
record BoundedBody(byte[] bytes, boolean cut) {
  /** A hook answers with 100 bytes, a page of a calendar with some 100 kB. */
  static final int LIMIT = 1024 * 1024;

  /** Collects up to the limit, then hangs up. */
  static final class Subscriber implements BodySubscriber<BoundedBody> {
    private final CompletableFuture<BoundedBody> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<BoundedBody> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        byte[] chunk = new byte[Math.min(buffer.remaining(), LIMIT - bytes.size())];
        buffer.get(chunk);
        bytes.writeBytes(chunk);
        if (buffer.hasRemaining()) {
          hangUp();
          return;
        }
      }
    }

    private void hangUp() {
      if (subscription != null) {
        subscription.cancel();
      }
      body.complete(new BoundedBody(bytes.toByteArray(), true));
    }

    @Override
    public void onError(Throwable failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      body.complete(new BoundedBody(bytes.toByteArray(), false));
    }
  }
}
