package frontdesk.people;

import frontdesk.Port;
import frontdesk.Unavailable;
import java.net.URI;
import java.util.Optional;

/** Where people sign in elsewhere (authorization code with PKCE, OpenID Connect). */
@Port
public interface AccountIssuer {
  /**
   * What is asked there.
   *
   * @param state comes back with the answer
   * @param nonce comes back within what the issuer signs
   * @param verifier proves that whoever asked is who redeems
   */
  record Question(String state, String nonce, String verifier) {
    @Override
    public String toString() {
      return "Question[***]";
    }
  }

  /** Where the browser is sent. */
  URI address(Question question);

  /**
   * Who it was: for us, just now, in answer to this question, and signed by the issuer.
   *
   * @param code what the browser came back with
   * @return empty if it was nobody, or not certainly
   * @throws Unavailable if the issuer does not answer
   */
  Optional<Account> redeem(String code, Question question);
}
