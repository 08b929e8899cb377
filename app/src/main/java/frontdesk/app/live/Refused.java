package frontdesk.app.live;

import frontdesk.adapters.realtime.live.Close;
import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A page that is told why it is not let in, and nothing else. */
final class Refused implements SocketListener {
  /** Nobody knows them: whoever has not said goodbye by then is cut off. */
  static final Duration GOODBYE = Duration.ofSeconds(5);

  Refused(SocketPeer page, Close why) {
    why.tell(page);
    page.more();
    CompletableFuture.delayedExecutor(GOODBYE.toSeconds(), TimeUnit.SECONDS).execute(page::cut);
  }

  @Override
  public void text(String message) {
    // It was told.
  }

  @Override
  public void binary() {
    // It was told.
  }

  @Override
  public void alive() {
    // Nobody asked.
  }

  @Override
  public void closed(int code) {
    // It understood.
  }
}
