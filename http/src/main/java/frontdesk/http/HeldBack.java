package frontdesk.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Knows whether the client has begun to send the body, which it does only on a connection that
 * stands. Until then a peer has at most the head of a request, and cannot act on it.
 */
final class HeldBack implements BodyPublisher {
  private enum State {
    HELD,
    GIVEN,
    KEPT
  }

  private static final Flow.Subscription NOTHING =
      new Flow.Subscription() {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
      };

  private final BodyPublisher body;
  private final AtomicReference<State> state = new AtomicReference<>(State.HELD);

  HeldBack(BodyPublisher body) {
    this.body = body;
  }

  /**
   * Whether the body was not given out, and from now on never will be. An empty body decides
   * nothing.
   */
  boolean keepBack() {
    return contentLength() > 0
        && (state.compareAndSet(State.HELD, State.KEPT) || state.get() == State.KEPT);
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    if (state.compareAndSet(State.HELD, State.GIVEN) || state.get() == State.GIVEN) {
      body.subscribe(subscriber);
    } else {
      subscriber.onSubscribe(NOTHING);
      subscriber.onError(new IOException("given up before the body was sent"));
    }
  }
}
