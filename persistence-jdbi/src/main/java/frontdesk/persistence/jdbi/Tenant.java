package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * Says to the database for whom a transaction works: whatever a statement asks for, it sees and
 * changes that organisation's rows and no others (ADR 31). Said anew in every transaction and
 * forgotten at its end, so that nothing of it stays with a connection.
 */
final class Tenant {
  private static final String ONE = "SELECT set_config('app.org', ?, true)";

  private static final String ACROSS = "SELECT set_config('app.worker', ?, true)";

  private Tenant() {}

  /** For the rest of the handle's transaction. */
  static void one(Handle handle, OrgId org) {
    set(handle, ONE, org.value());
  }

  /** For the rest of the handle's transaction, which may only see what is due or old. */
  static void across(Handle handle) {
    set(handle, ACROSS, "on");
  }

  /** Gives up what the transaction did, and goes on for the same organisation in another. */
  static void beginAnew(Handle handle, OrgId org) {
    handle.rollback();
    handle.begin();
    one(handle, org);
  }

  private static void set(Handle handle, String sql, String value) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      statement.setString(1, value);
      statement.execute();
    } catch (SQLException failed) {
      throw new TransactionException("the organisation could not be said", failed);
    }
  }
}
