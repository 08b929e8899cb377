package frontdesk.adapters.console;

import frontdesk.accounts.Proof;
import frontdesk.http.Request;
import java.util.Optional;

/**
 * By what somebody was let in who goes on listening.
 *
 * @param session empty at home, where nobody signs in
 */
record Pass(Visitor visitor, Optional<Proof.Digest> session, Request request) {
  /** Cookies are in it: not printed. */
  @Override
  public String toString() {
    return "Pass[" + visitor.org() + "]";
  }
}
