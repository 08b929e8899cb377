package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Shares what is taken at once among the organisations: first those that have any, then some of
 * each in its own transaction, because only a statement of one organisation stays on one database
 * when they are spread.
 */
final class Shares {
  private Shares() {}

  /** What is taken of one organisation, at most as many as it is told. */
  interface OfOne<T> {
    List<T> take(Handle handle, OrgId org, int share);
  }

  /**
   * @param organisations selects at most {@code :most} ids, those that have waited longest first
   */
  static <T> List<T> of(Store store, String organisations, int most, OfOne<T> ofOne) {
    List<OrgId> orgs = store.organisations(organisations, query -> query.bind("most", most));
    return orgs.stream()
        .flatMap(
            org -> store.with(org, handle -> ofOne.take(handle, org, most / orgs.size())).stream())
        .toList();
  }
}
