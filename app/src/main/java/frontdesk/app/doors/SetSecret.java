package frontdesk.app.doors;

import frontdesk.accounts.Principal;
import frontdesk.http.PresentedSecret;
import frontdesk.http.SharedSecret;

/** A secret that the operator set. It may be short, so whoever guesses is slowed down. */
public final class SetSecret implements Recognizer {
  private final SharedSecret secret;
  private final Principal principal;

  public SetSecret(SharedSecret secret, Principal principal) {
    this.secret = secret;
    this.principal = principal;
  }

  @Override
  public Finding find(PresentedSecret presented, String source) {
    return secret.matches(presented) ? new Finding.Known(principal) : Finding.UNKNOWN;
  }
}
