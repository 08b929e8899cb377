package frontdesk.persistence.jdbi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a database keeps what it has committed, whatever crashes. One that does not would lose
 * bookings that callers were told of.
 */
final class Durability {
  /** {@code local} and the remote ones of {@code synchronous_commit} wait for this disk too. */
  private static final List<String> NEEDED =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  private static final String SETTINGS =
      NEEDED.stream()
          .map(setting -> "current_setting('" + setting + "')")
          .collect(Collectors.joining(", ", "SELECT ", ""));

  private Durability() {}

  /**
   * @throws Database.CannotOpen if one of the settings is off
   */
  static void check(Connection connection) throws SQLException {
    List<String> off = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SETTINGS)) {
      row.next();
      for (int i = 0; i < NEEDED.size(); i++) {
        if ("off".equals(row.getString(i + 1))) {
          off.add(NEEDED.get(i));
        }
      }
    }
    if (!off.isEmpty()) {
      throw new Database.CannotOpen(
          "The database would forget bookings in a crash: "
              + String.join(" and ", off)
              + (off.size() == 1 ? " is" : " are")
              + " off. Turn that on; or set DATABASE_UNSAFE=true if they may be lost, or if your"
              + " provider keeps them in another way.");
    }
  }
}
