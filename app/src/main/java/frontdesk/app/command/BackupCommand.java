package frontdesk.app.command;

import frontdesk.persistence.backup.BackupRefused;
import frontdesk.persistence.backup.WriteBackup;
import frontdesk.persistence.backup.WriteBackup.Written;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the whole database into one file. */
@Command(
    name = "backup",
    description =
        "Copies the whole database as it is at one moment into a file, also while the server runs.")
final class BackupCommand implements Callable<Integer> {
  private final Tools tools;

  @Parameters(paramLabel = "FILE", description = "the file, which must not be there yet")
  private Path file = Path.of("");

  BackupCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      // First the usual way in: a database that is not ours or not there is told as ever.
      parts.jdbi();
      Path path = parts.file(file);
      Written written = WriteBackup.to(path, parts.database(), parts.clock().instant());
      tools
          .out()
          .println(
              "Wrote "
                  + written.rows()
                  + " rows of "
                  + written.tables()
                  + " tables to "
                  + path
                  + ".");
      tellKeys(tools, written.keys());
      return Commands.DONE;
    } catch (BackupRefused refused) {
      throw Failed.couldNot(String.valueOf(refused.getMessage()));
    } catch (JdbiException broken) {
      throw Failed.couldNot("The database did not answer to the end. No backup was written.");
    }
  }

  /** Who has both, the file and the keys, has hosts' calendars: so they are kept apart. */
  static void tellKeys(Tools tools, List<String> keys) {
    if (!keys.isEmpty()) {
      tools
          .out()
          .println(
              "Hosts' connections in it open with the sealing "
                  + (keys.size() == 1 ? "key " : "keys ")
                  + String.join(" and ", keys)
                  + ", which is not in the file: keep a copy of sealing-keys (or SEALING_KEYS)"
                  + " elsewhere.");
    }
  }
}
