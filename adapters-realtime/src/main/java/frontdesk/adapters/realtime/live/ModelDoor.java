package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.util.concurrent.CompletionStage;

/** Where sessions with a model are opened. */
@FunctionalInterface
public interface ModelDoor {
  /**
   * Opens a socket; nothing comes in before {@link SocketPeer#more} was said.
   *
   * @return failed with {@link NotOpened} if there is none
   */
  CompletionStage<SocketPeer> open(SocketListener listener);
}
