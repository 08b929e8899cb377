package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.accounts.Principal;
import frontdesk.adapters.vapi.MissingSecrets;
import frontdesk.adapters.vapi.VapiWebhook;
import frontdesk.app.doors.Finding;
import frontdesk.app.doors.Gate;
import frontdesk.app.doors.Gate.Reach;
import frontdesk.app.doors.Identification;
import frontdesk.app.doors.Recognizer;
import frontdesk.app.doors.Replays;
import frontdesk.app.doors.SetSecret;
import frontdesk.app.doors.StoredSecrets;
import frontdesk.app.doors.Strangers;
import frontdesk.app.doors.WebhookGate;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.Urls;
import frontdesk.app.settings.VapiAccess;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.SecretForm;
import frontdesk.http.SharedSecret;
import frontdesk.scheduling.Demo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may send Vapi's messages: to one address for all, or to one that names the organisation. */
final class VapiDoors {
  private static final Principal SET = new Principal(Demo.ORG, "VAPI_SECRET");

  private final Settings settings;
  private final Doors.Shared shared;
  private final Function<Principal, VapiWebhook> webhook;
  private final Replays replays;
  private final Clock clock;

  /**
   * @param replays is told of messages that come again
   */
  VapiDoors(
      Settings settings,
      Doors.Shared shared,
      Function<Principal, VapiWebhook> webhook,
      Replays replays,
      Clock clock) {
    this.settings = settings;
    this.shared = shared;
    this.webhook = webhook;
    this.replays = replays;
    this.clock = clock;
  }

  List<Route> routes() {
    Recognizer recognizer = recognizer();
    Strangers strangers = strangers();
    Gate forAll =
        new Gate(
            new Identification(
                recognizer, List.of(SecretForm.verbatim("X-Vapi-Secret"), SecretForm.bearer())),
            strangers,
            shared.attempts(),
            Reach.ORGANISATION);
    WebhookGate ofOne =
        new WebhookGate(
            shared.keyring(),
            recognizer,
            shared.attempts(),
            strangers,
            Demo.ORG,
            replays,
            new WebhookGate.Signing(
                path -> Urls.below(settings.publicUrl(), path).toString(),
                VapiWebhook.LIMIT,
                clock));
    return List.of(
        new Route("POST", "/vapi/webhook", forAll.to(this::asked)),
        new Route("POST", "/vapi/webhook/{org}", ofOne.to(VapiDoors::named, this::asked)));
  }

  private Handler asked(Principal asking) {
    return shared.asked(asking, webhook.apply(asking));
  }

  private Recognizer recognizer() {
    Optional<Recognizer> set = secrets().map(secret -> new SetSecret(secret, SET));
    return shared
        .attempts()
        .around(
            Recognizer.firstOf(
                Stream.concat(set.stream(), Stream.of(StoredSecrets.webhooks(shared.keyring())))
                    .toList()));
  }

  private Optional<SharedSecret> secrets() {
    VapiAccess access = settings.vapi();
    return access
        .secret()
        .map(SharedSecret::of)
        .map(
            newest -> access.previousSecret().map(SharedSecret::of).map(newest::or).orElse(newest));
  }

  private Strangers strangers() {
    VapiAccess access = settings.vapi();
    if (access.secret().isEmpty()) {
      return shared.speaking();
    }
    Optional<Grace> grace =
        access
            .graceUntil()
            .map(until -> new Grace(until, clock, withoutSecret(new MissingSecrets(until, clock))));
    return (request, finding, behind) ->
        grace.isPresent() && finding instanceof Finding.Nothing
            ? grace.get().handle(request)
            : Strangers.REFUSAL;
  }

  // Made for each message: whether the organisation is disabled is looked up then.
  private Handler withoutSecret(MissingSecrets missing) {
    return request -> shared.asked(SET, webhook.apply(SET).noting(missing)).handle(request);
  }

  // In a path a plus is a plus.
  private static Optional<OrgId> named(Request request) {
    String segment = request.path().substring(request.path().lastIndexOf('/') + 1);
    try {
      return Optional.of(
          new OrgId(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException nobody) {
      return Optional.empty();
    }
  }
}
