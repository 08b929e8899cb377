package frontdesk.app.settings;

import frontdesk.adapters.mail.SmtpServer;
import frontdesk.http.WebhookSecret;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.SealingKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the settings once, and tells everything that is wrong with them in one message. */
public final class ReadSettings {
  private static final int PORT = 8000;
  private static final String LOOPBACK = "127.0.0.1";
  private static final String FRONT_ENDS = "http://localhost:3000,http://localhost:3001";

  /** A name, an IPv4 or an IPv6 address. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+]?");

  /** Every name that starts so is ours; one that is not among these is a typing error. */
  private static final String OURS = "FRONTDESK_";

  private static final Set<String> OUR_NAMES = Set.of("FRONTDESK_DATA");

  private final Environment environment;

  private ReadSettings(Environment environment) {
    this.environment = environment;
  }

  /** Settings, or what has to be mended first. */
  public record Result(Optional<Settings> settings, List<String> problems, List<String> warnings) {}

  public static Result from(Map<String, String> process, Path dotEnv) {
    return new ReadSettings(Environment.of(process, dotEnv)).read();
  }

  private Result read() {
    VapiAccess vapi = ReadVapiSettings.from(environment);
    Optional<String> apiKey = environment.headerSecret("API_KEY");
    String host = host();
    int port = port();
    URI publicUrl = publicUrl(host, port);
    Settings settings =
        new Settings(
            host,
            port,
            publicUrl,
            data(),
            database(),
            webhook("ZAPIER_WEBHOOK_URL"),
            webhook("ZAPIER_CHANGES_WEBHOOK_URL"),
            webhook("ESCALATION_WEBHOOK_URL"),
            alerts(),
            ReadMicrosoftSettings.from(environment, publicUrl),
            sealingKeys(),
            smtp(),
            vapi,
            ReadVoiceSettings.from(environment),
            apiKey,
            environment.headerSecret("METRICS_KEY"),
            ReadSignInSettings.from(environment),
            origins(vapi.secret().isPresent() || apiKey.isPresent() || !LocalDoor.isLoopback(host)),
            proxies(),
            console());
    List<String> problems = environment.problems();
    return new Result(
        problems.isEmpty() ? Optional.of(settings) : Optional.empty(), problems, unknownNames());
  }

  private String host() {
    String host = environment.value("HOST").orElse(LOOPBACK);
    if (!HOST.matcher(host).matches()) {
      environment.problem("HOST must be one address or name, such as " + LOOPBACK + " or 0.0.0.0.");
      return LOOPBACK;
    }
    return host;
  }

  private Path data() {
    String text = environment.value("FRONTDESK_DATA").orElse("./data");
    try {
      return Path.of(text);
    } catch (InvalidPathException impossible) {
      environment.problem("FRONTDESK_DATA cannot be the path of a folder.");
      return Path.of(".");
    }
  }

