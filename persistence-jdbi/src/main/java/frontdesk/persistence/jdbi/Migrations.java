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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;

/**
 * Brings a schema up to date. To ask first whether it is takes a few milliseconds; for Flyway to
 * find out takes a third of a start.
 */
final class Migrations {
  private static final String FOLDER = "frontdesk/persistence/migrations";

  private static final String DONE = "SELECT script, checksum, success FROM flyway_schema_history";

  private static final String UNDEFINED_TABLE = "42P01";

  private Migrations() {}

  /**
   * Safe for several nodes at once: Flyway locks its table, and what is done is done for all.
   *
   * @throws SQLException if the database does not answer
   * @throws org.flywaydb.core.api.FlywayException if a migration fails or is not ours
   */
  static void bringUpToDate(Database.Address address) throws SQLException {
    Optional<Map<String, Integer>> ours = ours();
    if (ours.isEmpty() || !done(address).equals(ours)) {
      Flyway.configure()
          .dataSource(address.jdbcUrl(), address.user(), address.password())
          .locations("classpath:" + FOLDER)
          .load()
          .migrate();
    }
  }

  // By the words of Flyway's own table; anything in it that is not a migration done is for Flyway.
  static Optional<Map<String, Integer>> done(Database.Address address) throws SQLException {
    Map<String, Integer> done = new HashMap<>();
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(DONE)) {
      while (rows.next()) {
        if (!rows.getBoolean("success")) {
          return Optional.empty();
        }
        done.put(rows.getString("script"), rows.getInt("checksum"));
      }
      return Optional.of(done);
    } catch (SQLException failed) {
      if (UNDEFINED_TABLE.equals(failed.getSQLState())) {
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
