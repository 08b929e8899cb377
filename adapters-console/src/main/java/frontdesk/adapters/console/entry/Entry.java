package frontdesk.adapters.console.entry;

import frontdesk.people.JoinOrganisation;
import frontdesk.people.ResetPassword;
import frontdesk.people.SignIn;
import frontdesk.people.SignInElsewhere;
import java.net.URI;
import java.util.Optional;

/**
 * How people come in.
 *
 * @param microsoft empty where nobody signs in by an account there
 * @param publicUrl how the world reaches this server
 */
public record Entry(
    SignIn signIn,
    JoinOrganisation join,
    ResetPassword reset,
    Optional<Microsoft> microsoft,
    Doorway doorway,
    URI publicUrl) {
  /**
   * Signing in by an account at Microsoft.
   *
   * @param origin where browsers are sent to, scheme and host
   */
  public record Microsoft(SignInElsewhere signIn, URI origin) {}
}
