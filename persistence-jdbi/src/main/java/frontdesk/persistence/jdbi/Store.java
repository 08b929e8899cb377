package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/**
 * The one way to the tables. All work is a transaction of one organisation, which the database
 * holds it to, or one that says that it is across organisations. Whatever the driver throws becomes
 * the core's one word for it.
 */
final class Store {
  private static final String UNIQUE_VIOLATION = "23505";

  /** Deadlocks and failures to serialize. */
  private static final String ROLLED_BACK = "40";

  private final Jdbi jdbi;
  private final FairShare share;

  Store(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.share = jdbi.getConfig(FairShare.class);
  }

  /** For reads, and for writes that need no word of their own where their commit is lost. */
  <T> T with(OrgId org, HandleCallback<T, RuntimeException> work) {
    try {
      return of(org, work);
    } catch (JdbiException failed) {
      throw unavailable(failed);
    }
  }

  /** As above; false if a unique index stood in the way, whatever its name (S9). */
  boolean unlessDuplicate(OrgId org, HandleCallback<Boolean, RuntimeException> work) {
    try {
      return of(org, work);
    } catch (JdbiException failed) {
      if (failed.getCause() instanceof SQLException said
          && UNIQUE_VIOLATION.equals(said.getSQLState())) {
        return false;
      }
      throw unavailable(failed);
    }
  }

  private <T> T of(OrgId org, HandleCallback<T, RuntimeException> work) {
    return share.within(
        org,
        () ->
            jdbi.inTransaction(
                handle -> {
                  Tenant.one(handle, org);
                  return work.withHandle(handle);
                }));
  }

  /**
   * Reads what is due or old, whosever it is: the first step of whoever works for all. The database
   * shows such work only the tables that need it, and lets it change nothing.
   */
  <T> T acrossOrganisations(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.inTransaction(
          handle -> {
            Tenant.across(handle);
            return work.withHandle(handle);
          });
    } catch (JdbiException failed) {
      throw unavailable(failed);
    }
  }

  /** The organisations that a statement across all of them selects, in its order. */
  List<OrgId> organisations(String sql, UnaryOperator<Query> bound) {
    return acrossOrganisations(
        handle ->
            bound.apply(handle.createQuery(sql)).mapTo(String.class).stream()
                .map(OrgId::new)
                .toList());
  }

  /**
   * Does the work in one transaction, committed if its result is to be kept, and else given up. If
   * the database broke it off so that others could go on, nothing of it was done and it is begun
   * anew, once: what it waited for is over then. One that waited too long for a lock is not: the
   * caller does not wait for it twice.
   *
   * @param unknown what is thrown where the commit was sent and not answered
   * @throws Unavailable if nothing was done
   */
  <T> T transaction(
      OrgId org,
      Function<Handle, T> work,
      Predicate<T> keep,
      Function<JdbiException, ? extends RuntimeException> unknown) {
    try {
      return once(org, work, keep, unknown);
    } catch (BrokenOff broken) {
      try {
        return once(org, work, keep, unknown);
      } catch (BrokenOff again) {
        throw new Unavailable("the database broke off twice", again);
      }
    }
  }

  /**
   * For work that comes to the same if it is done twice: a commit that was not answered is found
   * out by doing it again. The first result stands.
   *
   * @param unknown what is thrown where the second was not answered either
   * @throws Unavailable if nothing was done
   */
  <T> T settled(
      OrgId org,
      Function<Handle, T> work,
      Function<JdbiException, ? extends RuntimeException> unknown) {
    List<T> results = new ArrayList<>();
    try {
      return transaction(
          org,
          handle -> {
            T result = work.apply(handle);
            results.add(result);
            return result;
          },
          any -> true,
          Unanswered::new);
    } catch (Unanswered first) {
      T result = results.get(results.size() - 1);
      try {
        transaction(org, work, any -> true, Unanswered::new);
        return result;
      } catch (Unanswered | Unavailable again) {
        throw unknown.apply(first.said);
      }
    }
  }

  private <T> T once(
      OrgId org,
      Function<Handle, T> work,
      Predicate<T> keep,
      Function<JdbiException, ? extends RuntimeException> unknown) {
    return share.within(org, () -> atOnce(org, work, keep, unknown));
  }

  private <T> T atOnce(
      OrgId org,
      Function<Handle, T> work,
      Predicate<T> keep,
      Function<JdbiException, ? extends RuntimeException> unknown) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      Tenant.one(handle, org);
      T result = work.apply(handle);
      if (keep.test(result)) {
        commit(handle, unknown);
      } else {
        handle.rollback();
      }
      return result;
    } catch (JdbiException failed) {
      throw isBrokenOff(failed) ? new BrokenOff(failed) : unavailable(failed);
    }
  }

  // Of a commit that the database itself refused, nothing was done.
  private static void commit(
      Handle handle, Function<JdbiException, ? extends RuntimeException> unknown) {
    try {
      handle.commit();
    } catch (JdbiException failed) {
      throw isBrokenOff(failed) || says(failed, WhyNot.LOCK_NOT_AVAILABLE)
          ? failed
          : unknown.apply(failed);
    }
  }

  private static boolean isBrokenOff(JdbiException failed) {
    return says(failed, ROLLED_BACK);
  }

  private static boolean says(JdbiException failed, String stateOrClass) {
    return failed.getCause() instanceof SQLException said
        && said.getSQLState() != null
        && said.getSQLState().startsWith(stateOrClass);
  }

  /** The database chose this transaction to end, so that others could go on. */
  private static final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff(JdbiException failed) {
      super("the database broke off", failed);
    }
  }

  /** A commit was sent and not answered. */
  private static final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final JdbiException said;

    Unanswered(JdbiException said) {
      super("a commit was not answered", said);
      this.said = said;
    }
  }

  static Unavailable unavailable(JdbiException failed) {
    return new Unavailable("the database did not answer", failed);
  }
}
