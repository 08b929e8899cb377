package frontdesk.persistence.jdbi;

import frontdesk.CrashPoints;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Tells of both sides of every commit, whoever makes it: those of transactions here, those of
 * single statements by {@link Writes}.
 */
final class CommitPoints extends DelegatingTransactionHandler {
  private final CrashPoints points;
  private final Writes writes;

  private CommitPoints(TransactionHandler handler, CrashPoints points, Writes writes) {
    super(handler);
    this.points = points;
    this.writes = writes;
  }

  /** Where nobody listens nothing is put in between, so it costs nothing. */
  static Jdbi told(Jdbi jdbi, CrashPoints points) {
    if (points != CrashPoints.NONE) {
      jdbi.setTransactionHandler(
          new CommitPoints(jdbi.getTransactionHandler(), points, new Writes(points)));
    }
    return jdbi;
  }

  // One for each handle, which one thread uses at a time.
  @Override
  public TransactionHandler specialize(Handle handle) throws SQLException {
    Writes own = new Writes(points);
    handle.setSqlLogger(own);
    return new CommitPoints(getDelegate().specialize(handle), points, own);
  }

  @Override
  public void commit(Handle handle) {
    String what = writes.sinceBegin();
    if (what.isEmpty()) {
      // One that only read loses nothing.
      super.commit(handle);
      return;
    }
    points.reach("before commit: " + what);
    super.commit(handle);
    points.reach("after commit: " + what);
  }

  @Override
  public void begin(Handle handle) {
    writes.begin();
    super.begin(handle);
  }
}
