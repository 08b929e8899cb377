package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Shares what is taken at once among the organisations: first those that have any, then some of
 * each, because only a statement of one organisation stays on one database when they are spread.
 */
final class Shares {
  private Shares() {}

  /**
   * @param organisations selects at most {@code :most} ids, those that have waited longest first
   * @param ofOne what is taken of one organisation, at most as many as it is told
   */
  static <T> List<T> of(
      Handle handle, String organisations, int most, BiFunction<OrgId, Integer, List<T>> ofOne) {
    List<String> orgs =
        handle.createQuery(organisations).bind("most", most).mapTo(String.class).list();
    return orgs.stream()
        .flatMap(org -> ofOne.apply(new OrgId(org), most / orgs.size()).stream())
        .toList();
  }
}
