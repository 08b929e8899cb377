package frontdesk.adapters.console.entry;

import frontdesk.accounts.Proof;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import java.util.Optional;

/**
 * By what somebody was let in who goes on listening.
 *
 * @param session empty at home, where nobody signs in
 */
public record Pass(Visitor visitor, Optional<Proof.Digest> session, Request request) {
  /** Cookies are in it: not printed. */
  @Override
  public String toString() {
    return "Pass[" + visitor.org() + "]";
  }
}
