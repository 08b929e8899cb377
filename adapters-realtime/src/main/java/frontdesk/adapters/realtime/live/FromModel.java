package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketListener;

/**
 * Hears one session with the model; what an earlier one says counts no more.
 *
 * @param number of the session, counted from 1
 */
record FromModel(LiveSession call, int number) implements SocketListener {
  @Override
  public void text(String message) {
    call.modelSaid(number, message);
  }

  // Nothing of the protocol: this session cannot be relied on.
  @Override
  public void binary() {
    call.modelLeft(number, LiveSession.BROKEN);
  }

  @Override
  public void alive() {
    call.modelAlive(number);
  }

  @Override
  public void closed(int code) {
    call.modelLeft(number, code);
  }
}
