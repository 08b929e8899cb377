package frontdesk.persistence.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/** A database whose next commits go as a test says: the answer may be lost, or the commit. */
public final class LostAnswers {
  private final Jdbi real;
  private final Deque<Commit> next = new ArrayDeque<>();

  /** How a commit goes. */
  public enum Commit {
    DONE_AND_NOT_ANSWERED,
    LOST,
    /** The database itself breaks it off: the state of a deadlock. */
    BROKEN_OFF,
    /** It waited too long for a lock that somebody else holds. */
    LOCKED
  }

  public LostAnswers(Jdbi real) {
    this.real = real;
  }

  /** One after the other; those after them go as they should. */
  public void next(Commit... commits) {
    next.addAll(List.of(commits));
  }

  public Jdbi jdbi() {
    return Jdbi.create((ConnectionFactory) () -> wrapped(real.open().getConnection()));
  }

  private Connection wrapped(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit") && !next.isEmpty()) {
                lose(connection, next.remove());
              }
              return called(connection, method, arguments);
            });
  }

  private static void lose(Connection connection, Commit how) throws SQLException {
    if (how == Commit.DONE_AND_NOT_ANSWERED) {
      connection.commit();
    } else {
      connection.rollback();
    }
    throw new SQLException("as a test said", state(how));
  }

  private static String state(Commit how) {
    return switch (how) {
      case BROKEN_OFF -> "40P01";
      case LOCKED -> "55P03";
      case LOST, DONE_AND_NOT_ANSWERED -> "08006";
    };
  }

  private static Object called(Connection connection, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
