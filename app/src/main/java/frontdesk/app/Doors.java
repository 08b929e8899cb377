package frontdesk.app;

import frontdesk.accounts.Keyring;
import frontdesk.accounts.Principal;
import frontdesk.accounts.Tenants;
import frontdesk.app.doors.Attempts;
import frontdesk.app.doors.CachedKeyring;
import frontdesk.app.doors.Gate;
import frontdesk.app.doors.Gate.Reach;
import frontdesk.app.doors.Home;
import frontdesk.app.doors.Identification;
import frontdesk.app.doors.Recognizer;
import frontdesk.app.doors.SetSecret;
import frontdesk.app.doors.StoredSecrets;
import frontdesk.app.doors.Strangers;
import frontdesk.app.settings.LocalDoor;
import frontdesk.app.settings.Settings;
import frontdesk.audit.Asking;
import frontdesk.audit.Audit;
import frontdesk.http.Handler;
import frontdesk.http.SecretForm;
import frontdesk.http.SharedSecret;
import frontdesk.scheduling.Demo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The doors that programs and pages come through, by how far the word of those goes who come. */
final class Doors {
  /** Who comes through an open door. */
  private static final Principal ANYBODY_HERE = new Principal(Demo.ORG, "open door");

  private final Shared shared;
  private final Gate gate;
  private final Gate calls;
  private final Gate operators;
  private final Rates rates;

  /**
   * What all doors share.
   *
   * @param keyring is asked by whoever may be known
   * @param attempts slows down who guesses, at whichever door
   * @param home answers strangers where nobody has a credential
   * @param speaking the same where callers hear of it if the store is away
   * @param audit has what was asked for and is not theirs
   * @param served says which organisations are disabled
   */
  record Shared(
      CachedKeyring keyring,
      Attempts attempts,
      Strangers home,
      Strangers speaking,
      Audit audit,
      Served served) {
    static Shared of(
        Settings settings, Keyring keyring, Audit audit, Tenants tenants, Clock clock) {
      CachedKeyring cached = new CachedKeyring(keyring, clock, System::nanoTime);
      Attempts attempts = new Attempts(System::nanoTime);
      Served served = new Served(tenants, System::nanoTime);
      if (!LocalDoor.isLoopback(settings.host())) {
        return new Shared(cached, attempts, Strangers.REFUSED, Strangers.REFUSED, audit, served);
      }
      Home home = home(settings, keyring);
      return new Shared(cached, attempts, home, home.evenBeforeTheStore(), audit, served);
    }

    /** What is behind a door, for that principal. */
    Handler asked(Principal asking, Handler behind) {
      return new AskedWith(asking, audit, behind);
    }

    private static Home home(Settings settings, Keyring keyring) {
      LocalDoor judge = new LocalDoor(settings.origins(), request -> Strangers.REFUSAL);
      return new Home(
          keyring,
          ANYBODY_HERE,
          new Home.Local(
              request -> judge.isLocal(request.headers()),
              inner -> new LocalDoor(settings.origins(), inner)),
          System::nanoTime);
    }
  }

  /**
   * @param passing know tokens that nobody can guess, and that nothing is kept of
   */
  Doors(Settings settings, Shared shared, List<Recognizer> passing, Rates rates) {
    this.shared = shared;
    this.rates = rates;
    Optional<Recognizer> set =
        settings
            .apiKey()
            .map(key -> new SetSecret(SharedSecret.of(key), new Principal(Demo.ORG, "API_KEY")));
    Recognizer lasting =
        Recognizer.firstOf(
            Stream.concat(set.stream(), Stream.of(StoredSecrets.apiKeys(shared.keyring())))
                .toList());
    Recognizer all =
        Recognizer.firstOf(
            Stream.concat(passing.stream(), Stream.of(shared.attempts().around(lasting))).toList());
    Identification identification = new Identification(all, List.of(SecretForm.bearer()));
    this.gate =
        new Gate(
            identification,
            set.isPresent() ? Strangers.REFUSED : shared.home(),
            shared.attempts(),
            Reach.ORGANISATION);
    this.calls =
        new Gate(
            identification,
            set.isPresent() ? Strangers.REFUSED : shared.speaking(),
            shared.attempts(),
            Reach.CALL);
    Optional<Recognizer> figures =
        settings
            .metricsKey()
            .map(
                key -> new SetSecret(SharedSecret.of(key), new Principal(Demo.ORG, "METRICS_KEY")));
    this.operators =
        new Gate(
            new Identification(
                shared.attempts().around(Recognizer.firstOf(figures.stream().toList())),
                List.of(SecretForm.bearer())),
            figures.isPresent() || set.isPresent() ? Strangers.REFUSED : shared.home(),
            shared.attempts(),
            Reach.ORGANISATION);
  }

  /** Whether it is nobody known: whoever came through an open door. */
  static boolean isOpenTo(Principal asking) {
    return asking.equals(ANYBODY_HERE);
  }

  /** Whether the work of this thread is of such a one: as {@link AskedWith} says. */
  static boolean isOpenToThisThread() {
    return Asking.credential().equals(ANYBODY_HERE.credential());
  }

  /** For what is the whole organisation's. */
  Door ofOrganisation() {
    return served(gate);
  }

  /** Also for a host who signed in. */
  Door ofHost() {
    return served(gate.from(Reach.HOST));
  }

  /** Also for a page that speaks in one call. */
  Door ofCall() {
    return served(calls);
  }

  /** The same for tools, which say themselves that an organisation is disabled: in spoken words. */
  Door ofTools() {
    return asked(calls);
  }

  /** For whoever looks after the server, and has no business with anybody's data. */
  Door ofOperator() {
    return asked(operators);
  }

  private Door served(Gate gate) {
    Door door = asked(gate);
    return behind -> door.to(asking -> shared.served().only(asking, behind.apply(asking)));
  }

  private Door asked(Gate gate) {
    return behind ->
        gate.to(asking -> rates.around(shared.asked(asking, behind.apply(asking)), asking));
  }
}
