package frontdesk.people;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.Principal;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who signs in to an organisation's pages.
 *
 * @param id names them in records, where no address may stand
 * @param name as others see it
 * @param host whose a manager is; empty for all others
 */
public record Member(
    OrgId org,
    String id,
    EmailAddress email,
    String name,
    Role role,
    Optional<UserId> host,
    Instant joinedAt) {
  /** Fits a line of a page and of a list. */
  public static final int LONGEST_NAME = 100;

  /** How the credential of whoever asks as a member begins. */
  public static final String ASKS_AS = "member ";

  public Member {
    checkHost(role, host);
    if (!isName(name)) {
      throw new IllegalArgumentException("a name is one line of 1 to 100 characters");
    }
  }

  static void checkHost(Role role, Optional<UserId> host) {
    if (host.isPresent() != (role == Role.MANAGER)) {
      throw new IllegalArgumentException("a manager is one host's, and nobody else is");
    }
  }

  static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_NAME
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  /** In whose name they ask. */
  public Principal principal() {
    return new Principal(org, ASKS_AS + id, host, Optional.empty());
  }

  /** Personal data: not printed. */
  @Override
  public String toString() {
    return "Member[" + org + ", " + id + ", " + role + "]";
  }
}
