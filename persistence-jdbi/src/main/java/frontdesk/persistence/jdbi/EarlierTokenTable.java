package frontdesk.persistence.jdbi;

import frontdesk.accounts.ImportGrants.Row;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The table in which the earlier server kept hosts' tokens, in a database of its own. */
public final class EarlierTokenTable {
  private static final String READ =
      "SELECT user_id, refresh_token FROM oauth_tokens ORDER BY user_id COLLATE \"C\"";

  /** An operator waits for it, and the table has a row for each host. */
  private static final String SECONDS = "10";

  private static final String NO_TABLE = "42P01";
  private static final String NO_COLUMN = "42703";
  private static final String NOT_PERMITTED = "42501";

  private EarlierTokenTable() {}

  /** It cannot be read; the message says why and repeats no part of the address. */
  public static final class CannotRead extends Exception {
    private static final long serialVersionUID = 1L;

    CannotRead(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Everything in it, by user. Nothing is written there: the session may only read. */
  public static List<Row> read(Database.Address address) throws CannotRead {
    try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), options(address))) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(READ)) {
        return rows(result);
      }
    } catch (SQLException failed) {
      throw new CannotRead(words(failed), failed);
    }
  }

  private static Properties options(Database.Address address) {
    Properties options = new Properties();
    if (!address.user().isEmpty()) {
      options.setProperty("user", address.user());
      options.setProperty("password", address.password());
    }
    options.setProperty("readOnly", "true");
    options.setProperty("connectTimeout", SECONDS);
    options.setProperty("socketTimeout", SECONDS);
    options.setProperty("ApplicationName", "frontdesk-import");
    return options;
  }

  private static List<Row> rows(ResultSet result) throws SQLException {
    List<Row> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(
          new Row(
              Optional.ofNullable(result.getString(1)).orElse(""),
              Optional.ofNullable(result.getString(2))
                  .map(String::strip)
                  .filter(token -> !token.isEmpty())));
    }
    return rows;
  }

  // What the driver says may repeat the address, password and all.
  private static String words(SQLException failed) {
    String state = Optional.ofNullable(failed.getSQLState()).orElse("");
    return switch (state) {
      case NO_TABLE -> "It has no table oauth_tokens.";
      case NO_COLUMN -> "Its table oauth_tokens has no columns user_id and refresh_token.";
      case NOT_PERMITTED -> "Its user may not read the table oauth_tokens.";
      default ->
          state.startsWith("28")
              ? "It refuses this user or password."
              : state.startsWith("3D")
                  ? "There is no database of that name."
                  : "It does not answer (" + (state.isEmpty() ? "no code" : state) + ").";
    };
  }
}
