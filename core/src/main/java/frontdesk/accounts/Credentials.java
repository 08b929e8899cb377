package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * The credentials of all organisations. At most two of one name are valid at a time, whoever races.
 * Every method throws {@link Unavailable} when the store does not answer.
 */
@Port
public interface Credentials {
  /** Keeps one under a name of which none is valid; false if one is: then nothing changed. */
  boolean add(Credential credential, Proof proof);

  /** Keeps one beside the only valid one of its name; false unless there is exactly one. */
  boolean addBeside(Credential credential, Proof proof);

  /**
   * From now on it lets nobody in; it stays on record.
   *
   * @return false if there is no valid one of that id
   */
  boolean revoke(OrgId org, String id, Instant at);

  /** All of an organisation, revoked ones too, by name and then oldest first. */
  List<Credential> all(OrgId org);

  /** The valid ones of a name, oldest first. */
  default List<Credential> valid(OrgId org, String name) {
    Predicate<Credential> named = one -> one.name().equals(name);
    return all(org).stream().filter(named.and(Credential::isValid)).toList();
  }
}
