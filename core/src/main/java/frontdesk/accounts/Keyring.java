package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What doors know visitors by. Every method throws {@link Unavailable} when the store does not
 * answer.
 */
@Port
public interface Keyring {
  /** A valid credential, and what its secret is known by. */
  record Key(Credential credential, Proof proof) {}

  /** The valid ones of an organisation; none for one that is not there. */
  List<Key> keys(OrgId org);

  /** It was used then. Told once an hour at most. */
  void used(OrgId org, String id, Instant at);

  /** There is no other organisation, and this one never had a credential. */
  boolean isAlone(OrgId org);

  /** The organisations that have a valid one. */
  Set<OrgId> holders();

  /** Somebody has a valid credential. */
  boolean isAnybodyKnown();
}
