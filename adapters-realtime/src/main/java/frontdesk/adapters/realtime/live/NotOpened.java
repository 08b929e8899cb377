package frontdesk.adapters.realtime.live;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No session could be opened. */
public final class NotOpened extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Close close;

  /**
   * @param close what the page is told
   */
  public NotOpened(Close close, @Nullable Throwable cause) {
    super(close.sentence(), cause);
    this.close = close;
  }

  static Close of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotOpened known) {
        return known.close;
      }
    }
    return Close.AWAY;
  }
}
