package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes links by which people join. */
public final class InviteMember {
  /** Whoever is told of it in the evening has it in the morning, and no more. */
  public static final Duration LASTS = Duration.ofHours(24);

  private final Members members;
  private final Clock clock;

  public InviteMember(Members members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /** For the first person of an organisation, its owner; empty if somebody is there. */
  public Optional<PersonalToken> first(OrgId org) {
    return members.isAny(org)
        ? Optional.empty()
        : Optional.of(keep(new JoinLink(org, Role.OWNER, Optional.empty(), true, expiry())));
  }

  /**
   * @param host one that is there; for a manager, and for nobody else
   */
  public PersonalToken invite(OrgId org, Role role, Optional<UserId> host) {
    return keep(new JoinLink(org, role, host, false, expiry()));
  }

  private Instant expiry() {
    return clock.instant().plus(LASTS);
  }

  private PersonalToken keep(JoinLink link) {
    PersonalToken token = PersonalToken.random(link.org());
    members.invite(link, token.digest(), clock.instant());
    return token;
  }
}
