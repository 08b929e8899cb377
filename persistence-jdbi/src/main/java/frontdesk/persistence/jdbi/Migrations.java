package frontdesk.persistence.jdbi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a schema up to date. To ask first whether it is takes a few milliseconds; for Flyway to
 * find out takes a third of a start.
 */
final class Migrations {
  private static final String FOLDER = "frontdesk/persistence/migrations";

  private static final String DONE = "SELECT script, checksum, success FROM flyway_schema_history";

  /** There is no such table, or it is not ours to read before the owner says so. */
  private static final Set<String> UNREADABLE = Set.of("42P01", "42501");

  /**
   * In seconds: a database that is there takes milliseconds, and a start does not wait for more.
   */
  private static final String CONNECT = "2";

  /** In seconds: one that accepts and says nothing is away. */
  private static final String ANSWER = "2";

  /** In seconds: a statement over a large table may take minutes; a silent server is left then. */
  private static final String MIGRATION = "600";

  private Migrations() {}

  /**
   * Safe for several nodes at once: Flyway locks its table, and what is done is done for all.
   *
   * @throws SQLException if the database does not answer
   * @throws org.flywaydb.core.api.FlywayException if a migration fails or is not ours
   * @throws Database.CannotOpen if it would forget commits, or has migrations of a newer version
   */
  static void bringUpToDate(Database.Address address) throws SQLException {
    Optional<Map<String, Integer>> ours = ours();
    try (Connection connection = connect(address)) {
      if (!address.mayLose()) {
        Durability.check(connection);
      }
      Optional<Map<String, Integer>> done = done(connection);
      if (ours.isPresent() && done.isPresent()) {
        refuseNewer(done.get(), ours.get());
      }
      if (ours.isEmpty() || !done.equals(ours)) {
        flyway(address.asOwner()).load().migrate();
        grant(address, Roles.name(connection));
      }
      Roles.check(connection);
    }
  }

  // What new tables are made, the role that serves may read and write too.
  private static void grant(Database.Address address, String role) throws SQLException {
    try (Connection owner = connect(address.asOwner())) {
      if (!Roles.name(owner).equals(role)) {
        Roles.grant(owner, role);
      }
    }
  }

  private static FluentConfiguration flyway(Database.Address address) {
    return Flyway.configure()
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .jdbcProperties(Map.of("connectTimeout", CONNECT, "socketTimeout", MIGRATION))
        .ignoreMigrationPatterns(new String[0])
        .callbacks(new OwnersWord())
        .locations("classpath:" + FOLDER);
  }

  /** Makes the schema of an earlier version in a database that has none. */
  static void bringTo(String version, Database.Address address) {
    flyway(address.asOwner()).target(version).load().migrate();
  }

  /** The last version among these; empty where one is not ours, or there is none. */
  static Optional<String> versionOf(Map<String, Integer> migrations) {
    Map<String, Integer> ours = ours().orElse(Map.of());
    return ours.entrySet().containsAll(migrations.entrySet())
        ? migrations.keySet().stream()
            .map(script -> script.substring(1, script.indexOf("__")))
            .max(Comparator.comparing(Integer::valueOf))
        : Optional.empty();
  }

  // Flyway would refuse it too, in more words.
  private static void refuseNewer(Map<String, Integer> done, Map<String, Integer> ours) {
    Set<String> unknown = new TreeSet<>(done.keySet());
    unknown.removeAll(ours.keySet());
    if (!unknown.isEmpty()) {
      throw new Database.CannotOpen(
          "The database was changed by a newer version of Frontdesk: this one does not know "
              + String.join(", ", unknown)
              + ". Start that version, or restore a backup from before into"
              + " an empty database.");
    }
  }

  private static Connection connect(Database.Address address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("connectTimeout", CONNECT);
    properties.setProperty("socketTimeout", ANSWER);
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  static Optional<Map<String, Integer>> done(Database.Address address) throws SQLException {
    try (Connection connection = connect(address)) {
      return done(connection);
    }
  }

  // By the words of Flyway's own table; anything in it that is not a migration done is for Flyway.
  static Optional<Map<String, Integer>> done(Connection connection) throws SQLException {
    Map<String, Integer> done = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(DONE)) {
      while (rows.next()) {
        if (!rows.getBoolean("success")) {
          return Optional.empty();
        }
        done.put(rows.getString("script"), rows.getInt("checksum"));
      }
      return Optional.of(done);
    } catch (SQLException failed) {
      if (UNREADABLE.contains(String.valueOf(failed.getSQLState()))) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  /** Each migration's file and checksum; empty where the class path cannot be listed. */
  static Optional<Map<String, Integer>> ours() {
    try {
      URL folder = Migrations.class.getClassLoader().getResource(FOLDER);
      if (folder == null) {
        return Optional.empty();
      }
      Map<String, Integer> ours = new HashMap<>();
      for (String name : names(folder)) {
        ours.put(name, checksum(name));
      }
      return ours.isEmpty() ? Optional.empty() : Optional.of(ours);
    } catch (IOException | URISyntaxException unlisted) {
      return Optional.empty();
    }
  }

  private static List<String> names(URL folder) throws IOException, URISyntaxException {
    URLConnection connection = folder.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER + "/") && name.endsWith(".sql"))
          .map(name -> name.substring(FOLDER.length() + 1))
          .toList();
    }
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".sql"))
          .toList();
    }
  }

  // As Flyway makes it: of the lines, without what ends them. If it ever makes another, it is
  // asked at every start, and nothing else comes of it.
  private static int checksum(String name) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in =
            Migrations.class.getClassLoader().getResourceAsStream(FOLDER + "/" + name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) sum.getValue();
  }
}
