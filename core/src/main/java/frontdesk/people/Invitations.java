package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.List;

/**
 * The links to join by that still work. Both methods throw {@link Unavailable} when the store does
 * not answer.
 */
@Port
public interface Invitations {
  /**
   * A link, without what stands in it.
   *
   * @param id tells it from others; nobody joins by it
   */
  record Open(String id, JoinLink link) {}

  /** Those that work at that moment, the next to expire first. */
  List<Open> open(OrgId org, Instant now);

  /** From now on nobody joins by it; false if there is none. */
  boolean withdraw(OrgId org, String id);
}
