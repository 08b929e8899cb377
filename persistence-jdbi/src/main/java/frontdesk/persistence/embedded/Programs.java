package frontdesk.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs small programs to their end. */
final class Programs {
  private Programs() {}

  /**
   * A program about to be started. It gets nothing of our environment but where programs are found:
   * the rest holds secrets, and a server that runs for months would show them to whoever may look.
   */
  static ProcessBuilder prepared(List<String> command) {
    ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
    program.environment().keySet().retainAll(Set.of("PATH"));
    program.environment().put("LC_ALL", "C");
    return program;
  }

  static boolean succeeds(List<String> command) {
    try {
      run(command);
      return true;
    } catch (IOException failed) {
      return false;
    }
  }

  /**
   * @throws IOException with the program's last words if it is missing or fails
   */
  static void run(List<String> command) throws IOException {
    Process process = prepared(command).start();
    process.getOutputStream().close();
    String output =
        process.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
    if (waitFor(process) != 0) {
      throw new IOException(command.get(0) + " failed: " + output);
    }
  }

  private static int waitFor(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IOException("interrupted", interrupted);
    }
  }
}
