package frontdesk.app.settings;

import frontdesk.http.SharedSecret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names and values an operator set: the process's environment, and for names it lacks a {@code
 * .env} file. Collects what is wrong, so that all of it is told at once.
 */
final class Environment {
  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();

  private Environment(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @param dotEnv read if it is there
   */
  static Environment of(Map<String, String> process, Path dotEnv) {
    Environment environment = new Environment(new HashMap<>());
    if (Files.exists(dotEnv)) {
      environment.read(dotEnv);
    }
    environment.values.putAll(process);
    return environment;
  }

  List<String> problems() {
    return problems;
  }

  void problem(String text) {
    problems.add(text);
  }

  Set<String> names() {
    return values.keySet();
  }

  /** The value; empty if it is not set or blank. */
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * A secret, from {@code NAME} or from the file that {@code NAME_FILE} names. One that is set and
   * empty is a problem: it looks closed and is not.
   */
  Optional<String> secret(String name) {
    String file = name + "_FILE";
    if (values.containsKey(name) && values.containsKey(file)) {
      problems.add(name + " and " + file + " are both set; keep one.");
      return Optional.empty();
    }
    Optional<String> secret = value(file).isPresent() ? content(file) : value(name);
    if (secret.isEmpty() && (values.containsKey(name) || values.containsKey(file))) {
      problems.add(name + " is set but empty; give it a value or leave it out.");
    }
    return secret;
  }

  /** A secret that is sent in a header, so it must be what a header can carry. */
  Optional<String> headerSecret(String name) {
    Optional<String> secret = secret(name);
    try {
      secret.ifPresent(SharedSecret::of);
    } catch (IllegalArgumentException impossible) {
      problem(name + " cannot be used: " + impossible.getMessage() + ".");
    }
    return secret;
  }

  /** A whole address of the web. It is not repeated where it is wrong: it may be a credential. */
  Optional<URI> url(String name, Optional<String> text) {
    Optional<URI> url = text.flatMap(Environment::httpUrl);
    if (text.isPresent() && url.isEmpty()) {
      problems.add(name + " must be a whole http or https address.");
    }
    return url;
  }

  /** A whole address that others are made from. */
  Optional<URI> baseUrl(String name) {
    Optional<URI> url = url(name, value(name));
    Optional<URI> bare = url.filter(Environment::isBare);
    if (url.isPresent() && bare.isEmpty()) {
      problem(name + " must have no user, query or fragment.");
    }
    return bare;
  }

  private static boolean isBare(URI url) {
    return url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  /**
   * Where a service is. Secrets go there, so they do not go there in the clear, except to a
   * stand-in on this machine.
   */
  URI serviceUrl(String name, URI otherwise) {
    return safe(name, baseUrl(name).orElse(otherwise));
  }

  /** An address at which we believe what we read. */
  Optional<URI> safeUrl(String name) {
    return url(name, value(name)).map(address -> safe(name, address));
  }

  private URI safe(String name, URI service) {
    if (service.getScheme().equals("http") && !LocalDoor.isLoopback(service.getHost())) {
      problem(name + " must be https, unless it is on this machine.");
    }
    return service;
  }

  static Optional<URI> httpUrl(String text) {
    try {
      URI url = URI.create(text);
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      return http && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  private Optional<String> content(String file) {
    try {
      Path path = Path.of(value(file).orElseThrow());
      return Optional.of(Files.readString(path).strip()).filter(text -> !text.isEmpty());
    } catch (IOException | InvalidPathException unreadable) {
      problems.add(file + " names a file that cannot be read.");
      values.remove(file);
      return Optional.empty();
    }
  }

  private void read(Path dotEnv) {
    try {
      int number = 0;
      for (String line : Files.readAllLines(dotEnv)) {
        number++;
        readLine(line.strip(), number);
      }
    } catch (IOException unreadable) {
      problems.add(".env is there but cannot be read.");
    }
  }

  private void readLine(String line, int number) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String text = line.startsWith("export ") ? line.substring("export ".length()) : line;
    int equals = text.indexOf('=');
    if (equals < 1) {
      problems.add(".env, line " + number + ": expected NAME=VALUE.");
      return;
    }
    values.put(text.substring(0, equals).strip(), unquoted(text.substring(equals + 1).strip()));
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
