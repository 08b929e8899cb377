package frontdesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.SettableClock;
import frontdesk.app.settings.OriginPattern;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.VapiAccess;
import frontdesk.app.settings.VoiceAccess;
import frontdesk.app.signin.Issuer;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Jdbi;

/** The whole server on a free port, with a database of its own that is empty at first. */
final class RunningDesk implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What every desk of these tests seals with. */
  static final SealingKeys KEYS = SealingKeys.parse(SealingKeys.random());

  private final Jdbi jdbi;
  private final Settings settings;
  private final Clock clock;
  private final Frontdesk frontdesk;

  private RunningDesk(Settings settings, Clock clock) {
    this(FreshDatabase.fresh(clock.instant()), settings, clock);
  }

  private RunningDesk(Jdbi jdbi, Settings settings, Clock clock) {
    this.jdbi = jdbi;
    this.settings = settings;
    this.clock = clock;
    this.frontdesk = Frontdesk.start(settings, clock);
  }

  /** Another node with the same settings, on the same database as it stands. */
  RunningDesk another() {
    return new RunningDesk(jdbi, settings, clock);
  }

  /** Another node with other settings, on the same database as it stands. */
  RunningDesk another(Settings others) {
    return new RunningDesk(jdbi, others, clock);
  }

  /**
   * Deadlocks in this database so far. What a connection counted is known for certain once it has
   * ended.
   */
  static long deadlocks(Jdbi jdbi) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
                .mapTo(Long.class)
                .one());
  }

  /** Open to this machine, without a hook. */
  static RunningDesk open() {
    return with(Optional.empty(), Optional.empty(), Optional.empty());
  }

  static RunningDesk passingOnTo(URI hook) {
    return with(Optional.of(hook), Optional.empty(), Optional.empty());
  }

  /** Without a hook for bookings. */
  static RunningDesk tellingChangesTo(URI hook) {
    VapiAccess open = VapiAccess.NONE;
    return new RunningDesk(
        settings(Optional.empty(), Optional.of(hook), Optional.empty(), open, Optional.empty()),
        new SettableClock("2026-11-21T12:00:00Z"));
  }

  /** Without a hook for bookings. */
  static RunningDesk escalatingTo(URI hook) {
    VapiAccess open = VapiAccess.NONE;
    return new RunningDesk(
        settings(Optional.empty(), Optional.empty(), Optional.of(hook), open, Optional.empty()),
        new SettableClock("2026-11-21T12:00:00Z"));
  }

  static RunningDesk with(Optional<URI> hook, Optional<String> vapi, Optional<String> key) {
    return new RunningDesk(settings(hook, vapi, key), new SettableClock("2026-11-21T12:00:00Z"));
  }

  static RunningDesk on(Settings settings, Clock clock) {
    return new RunningDesk(settings, clock);
  }

  /** Open to this machine, with live voice at that address. */
  static RunningDesk speakingBy(VoiceAccess voice) {
    return new RunningDesk(
        with(settings(Optional.empty(), Optional.empty(), Optional.empty()), voice),
        new SettableClock("2026-11-21T12:00:00Z"));
  }

  /** The same with live voice. */
  static Settings with(Settings set, VoiceAccess voice) {
    return SettingsFixture.like(set).voice(voice).build();
  }

  /** Closed by {@code vapi-secret} and {@code api-key}, for whoever that issuer vouches for too. */
  static RunningDesk believing(Issuer issuer) {
    Settings set = settings(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"));
    Settings believing = SettingsFixture.like(set).signIn(Optional.of(issuer)).build();
    return new RunningDesk(believing, new SettableClock("2026-11-21T12:00:00Z"));
  }

  static final String METRICS_KEY = "a-key-for-figures";

  static Settings settings(Optional<URI> hook, Optional<String> vapi, Optional<String> key) {
    return settings(
        hook, Optional.empty(), Optional.empty(), VapiAccess.NONE.withSecret(vapi), key);
  }

  /** Without a hook. */
  static Settings settings(VapiAccess vapi, Optional<String> key) {
    return settings(Optional.empty(), Optional.empty(), Optional.empty(), vapi, key);
  }

  private static Settings settings(
      Optional<URI> hook,
      Optional<URI> changes,
      Optional<URI> escalations,
      VapiAccess vapi,
      Optional<String> key) {
    TestDatabase database = FreshDatabase.address();
    return SettingsFixture.someSettings()
        .publicUrl(URI.create("https://example.com/desk"))
        .database(Optional.of(database.address()))
        .zapierWebhook(hook)
        .zapierChangesWebhook(changes)
        .escalationWebhook(escalations)
        .sealingKeys(Optional.of(KEYS))
        .vapi(vapi)
        .apiKey(key)
        .metricsKey(key.map(closed -> METRICS_KEY))
        .origins(List.of(new OriginPattern("http://localhost:3000")))
        .build();
  }

  /** What the server keeps. */
  Jdbi jdbi() {
    return jdbi;
  }

  /** The same with another database. */
  static Settings at(Settings set, Database.Address database) {
    return SettingsFixture.like(set).database(Optional.of(database)).build();
  }

  /** Method and path of everything that is served. */
  List<String> served() {
    return frontdesk.routes().stream().map(route -> route.method() + " " + route.path()).toList();
  }

  /** What the start prints of how people come to the pages. */
  String firstPerson() {
    return frontdesk.firstPerson();
  }

  /** The same without pages for people, which have doors of their own. */
  List<String> servedToPrograms() {
    return served().stream().filter(route -> !route.contains(" /console")).toList();
  }

  Jdbi database() {
    return jdbi;
  }

  long count(String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + frontdesk.port() + path);
  }

  /** A request that a test can add to. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url(path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json");
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), RunningDesk::text);
    } catch (IOException failed) {
      throw new AssertionError("no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private static BodySubscriber<String> text(HttpResponse.ResponseInfo reply) {
    return reply.headers().allValues("Content-Encoding").contains("gzip")
        ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), RunningDesk::unpacked)
        : HttpResponse.BodyHandlers.ofString().apply(reply);
  }

  private static String unpacked(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AssertionError("not gzip", broken);
    }
  }

  HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** The reply of {@code /api/execute-intent}, which must be a 200. */
  JsonNode execute(String body) {
    return json(post("/api/execute-intent", body));
  }

  /** The reply of {@code /vapi/webhook}, which must be a 200. */
  JsonNode vapi(String body) {
    return json(post("/vapi/webhook", body));
  }

  private static JsonNode json(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return parsed(response.body());
  }

  static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException unreadable) {
      throw new AssertionError(body, unreadable);
    }
  }

  /** An empty one, to be filled. */
  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** As it looks once it was written and read. */
  static JsonNode tree(Object value) {
    return JSON.valueToTree(value);
  }

  @Override
  public void close() {
    frontdesk.close();
  }
}