  private int port() {
    Optional<String> text = environment.value("PORT");
    try {
      int port = text.map(Integer::parseInt).orElse(PORT);
      if (port >= 0 && port <= 65_535) {
        return port == 0 ? anyFreePort() : port;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, with the numbers that are too great.
    }
    environment.problem("PORT must be a number from 0 to 65535.");
    return PORT;
  }

  // Chosen here and not by the server, because addresses that hold it are made before that starts.
  private static int anyFreePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException noneLeft) {
      throw new UncheckedIOException(noneLeft);
    }
  }

  private URI publicUrl(String host, int port) {
    return environment
        .url("PUBLIC_URL", environment.value("PUBLIC_URL"))
        .orElseGet(() -> Urls.local(host, port));
  }

  private Optional<URI> webhook(String name) {
    return environment.url(name, environment.secret(name));
  }

  private Optional<AlertAccess> alerts() {
    Optional<URI> address = webhook("ALERT_WEBHOOK_URL");
    Optional<WebhookSecret> secret = alertSecret();
    if (address.isPresent() && secret.isEmpty()) {
      environment.problem(
          "ALERT_WEBHOOK_URL needs ALERT_WEBHOOK_SECRET, by which it knows us: whsec_ and then"
              + " what \"openssl rand -base64 32\" prints.");
    }
    return address.flatMap(to -> secret.map(by -> new AlertAccess(to, by)));
  }

  private Optional<WebhookSecret> alertSecret() {
    try {
      return environment.secret("ALERT_WEBHOOK_SECRET").map(WebhookSecret::parse);
    } catch (IllegalArgumentException unusable) {
      environment.problem("ALERT_WEBHOOK_SECRET cannot be used: " + unusable.getMessage() + ".");
      return Optional.empty();
    }
  }

  // Read here, so that a key that cannot be used is told with everything else.
  private Optional<SealingKeys> sealingKeys() {
    try {
      return environment.secret("SEALING_KEYS").map(SealingKeys::parse);
    } catch (IllegalArgumentException unusable) {
      environment.problem("SEALING_KEYS cannot be used: " + unusable.getMessage() + ".");
      return Optional.empty();
    }
  }

  private Optional<SmtpServer> smtp() {
    Optional<String> text = environment.secret("SMTP_URL");
    Optional<SmtpServer> server = text.flatMap(SmtpServer::parse);
    if (text.isPresent() && server.isEmpty()) {
      environment.problem(
          "SMTP_URL must look like smtp://user:password@host:587?from=desk@example.com"
              + " or smtps://…, with a sender.");
    }
    return server;
  }

  private Optional<Database.Address> database() {
    Optional<Database.Address> owner = address("DATABASE_MIGRATION_URL");
    Optional<Database.Address> serving = address("DATABASE_URL");
    if (owner.isPresent() && environment.secret("DATABASE_URL").isEmpty()) {
      environment.problem("DATABASE_MIGRATION_URL is of no use without DATABASE_URL.");
    }
    Optional<Database.Address> both = serving.map(one -> owner.map(one::ownedBy).orElse(one));
    return mayLose() ? both.map(Database.Address::thatMayLose) : both;
  }

  private Optional<Database.Address> address(String name) {
    Optional<String> text = environment.secret(name);
    Optional<Database.Address> address = text.flatMap(DatabaseUrl::parse);
    if (text.isPresent() && address.isEmpty()) {
      environment.problem(
          name
              + " must look like postgres://user:password@host/db"
              + " or jdbc:postgresql://host/db?user=…&password=….");
    }
    return address;
  }

  private boolean mayLose() {
    String text = environment.value("DATABASE_UNSAFE").orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      environment.problem("DATABASE_UNSAFE must be true or false.");
    }
    return text.equals("true");
  }

  private List<OriginPattern> origins(boolean closed) {
    String list = environment.value("CORS_ORIGINS").orElse(closed ? "" : FRONT_ENDS);
    return Stream.of(list.split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> origin(text).stream())
        .toList();
  }

  private TrustedProxies proxies() {
    Optional<String> list = environment.value("TRUSTED_PROXIES");
    Optional<TrustedProxies> proxies = list.flatMap(TrustedProxies::parse);
    if (list.isPresent() && proxies.isEmpty()) {
      environment.problem(
          "TRUSTED_PROXIES must be addresses or networks with commas, such as 10.0.0.0/8.");
    }
    return proxies.orElse(TrustedProxies.NONE);
  }

  private Optional<OriginPattern> origin(String text) {
    Optional<OriginPattern> origin = OriginPattern.parse(text);
    if (origin.isEmpty()) {
      environment.problem(
          "CORS_ORIGINS: " + text + " is no origin; write them like https://*.vercel.app.");
    }
    return origin;
  }

  private boolean console() {
    String text = environment.value("CONSOLE").orElse("on");
    if (!text.equals("on") && !text.equals("off")) {
      environment.problem("CONSOLE must be on or off.");
    }
    return text.equals("on");
  }

  private List<String> unknownNames() {
    return environment.names().stream()
        .filter(name -> name.startsWith(OURS) && !OUR_NAMES.contains(name))
        .sorted()
        .map(name -> name + " is not a setting of this version and changes nothing.")
        .toList();
  }
}
