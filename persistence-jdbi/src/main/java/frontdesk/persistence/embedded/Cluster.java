package frontdesk.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of one database cluster. */
final class Cluster {
  /** The major version stands in the name: files of 18 do not open with 19. */
  private static final String DATA = "data-18";

  private static final String SUPERUSER_PASSWORD = "superuser.password";

  /** Of the owner, who was the app itself in an earlier version. */
  private static final String OWNER_PASSWORD = "app.password";

  private static final String SERVING_PASSWORD = "serving.password";

  /** A path of a Unix socket has to be shorter than this. */
  private static final int LONGEST_SOCKET_PATH = 90;

  private final Path directory;
  private final Path binaries;
  private final RunAs runAs;

  private Cluster(Path directory, Path binaries, RunAs runAs) {
    this.directory = directory;
    this.binaries = binaries;
    this.runAs = runAs;
  }

  /** The cluster below a directory, made if there is none. */
  static Cluster in(Path directory) throws IOException {
    Path binaries = Binaries.in(directory);
    RunAs runAs = RunAs.forCluster(directory.resolve(DATA));
    runAs.letThrough(directory);
    Cluster cluster = new Cluster(directory, binaries, runAs);
    if (!Files.exists(directory.resolve(DATA))) {
      cluster.make();
    }
    return cluster;
  }

  String superuserPassword() throws IOException {
    return Secrets.in(directory.resolve(SUPERUSER_PASSWORD));
  }

  String ownerPassword() throws IOException {
    return Secrets.in(directory.resolve(OWNER_PASSWORD));
  }

  String servingPassword() throws IOException {
    return Secrets.in(directory.resolve(SERVING_PASSWORD));
  }

  /** Where the server of a directory says how to reach it. */
  static Path statusFile(Path directory) {
    return directory.resolve(DATA).resolve("postmaster.pid");
  }

  /** The owner's password, where a server was started before. */
  static Path ownerPasswordFile(Path directory) {
    return directory.resolve(OWNER_PASSWORD);
  }

  /** The password of the role that serves, where a server was started before. */
  static Path servingPasswordFile(Path directory) {
    return directory.resolve(SERVING_PASSWORD);
  }

  // Made beside its place and moved there when complete: a start that is cut off leaves no ruin.
  private void make() throws IOException {
    Path unfinished = directory.resolve(DATA + ".unfinished");
    Directories.delete(unfinished);
    Directories.createPrivate(unfinished);
    Path password = directory.resolve("initdb.password");
    Directories.writePrivate(password, superuserPassword());
    runAs.giveTo(unfinished);
    runAs.giveTo(password);
    Programs.run(
        runAs.command(
            List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D",
                unfinished.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C")));
    Files.delete(password);
    Files.move(unfinished, directory.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
  }

  /** How to start the server on a port of this machine. */
  List<String> serverCommand(int port) throws IOException {
    return runAs.serverCommand(
        List.of(
            binaries.resolve("bin/postgres").toString(),
            "-D",
            directory.resolve(DATA).toString(),
            "-p",
            String.valueOf(port),
            "-k",
            sockets(),
            "-c",
            "listen_addresses=127.0.0.1",
            // One desk's whole data fits; more is the operating system's cache.
            "-c",
            "shared_buffers=64MB",
            // The pool's dozen, and room for further nodes, a person with psql and a load test.
            "-c",
            "max_connections=100",
            // Thousands of rounds protect passwords that people choose; ours are 192 random bits,
            // and a cold JVM takes a tenth of a start for the rounds.
            "-c",
            "scram_iterations=1",
            "-c",
            "timezone=UTC",
            "-c",
            "log_timezone=UTC"));
  }

  private String sockets() throws IOException {
    Path sockets = Directories.createPrivate(directory.resolve("s"));
    runAs.giveTo(sockets);
    return sockets.toString().length() < LONGEST_SOCKET_PATH ? sockets.toString() : "";
  }
}
