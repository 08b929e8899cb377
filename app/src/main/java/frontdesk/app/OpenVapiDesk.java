package frontdesk.app;

import com.google.api.client.util.Sleeper;
import frontdesk.adapters.vapi.assistants.SnapshotFolder;
import frontdesk.adapters.vapi.rest.Pace;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.adapters.vapi.rest.VapiApi;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.app.command.Failed;
import frontdesk.app.command.VapiDesk;
import frontdesk.app.settings.LocalDoor;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.Urls;
import frontdesk.http.JdkHttpTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** What commands about assistants need of the settings, or what has to be set first. */
final class OpenVapiDesk {
  private OpenVapiDesk() {}

  /** For whoever asks in the background; a stand-in on this machine need not be spared. */
  static VapiDesk paced(Settings settings, JdkHttpTransport transport, Clock clock) {
    boolean standIn = settings.vapi().account().filter(OpenVapiDesk::isStandIn).isPresent();
    Duration between = standIn ? Duration.ZERO : Pace.USUAL;
    return of(settings, transport, new Pace(between, clock, Sleeper.DEFAULT), clock);
  }

  private static boolean isStandIn(VapiAccount account) {
    return LocalDoor.isLoopback(account.api().getHost());
  }

  static VapiDesk of(Settings settings, JdkHttpTransport transport, Pace pace, Clock clock) {
    VapiAccount account =
        settings
            .vapi()
            .account()
            .orElseThrow(
                () -> Failed.wrong("Set VAPI_API_KEY to the private key of your account at Vapi."));
    String secret =
        settings
            .vapi()
            .secret()
            .orElseThrow(
                () ->
                    Failed.wrong(
                        "Set VAPI_SECRET, which assistants are given: openssl rand -hex 32"));
    VapiApi api = new VapiApi(new VapiHttp(account, transport, clock), pace);
    return new VapiDesk(
        api,
        webhook(settings, account),
        secret,
        new SnapshotFolder(settings.data().resolve("vapi-snapshots"), clock));
  }

  // An assistant that is sent to an address only this machine knows is a telephone line gone dead.
  private static URI webhook(Settings settings, VapiAccount account) {
    URI webhook = Urls.below(settings.publicUrl(), "/vapi/webhook");
    boolean standIn = isStandIn(account);
    boolean reached =
        "https".equals(webhook.getScheme()) && !LocalDoor.isLoopback(webhook.getHost());
    if (!standIn && !reached) {
      throw Failed.wrong(
          "PUBLIC_URL is "
              + settings.publicUrl()
              + ", which Vapi cannot reach safely: set it to this server's https address.");
    }
    return webhook;
  }
}
