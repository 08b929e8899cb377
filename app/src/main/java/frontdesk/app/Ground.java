package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.app.doors.CallTokens;
import frontdesk.app.settings.Settings;
import frontdesk.http.JdkHttpTransport;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Jdbi;

/**
 * What all parts of the server stand on.
 *
 * @param opened what is opened on the way, to be closed with the server
 */
record Ground(
    Settings settings,
    Jdbi jdbi,
    ComingDatabase database,
    Clock clock,
    CrashPoints points,
    Opened opened) {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** What pages are known by in their calls. */
  CallTokens callTokens() {
    return new CallTokens(new SigningKeys(database::keys, database::knownKeys), clock);
  }

  /** To others' servers. */
  JdkHttpTransport transport() {
    ExecutorService callbacks = Threads.forCallbacks();
    opened.closing(callbacks::shutdown);
    return CallPoints.told(new JdkHttpTransport(CONNECT, callbacks), points);
  }
}
