package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.SettableClock;
import frontdesk.adapters.vapi.rest.Pace;
import frontdesk.adapters.vapi.rest.SharedTransport;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.adapters.vapi.rest.VapiApi;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.standins.vapi.FakeVapi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sixteen assistants as people left them, and an operator who brings them in step. */
final class OperatorDesk implements AutoCloseable {
  static final String SECRET = "the-secret-of-our-door";
  static final URI WEBHOOK = URI.create(FakeVapi.WEBHOOK);

  final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  final FakeVapi vapi = FakeVapi.start(0, clock);
  final List<Result> results = new ArrayList<>();
  final List<Path> snapshots = new ArrayList<>();
  private final Path folder;
  private int restsLeft = Integer.MAX_VALUE;
  private String secret = SECRET;
  private long meanwhileAfter = Long.MAX_VALUE;
  private Runnable meanwhile = () -> {};

  OperatorDesk(Path folder) {
    this.folder = folder;
  }

  /** The process ends while it waits. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** From now on the process lives for so many pauses between requests. */
  OperatorDesk killedAfter(int rests) {
    restsLeft = rests;
    return this;
  }

  OperatorDesk withSecret(String other) {
    secret = other;
    return this;
  }

  VapiApi api() {
    return api(FakeVapi.KEY);
  }

  VapiApi api(String key) {
    VapiHttp http =
        new VapiHttp(new VapiAccount(vapi.url(), key), SharedTransport.TRANSPORT, clock);
    return new VapiApi(http, new Pace(Pace.USUAL, clock, this::rest));
  }

  private void rest(long millis) {
    if (restsLeft-- == 0) {
      throw new Killed();
    }
    clock.advance(Duration.ofMillis(millis));
    if (millis >= meanwhileAfter) {
      meanwhileAfter = Long.MAX_VALUE;
      meanwhile.run();
    }
  }

  /** Something happens during the first wait that is so long. */
  void whenResting(int seconds, Runnable happens) {
    meanwhileAfter = seconds * 1000L;
    meanwhile = happens;
  }

  SyncAssistants sync() {
    return new SyncAssistants(api(), WEBHOOK, secret);
  }

  Plan plan(String... only) {
    return sync().plan(new Selection(List.of(only)));
  }

  void apply(String... only) {
    results.clear();
    SyncAssistants sync = sync();
    Plan plan = sync.plan(new Selection(List.of(only)));
    results.addAll(plan.settled());
    sync.apply(plan, folder(), progress());
  }

  void restore(Path snapshot, String... only) {
    results.clear();
    RestoreAssistants restore = RestoreAssistants.from(bytes(snapshot), api()).orElseThrow();
    Plan plan = restore.plan(new Selection(List.of(only)));
    results.addAll(plan.settled());
    restore.apply(plan, folder(), progress());
  }

  List<AssistantStatus> status() {
    return new AssessAssistants(api(), WEBHOOK, secret).assess();
  }

  AssistantStatus status(String name) {
    return status().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private SnapshotFolder folder() {
    return new SnapshotFolder(folder, clock);
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void kept(Path snapshot) {
        snapshots.add(snapshot);
      }

      @Override
      public void came(Result result) {
        results.add(result);
      }
    };
  }

  Result result(String name) {
    return results.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  List<String> named(Result.State state) {
    return results.stream().filter(it -> it.state() == state).map(Result::name).toList();
  }

  String id(String assistant) {
    return vapi.assistantNamed(assistant).path("id").asText();
  }

  /** By id, all of every assistant but when it was changed, letter for letter. */
  Map<String, String> everything() {
    return texts(List.of("updatedAt"), List.of());
  }

  /** By id, what is nobody's business but the operator's, letter for letter. */
  Map<String, String> theirs() {
    return texts(List.of("updatedAt", "server", "serverMessages"), List.of("tools", "toolIds"));
  }

  private Map<String, String> texts(List<String> but, List<String> butOfTheModel) {
    Map<String, String> texts = new TreeMap<>();
    for (ObjectNode assistant : vapi.assistants()) {
      ObjectNode rest = assistant.deepCopy();
      rest.remove(but);
      rest.withObject("/model").remove(butOfTheModel);
      texts.put(rest.path("id").asText(), rest.toString());
    }
    return texts;
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    vapi.close();
  }
}
