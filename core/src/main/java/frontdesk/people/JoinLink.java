package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody may join, once, as what the link says.
 *
 * @param host whose a manager will be; empty for all others
 * @param first for an organisation's first person only: as soon as there is one it is void
 */
public record JoinLink(
    OrgId org, Role role, Optional<UserId> host, boolean first, Instant expiresAt) {
  public JoinLink {
    Member.checkHost(role, host);
  }
}
