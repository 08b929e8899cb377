package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.util.List;

/** Whose lines are, for whoever comes by one and names no organisation. */
@Port
public interface LineOwners {
  /**
   * The organisations that registered it, in the order of their ids. Of several nobody can tell who
   * is meant.
   *
   * @throws Unavailable if the store does not answer
   */
  List<OrgId> of(Line line);
}
