package frontdesk.app;

import frontdesk.app.settings.ReadSettings;
import frontdesk.app.settings.Settings;
import frontdesk.reliability.ArmedCrash;
import java.nio.file.Path;
import java.time.Clock;

/** The server, which dies at the crash point that its environment names. */
public final class ArmedMain {
  private ArmedMain() {}

  /** Serves with the environment's settings until it is killed, or kills itself. */
  public static void main(String[] arguments) {
    ReadSettings.Result read = ReadSettings.from(System.getenv(), Path.of("no.env"));
    Settings settings =
        read.settings().orElseThrow(() -> new IllegalArgumentException(read.problems().toString()));
    ArmedCrash crash = ArmedCrash.listeningTo(System.in);
    Frontdesk frontdesk = Frontdesk.start(settings, Clock.systemUTC(), crash);
    System.out.println("Frontdesk is at http://127.0.0.1:" + frontdesk.port());
  }
}
