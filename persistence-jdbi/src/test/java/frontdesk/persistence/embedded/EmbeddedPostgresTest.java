package frontdesk.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On one directory, since unpacking the programs is what takes longest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {
  private final Path directory = Path.of("target", "embedded-postgres").toAbsolutePath();

  @AfterAll
  void delete() throws IOException {
    Directories.delete(directory);
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    return EmbeddedPostgres.connect(server.jdbcUrl(), server.owner());
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void what_was_committed_is_there_after_a_restart() throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      execute(server, "CREATE TABLE IF NOT EXISTS kept (word text)");
      execute(server, "INSERT INTO kept VALUES ('still here')");
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      assertThat(ask(server, "SELECT word FROM kept")).isEqualTo("still here");
    }
  }

  @Test
  void it_is_durable_private_and_not_run_by_the_superuser() throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      execute(server, "CREATE EXTENSION IF NOT EXISTS btree_gist");
    }
  }

  @Test
  void nobody_gets_in_without_the_password() {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl(), server.owner().user(), "guess"))
          .hasMessageContaining("password");
    }
  }

  @Test
  void its_passwords_and_files_are_for_their_owner_only() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      assertThat(server.owner().password()).hasSizeGreaterThanOrEqualTo(32);
      assertThat(permissions("app.password")).isEqualTo("rw-------");
      assertThat(permissions("superuser.password")).isEqualTo("rw-------");
      assertThat(permissions("data-18")).isEqualTo("rwx------");
      assertThat(directory.resolve("initdb.password")).doesNotExist();
    }
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)));
  }

  @Test
  void a_second_server_on_the_same_directory_is_refused_in_words() {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(directory)) {
      assertThat(first.jdbcUrl()).isNotEmpty();
      assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
          .isInstanceOf(EmbeddedPostgresFailed.class)
          .hasMessageContaining("Another server already uses")
          .hasMessageContaining("FRONTDESK_DATA");
    }
  }

  @Test
  void a_server_that_is_killed_comes_back_at_the_same_address() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      execute(server, "CREATE TABLE IF NOT EXISTS survived (word text)");
      execute(server, "INSERT INTO survived VALUES ('yes')");
      kill(server.pid());

      assertThat(eventually(() -> ask(server, "SELECT word FROM survived"))).contains("yes");
    }
  }

  @Test
  void it_goes_down_with_a_process_that_is_killed_and_loses_nothing() throws Exception {
    Process owner = inAnotherProcess(List.of());
    BufferedReader said = owner.inputReader(StandardCharsets.UTF_8);
    long postgres = Long.parseLong(said.readLine());
    assertThat(said.readLine()).isEqualTo("committed");

    owner.destroyForcibly().waitFor();

    assertThat(ended(postgres)).isTrue();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      assertThat(ask(server, "SELECT count(*) FROM committed")).isNotEqualTo("0");
    }
  }

  @Test
  void it_runs_without_being_root() throws Exception {
    assumeTrue(
        System.getProperty("user.name").equals("root"), "only root can become somebody else");
    Path own = Files.createTempDirectory("frontdesk-nobody");
    Files.setAttribute(own, "unix:uid", 65_534);
    List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    Process process = inAnotherProcess(asNobody, copies(own.resolve("classes")), own.resolve("db"));
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    long postgres = Long.parseLong(said.readLine());

    assertThat(said.readLine()).isEqualTo("committed");
    process.destroyForcibly().waitFor();
    assertThat(ended(postgres)).isTrue();
    Directories.delete(own);
  }

  @Test
  void as_root_without_user_namespaces_it_runs_as_nobody_and_keeps_to_that() throws Exception {
    assumeTrue(
        System.getProperty("user.name").equals("root"), "only root can become somebody else");
    Path own = Files.createTempDirectory("frontdesk-root");
    Path programs = programsWithoutUnshare(own.resolve("bin"));
    Files.createDirectory(
        own.resolve("db"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    // A folder of root's that others may pass through, as /srv or /var/lib is.
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx--x--x"));

    for (int start = 0; start < 2; start++) {
      Process process =
          owner(List.of("env", "PATH=" + programs), classPath(), own.resolve("db")).start();
      BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
      long postgres = Long.parseLong(said.readLine());

      assertThat(said.readLine()).isEqualTo("committed");
      assertThat(Files.getAttribute(Path.of("/proc", String.valueOf(postgres)), "unix:uid"))
          .isEqualTo(65_534);
      assertThat(Files.getPosixFilePermissions(own.resolve("db")))
          .isEqualTo(PosixFilePermissions.fromString("rwx--x--x"));
      process.destroyForcibly().waitFor();
      assertThat(ended(postgres)).isTrue();
    }
    Directories.delete(own);
  }

  private static Path programsWithoutUnshare(Path folder) throws IOException {
    Files.createDirectory(folder);
    for (String program : List.of("sh", "true", "setsid", "setpriv")) {
      Files.createSymbolicLink(folder.resolve(program), Path.of("/usr/bin", program));
    }
    return folder;
  }

  @Test
  void it_is_told_nothing_of_our_environment() throws Exception {
    Process owner =
        owner(List.of("env", "VAPI_SECRET=canary-of-a-secret"), classPath(), directory).start();
    BufferedReader said = owner.inputReader(StandardCharsets.UTF_8);
    long postgres = Long.parseLong(said.readLine());

    String environment = Files.readString(Path.of("/proc", String.valueOf(postgres), "environ"));

    assertThat(environment).contains("PATH=").doesNotContain("canary-of-a-secret");
    owner.destroyForcibly().waitFor();
    assertThat(ended(postgres)).isTrue();
  }

  @Test
  void a_refused_second_start_does_not_let_other_processes_in() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(directory)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
          .isInstanceOf(EmbeddedPostgresFailed.class);

      Process other =
          owner(List.of(), classPath(), directory)
              .redirectErrorStream(true)
              .redirectError(ProcessBuilder.Redirect.PIPE)
              .start();

      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).isEqualTo(1);
      assertThat(ask(first, "SELECT 1")).isEqualTo("1");
    }
  }

  // Nobody may not read root's own folders.
  private static List<String> copies(Path folder) throws IOException {
    List<String> copies = new ArrayList<>();
    for (String entry : classPath()) {
      Path copy = folder.resolve(String.valueOf(copies.size()) + ".jar");
      copy(Path.of(entry), copy);
      copies.add(copy.toString());
    }
    return copies;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  /** Starts a server, commits a row, says so, and waits to be killed. */
  static final class Owner {
    public static void main(String[] args) throws Exception {
      EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]));
      System.out.println(server.pid());
      execute(server, "CREATE TABLE IF NOT EXISTS committed (word text)");
      execute(server, "INSERT INTO committed VALUES ('yes')");
      System.out.println("committed");
      Thread.currentThread().join();
    }
  }

  private Process inAnotherProcess(List<String> prefix) throws IOException {
    return inAnotherProcess(prefix, classPath(), directory);
  }

  private static Process inAnotherProcess(List<String> prefix, List<String> classes, Path in)
      throws IOException {
    return owner(prefix, classes, in).start();
  }

  private static ProcessBuilder owner(List<String> prefix, List<String> classes, Path in) {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            String.join(":", classes),
            Owner.class.getName(),
            in.toString());
    return new ProcessBuilder(join(prefix, java))
        .directory(Path.of("/").toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(":", -1));
  }

  private static List<String> join(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private static void kill(long pid) throws IOException {
    Programs.run(List.of("kill", "-9", String.valueOf(pid)));
  }

  private static boolean ended(long pid) throws Exception {
    Optional<ProcessHandle> handle = ProcessHandle.of(pid);
    return handle.isEmpty()
        || !handle.get().isAlive()
        || handle.get().onExit().get(20, TimeUnit.SECONDS) != null;
  }

  /** Asks until there is an answer, for as long as a recovery may take. */
  private static Optional<String> eventually(Question question) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      try {
        return Optional.of(question.ask());
      } catch (SQLException notYet) {
        Thread.onSpinWait();
      }
    }
    return Optional.empty();
  }

  /** A question to the database. */
  @FunctionalInterface
  private interface Question {
    String ask() throws SQLException;
  }
}
