package frontdesk.app;

import frontdesk.adapters.zapier.AlertHook;
import frontdesk.adapters.zapier.OwnHooks;
import frontdesk.adapters.zapier.ZapierHook;
import frontdesk.app.settings.Settings;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.PublicHttpTransport;
import frontdesk.notices.Hooks;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.NoticeChannel;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Where organisations hear of what happens.
 *
 * @param transport to the operator's own addresses, which are taken as they are
 */
record Hookups(Settings settings, Hooks hooks, JdkHttpTransport transport, Clock clock) {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  NoticeChannel of(Way way) {
    return new OwnHooks(way, hooks, new PublicHttpTransport(CONNECT), without(way), clock);
  }

  private NoticeChannel without(Way way) {
    return switch (way) {
      case ALERTS -> new OperatorsOnly(alerts(), new AlertLog());
      case CHANGES -> operators(settings.zapierChangesWebhook());
      case ESCALATIONS -> operators(settings.escalationWebhook());
      default -> operators(settings.zapierWebhook());
    };
  }

  private NoticeChannel operators(Optional<URI> address) {
    return new OperatorsOnly(hook(address), hook(Optional.empty()));
  }

  private NoticeChannel hook(Optional<URI> address) {
    return new ZapierHook(transport, address, ZapierHook.DEADLINE, clock);
  }

  private NoticeChannel alerts() {
    return settings
        .alerts()
        .<NoticeChannel>map(
            to -> new AlertHook(transport, to.address(), to.secret(), AlertHook.DEADLINE, clock))
        .orElseGet(AlertLog::new);
  }
}
