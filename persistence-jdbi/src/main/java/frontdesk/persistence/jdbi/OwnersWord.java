package frontdesk.persistence.jdbi;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets each migration see all organisations, for its own transaction: without it, one that changes
 * rows would find none below the policies, and say nothing.
 */
final class OwnersWord implements Callback {
  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute(Roles.WHOLLY);
    } catch (SQLException failed) {
      throw new FlywayException("the migration's role could not say what it is", failed);
    }
  }

  @Override
  public String getCallbackName() {
    return "owner";
  }
}
