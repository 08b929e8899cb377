package frontdesk.adapters.graph;

import frontdesk.accounts.ConsentProblem;
import java.time.Duration;

/** What came of asking the sign-in service for tokens. */
sealed interface SignInAnswer {
  /**
   * @param lifetime for how long from now the access token is good
   */
  record Granted(Tokens tokens, Duration lifetime, IdToken who) implements SignInAnswer {}

  /**
   * @param number the one after AADSTS; may be empty
   */
  record Refused(ConsentProblem why, String number) implements SignInAnswer {}
}
