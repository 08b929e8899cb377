package frontdesk.app.command;

import frontdesk.persistence.backup.BackupRefused;
import frontdesk.persistence.backup.RestoreBackup;
import frontdesk.persistence.backup.RestoreBackup.Restored;
import frontdesk.persistence.jdbi.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup into the database, while no server runs on it. */
@Command(
    name = "restore",
    description = "Puts a backup into an empty database, while no server runs on it.")
final class RestoreCommand implements Callable<Integer> {
  private final Tools tools;

  @Parameters(paramLabel = "FILE", description = "what ./run backup wrote")
  private Path file = Path.of("");

  @Option(names = "--replace", description = "throw away what is in the database now")
  private boolean replace;

  @Option(
      names = "--send",
      description =
          "send again what was not delivered yet when the backup was made; without, it waits for"
              + " a person, because it may have been sent since")
  private boolean send;

  RestoreCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      Restored restored = RestoreBackup.from(parts.file(file), parts.database(), replace, send);
      tools.out().println("Restored " + restored.rows() + " rows.");
      if (restored.waiting() > 0) {
        tools
            .out()
            .println(
                restored.waiting()
                    + " notices had not been delivered when the backup was made. They may have been"
                    + " sent since, so none is sent by itself: a person has to look.");
      }
      BackupCommand.tellKeys(tools, restored.keys());
      return Commands.DONE;
    } catch (BackupRefused | Database.CannotOpen refused) {
      throw Failed.couldNot(String.valueOf(refused.getMessage()));
    } catch (JdbiException broken) {
      throw Failed.couldNot(
          "The database did not do as it should; please look at it and restore again.");
    }
  }
}
