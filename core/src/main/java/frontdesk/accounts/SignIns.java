package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Which host somebody is who signed in elsewhere. Every method throws {@link Unavailable} when the
 * store does not answer.
 */
@Port
public interface SignIns {
  /**
   * @param subject the issuer's lasting id of a person, or an e-mail address in small letters
   */
  record SignIn(String subject, UserId host) {}

  /** The host of the first of these that is registered. */
  Optional<UserId> host(OrgId org, List<String> subjects);

  /**
   * From now on that subject is that host, who has to be there.
   *
   * @return false if there is no such host; then nothing changed
   */
  boolean register(OrgId org, SignIn signIn);

  /** Forgets it; false if it was not there. */
  boolean forget(OrgId org, String subject);

  /** All of an organisation, by subject. */
  List<SignIn> all(OrgId org);
}
