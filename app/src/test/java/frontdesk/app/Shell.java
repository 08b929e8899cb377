package frontdesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs commands as a process would, within this one. */
final class Shell {
  private final Map<String, String> environment;

  Shell(Map<String, String> environment) {
    this.environment = new HashMap<>(environment);
  }

  Shell with(String name, String value) {
    Shell other = new Shell(environment);
    other.environment.put(name, value);
    return other;
  }

  Shell without(String... names) {
    Shell other = new Shell(environment);
    List.of(names).forEach(other.environment::remove);
    return other;
  }

  /** How a command ended, and what it printed. */
  record Ran(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }

    JsonNode json() {
      return RunningDesk.parsed(out);
    }

    String all() {
      return out + err;
    }
  }

  Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.command(arguments, environment, Path.of("target", "no.env"), stream(out), stream(err));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
