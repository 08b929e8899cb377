package frontdesk.adapters.realtime.session;

import java.io.IOException;

/** No session can begin now. */
public final class NoSecret extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Declined why;

  NoSecret(Declined why) {
    super(why.sentence());
    this.why = why;
  }

  Declined why() {
    return why;
  }
}
