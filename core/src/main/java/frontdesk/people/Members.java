package frontdesk.people;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.accounts.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The people of each organisation, and the links by which others join. Safe for many threads and
 * processes. Every method throws {@link Unavailable} when the store does not answer; then nothing
 * changed.
 */
@Port
public interface Members {
  /**
   * A member, and what their password is known by.
   *
   * @param password made by {@link Passwords}
   */
  record Known(Member member, String password) {
    @Override
    public String toString() {
      return "Known[" + member + "]";
    }
  }

  /** What came of a link that somebody followed. */
  enum Joining {
    JOINED,
    /** There is none, or it was used, or its time is over. */
    NO_SUCH_LINK,
    /** Somebody of that address is a member; the link still works. */
    ALREADY_THERE
  }

  boolean isAny(OrgId org);

  /** By name. */
  List<Member> all(OrgId org);

  Optional<Known> find(OrgId org, EmailAddress email);

  /** Keeps a link; links of the organisation whose time was over by then are forgotten. */
  void invite(JoinLink link, Proof.Digest token, Instant now);

  /** One that works at that moment. */
  Optional<JoinLink> link(OrgId org, Proof.Digest token, Instant now);

  /**
   * Makes a member and uses up the link, in one commit. Of several who follow one link, or several
   * links for an organisation's first person, exactly one joins.
   */
  Joining join(Proof.Digest token, Member member, String password, Instant now);
}
