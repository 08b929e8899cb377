package frontdesk.app.live;

import frontdesk.adapters.realtime.live.Close;
import frontdesk.http.SocketPeer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RefusedTest {
  private final CompletableFuture<Void> cut = new CompletableFuture<>();

  @Test
  void who_does_not_even_read_why_they_are_refused_is_cut_off() throws Exception {
    var unused = new Refused(new Stuck(), Close.WRONG_TOKEN);

    cut.get(4 * Refused.GOODBYE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Takes nothing. */
  private final class Stuck implements SocketPeer {
    @Override
    public CompletionStage<?> send(String text) {
      return new CompletableFuture<>();
    }

    @Override
    public void more() {
      // Nothing comes.
    }

    @Override
    public void ping() {
      // Nobody answers.
    }

    @Override
    public void close(int code, String reason) {
      // It is behind what was not taken.
    }

    @Override
    public void cut() {
      cut.complete(null);
    }
  }
}
