package frontdesk.app;

import frontdesk.app.command.Commands;
import frontdesk.app.settings.ReadSettings;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.embedded.EmbeddedPostgresFailed;
import frontdesk.persistence.jdbi.Database;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Starts the server, or runs a command where one is named. Exit codes: 0 stopped or done, 1 could
 * not, 2 wrong settings or usage.
 */
public final class Main {
  private static final int CANNOT_START = 1;
  private static final int WRONG_SETTINGS = 2;

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0) {
      // Read when the first line is logged, which nobody has done yet.
      System.setProperty("frontdesk.logs", "System.err");
      System.exit(command(args, System.getenv(), Path.of(".env"), OUT, ERR));
    }
    ReadSettings.Result read = ReadSettings.from(System.getenv(), Path.of(".env"));
    read.warnings().forEach(ERR::println);
    read.settings().ifPresentOrElse(Main::serve, () -> refuse(read.problems()));
  }

  /** Runs a command, of which the first argument is the name; returns the exit code. */
  static int command(
      String[] args, Map<String, String> process, Path dotEnv, PrintStream out, PrintStream err) {
    return Commands.run(
        args,
        () -> {
          ReadSettings.Result read = ReadSettings.from(process, dotEnv);
          read.warnings().forEach(err::println);
          return CommandParts.from(read, Clock.systemUTC());
        },
        out,
        err);
  }

  private static void refuse(List<String> problems) {
    ERR.println("Frontdesk did not start. Please mend these settings:");
    problems.forEach(problem -> ERR.println("  - " + problem));
    System.exit(WRONG_SETTINGS);
  }

  private static void serve(Settings settings) {
    Clock clock = Clock.systemUTC();
    try {
      Frontdesk frontdesk = Frontdesk.start(settings, clock);
      Stop stop = new Stop(frontdesk, OUT);
      stop.onSignal();
      OUT.println(Banner.of(settings, frontdesk.port(), frontdesk.isHome(), clock));
      OUT.println(frontdesk.firstPerson());
      markServing();
      frontdesk.whenUnusable(failed -> end(stop, failed));
    } catch (JavalinBindException taken) {
      ERR.println(
          "Frontdesk did not start. It cannot listen on "
              + settings.host()
              + ", port "
              + settings.port()
              + ": another program does, or the address is not this machine's. Set PORT or HOST.");
      System.exit(CANNOT_START);
    } catch (RuntimeException failed) {
      tell("Frontdesk did not start", failed);
      System.exit(CANNOT_START);
    }
  }

  // The database came, and cannot be worked with: a person has to mend it, as at a start.
  private static void end(Stop stop, RuntimeException failed) {
    tell("Frontdesk has to stop", failed);
    stop.because(CANNOT_START);
  }

  private static void tell(String what, RuntimeException failed) {
    if (failed instanceof EmbeddedPostgresFailed
        || failed instanceof Database.CannotOpen
        || failed instanceof Exposed
        || failed instanceof Sealing.KeysUnusable) {
      ERR.println(what + ". " + failed.getMessage());
    } else {
      LoggerFactory.getLogger(Main.class).error(what, failed);
    }
  }

  // For ./run, which keeps the classes of a start that went well.
  private static void markServing() {
    String marker = System.getProperty("frontdesk.served");
    try {
      if (marker != null) {
        Files.writeString(Path.of(marker), "");
      }
    } catch (IOException readOnly) {
      LoggerFactory.getLogger(Main.class).debug("No class-data archive will be used", readOnly);
    }
  }
}
