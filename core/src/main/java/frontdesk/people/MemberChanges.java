package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.Optional;

/**
 * Changes who works at an organisation's pages, and as what. An organisation that has an owner
 * keeps one: of changes that race to take the last two away, one is refused. Both methods throw
 * {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface MemberChanges {
  /** What came of it. */
  enum Changed {
    DONE,
    /** There is no such member; nothing changed. */
    NOT_THERE,
    /** Nobody else could change anything then; nothing changed. */
    LAST_OWNER
  }

  /**
   * Gives another role, at once: sessions go on with it.
   *
   * @param host one that is there; for a manager, and for nobody else
   */
  Changed give(OrgId org, String id, Role role, Optional<UserId> host);

  /** Takes somebody away with all their sessions, in one commit. */
  Changed remove(OrgId org, String id);
}
