package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.accounts.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in. Safe for many threads and processes. Every method throws {@link Unavailable}
 * when the store does not answer.
 */
@Port
public interface Sessions {
  /** A working day with a long break; whoever stays longer signs in again. */
  Duration LONGEST = Duration.ofHours(12);

  /** Long enough for a viewing out of the house, too short for a machine left over night. */
  Duration IDLE = Duration.ofHours(2);

  /** A session that is used is written down so often at most: a page is one read, not a write. */
  Duration NOTED_EVERY = Duration.ofMinutes(1);

  /** Begins one; those of the organisation that had ended by then are forgotten. */
  void begin(Member member, Proof.Digest token, Instant now);

  /**
   * Whose it is, if it goes on at that moment; then it was used. As they are now: whoever is given
   * another role has it at once.
   */
  Optional<Member> use(OrgId org, Proof.Digest token, Instant now);

  /**
   * Of these, those that go on at that moment, and whose they are as they are now. A look at who is
   * still there and no use: what nobody uses ends however often it is looked at.
   */
  Map<Proof.Digest, Member> stillOn(OrgId org, Collection<Proof.Digest> tokens, Instant now);

  /** From now on it is nobody's. */
  void end(OrgId org, Proof.Digest token);
}
