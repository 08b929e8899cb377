package frontdesk.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who the server's programs run as. PostgreSQL refuses to run as root, so as root they get a user
 * namespace of their own, in which they are nobody while the files stay root's; where the kernel
 * forbids that, they run as the user nobody. A cluster keeps the way it was made.
 */
enum RunAs {
  OURSELVES(""),
  NAMESPACE("unshare -U"),
  NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

  private static final int ROOT = 0;
  private static final int NOBODYS_ID = 65_534;

  private final String prefix;

  RunAs(String prefix) {
    this.prefix = prefix;
  }

  static RunAs forCluster(Path data) throws IOException {
    if (!isRoot()) {
      return OURSELVES;
    }
    Path version = data.resolve("PG_VERSION");
    if (Files.exists(version)) {
      return Files.getAttribute(version, "unix:uid").equals(ROOT) ? NAMESPACE : NOBODY;
    }
    return Programs.succeeds(List.of("unshare", "-U", "true")) ? NAMESPACE : NOBODY;
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT);
  }

  List<String> command(List<String> program) {
    return Stream.concat(words(), program.stream()).toList();
  }

  private Stream<String> words() {
    return Stream.of(prefix.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  /**
   * The command for the server itself: in a session of its own, so that Ctrl-C reaches only us and
   * we drain first; and ended by the kernel when the thread that started it ends, even by kill -9.
   */
  List<String> serverCommand(List<String> server) {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(words().toList());
    command.addAll(
        this == NOBODY ? List.of("--pdeathsig", "INT") : List.of("setpriv", "--pdeathsig", "INT"));
    command.add("--");
    command.addAll(server);
    return command;
  }

  /**
   * Lets whoever the programs run as pass through a folder of ours: enter it, not list it. What is
   * in it has rights of its own.
   */
  void letThrough(Path directory) throws IOException {
    if (this == NOBODY) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  /** Gives a file or folder to whom the programs run as. */
  void giveTo(Path path) throws IOException {
    if (this == NOBODY) {
      Files.setAttribute(path, "unix:uid", NOBODYS_ID);
      Files.setAttribute(path, "unix:gid", NOBODYS_ID);
    }
  }
}
