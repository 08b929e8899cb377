package frontdesk.app;

import com.google.api.client.util.Sleeper;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.adapters.graph.connect.Addresses;
import frontdesk.adapters.vapi.rest.Pace;
import frontdesk.app.command.Failed;
import frontdesk.app.command.Parts;
import frontdesk.app.command.VapiDesk;
import frontdesk.app.settings.DatabaseUrl;
import frontdesk.app.settings.MicrosoftAccess;
import frontdesk.app.settings.ReadSettings;
import frontdesk.app.settings.Settings;
import frontdesk.http.JdkHttpTransport;
import frontdesk.people.PersonalToken;
import frontdesk.persistence.embedded.EmbeddedPostgresFailed;
import frontdesk.persistence.embedded.SharedPostgres;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.DemoOrganisation;
import frontdesk.persistence.jdbi.SealingKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a command needs of the server, made at first need. For one thread. */
final class CommandParts implements Parts {
  /** A command does one thing after another. */
  private static final int CONNECTIONS = 2;

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final Settings settings;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Opened opened = new Opened();
  private Database.@Nullable Address address;
  private @Nullable Jdbi jdbi;
  private @Nullable JdkHttpTransport transport;

  /**
   * @param sleeper how a command waits
   */
  CommandParts(Settings settings, Clock clock, Sleeper sleeper) {
    this.settings = settings;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** With the server's settings, or the reasons why not. */
  static Parts from(ReadSettings.Result read, Clock clock) {
    return new CommandParts(
        read.settings()
            .orElseThrow(
                () ->
                    Failed.wrong(
                        "Please mend these settings first:\n  - "
                            + String.join("\n  - ", read.problems()))),
        clock,
        Sleeper.DEFAULT);
  }

  // As the server opens it, so that a command may well be the first to do so.
  @Override
  public Jdbi jdbi() {
    if (jdbi == null) {
      try {
        jdbi = opened.closing(Database.open(database(), CONNECTIONS)).jdbi();
        DemoOrganisation.makeIfEmpty(jdbi, clock.instant());
      } catch (Database.CannotOpen failed) {
        throw Failed.couldNot(String.valueOf(failed.getMessage()));
      }
    }
    return jdbi;
  }

  @Override
  public Database.Address database() {
    if (address == null) {
      address = settings.database().orElseGet(this::own);
    }
    return address;
  }

  private Database.Address own() {
    try {
      SharedPostgres own = opened.closing(SharedPostgres.of(settings.data()));
      return OwnDatabase.address(own.jdbcUrl(), own.owner(), own.serving());
    } catch (EmbeddedPostgresFailed failed) {
      throw Failed.couldNot(String.valueOf(failed.getMessage()));
    }
  }

  @Override
  public SealingKeys keys() {
    try {
      return Sealing.open(settings, jdbi());
    } catch (Sealing.KeysUnusable unusable) {
      throw Failed.couldNot(String.valueOf(unusable.getMessage()));
    }
  }

  // First the keys as they are: one that was lost is told before there is another.
  @Override
  public SealingKeys keysWithNew() {
    if (settings.sealingKeys().isPresent()) {
      throw Failed.wrong(
          """
          The sealing keys come from SEALING_KEYS, which only you can change:
            1. Make a key: openssl rand -base64 32
            2. Put it before the others in SEALING_KEYS, with a comma or in a line of its own.
            3. Start every server again, so that all of them know it.
            4. ./run rotate-keys --reseal""");
    }
    keys();
    SealingKeyFile file = new SealingKeyFile(settings.data());
    try {
      return file.addNewest();
    } catch (IOException failed) {
      throw Failed.couldNot(
          "No key was added to "
              + file.path()
              + ": it cannot be written, or another is added now.");
    }
  }

  @Override
  public MicrosoftSettings microsoft() {
    return access().registration();
  }

  private MicrosoftAccess access() {
    return settings
        .microsoft()
        .orElseThrow(
            () ->
                Failed.wrong(
                    "This needs your registration with Microsoft: set MICROSOFT_CLIENT_ID and"
                        + " MICROSOFT_CLIENT_SECRET."));
  }

  @Override
  public Addresses addresses() {
    MicrosoftAccess access = access();
    return new Addresses(settings.publicUrl(), access.frontend(), access.returnOrigins());
  }

  @Override
  public String joinLink(PersonalToken token) {
    return ConsoleLinks.of(settings.publicUrl(), token);
  }

  @Override
  public String passwordLink(PersonalToken token) {
    return ConsoleLinks.ofPassword(settings.publicUrl(), token);
  }

  @Override
  public VapiDesk vapi() {
    return OpenVapiDesk.of(settings, transport(), new Pace(Pace.USUAL, clock, sleeper), clock);
  }

  @Override
  public JdkHttpTransport transport() {
    if (transport == null) {
      ExecutorService callbacks = Threads.forCallbacks();
      opened.closing(callbacks::shutdown);
      transport = new JdkHttpTransport(CONNECT, callbacks);
    }
    return transport;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Database.Address databaseAt(String url) {
    return DatabaseUrl.parse(url)
        .orElseThrow(
            () ->
                Failed.wrong(
                    "The other database's address must look like postgres://user:password@host/db"
                        + " or jdbc:postgresql://host/db?user=…&password=…."));
  }

  // ./run changes to its own folder before it starts us.
  @Override
  public Path file(Path named) {
    return Optional.ofNullable(System.getProperty("frontdesk.calledFrom"))
        .map(Path::of)
        .orElse(Path.of(""))
        .resolve(named);
  }

  @Override
  public void close() {
    opened.close();
  }
}
