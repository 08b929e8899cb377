package frontdesk.reliability;

import frontdesk.CrashPoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ends this JVM at once, as {@code kill -9} does, where a test says. A line of what it is told is a
 * list of patterns for points' names, with {@code >} between them: each counts only once the one
 * before it was reached, and the last one ends the process. Nothing before it was told.
 */
public final class ArmedCrash implements CrashPoints {
  /** What a process gets that was ended by SIGKILL, so that nobody is misled by a good end. */
  static final int HALTED = 137;

  private final Deque<String> ahead = new ArrayDeque<>();

  /** Reads lines until the stream ends, and says {@code armed} after each. */
  public static ArmedCrash listeningTo(InputStream lines) {
    ArmedCrash crash = new ArmedCrash();
    Thread thread = new Thread(() -> crash.listen(lines), "armed");
    thread.setDaemon(true);
    thread.start();
    return crash;
  }

  private void listen(InputStream lines) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        arm(List.of(line.split(">", -1)));
        System.out.println("armed: " + line);
      }
    } catch (IOException ended) {
      // Whoever could have said something has gone.
    }
    // Nobody is left who would end this process.
    Runtime.getRuntime().halt(HALTED);
  }

  synchronized void arm(List<String> parts) {
    ahead.clear();
    parts.forEach(part -> ahead.addLast(part.strip()));
  }

  @Override
  public synchronized void reach(String point) {
    if (!ahead.isEmpty() && Pattern.compile(ahead.peekFirst()).matcher(point).find()) {
      ahead.removeFirst();
      if (ahead.isEmpty()) {
        Runtime.getRuntime().halt(HALTED);
      }
    }
  }
}
