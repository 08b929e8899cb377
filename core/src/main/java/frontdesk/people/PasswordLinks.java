package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.accounts.Proof;
import java.time.Instant;
import java.util.Optional;

/**
 * Links by which members choose how they sign in from now on. Safe for many threads and processes.
 * Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface PasswordLinks {
  /**
   * From now on the old password is wrong, an account elsewhere is not theirs any more, sessions
   * and earlier links are over, and this link works: all in one commit.
   *
   * @return false if there is no such member; then nothing changed
   */
  boolean reset(OrgId org, String id, Proof.Digest link, Instant expiresAt);

  /** Whose it is, if it works at that moment. */
  Optional<Member> whose(OrgId org, Proof.Digest link, Instant now);

  /**
   * Keeps the new password and uses up the link, in one commit. Of several who follow it one gets
   * through.
   *
   * @param password made by {@link Passwords}; empty: they have none from now on
   * @return whose it was; empty if it did not work any more
   */
  Optional<Member> choose(OrgId org, Proof.Digest link, String password, Instant now);
}
