package frontdesk.app.live;

import frontdesk.adapters.realtime.live.Close;
import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;

/** A page that is told why it is not let in, and nothing else. */
final class Refused implements SocketListener {
  Refused(SocketPeer page, Close why) {
    why.tell(page);
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
