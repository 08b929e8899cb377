package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.accounts.VoiceModes;
import frontdesk.adapters.console.desk.LiveTalk;
import frontdesk.adapters.realtime.live.OpenAiSockets;
import frontdesk.adapters.realtime.live.Plans;
import frontdesk.adapters.realtime.session.Briefings;
import frontdesk.adapters.realtime.session.ClientSecrets;
import frontdesk.adapters.realtime.session.PrepareSession;
import frontdesk.adapters.realtime.session.SessionConfig;
import frontdesk.adapters.realtime.session.StartSession;
import frontdesk.app.doors.CallTokens;
import frontdesk.app.live.LiveDoor;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.VoiceAccess;
import frontdesk.http.Handler;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiProfiles;
import frontdesk.persistence.jdbi.JdbiVoiceModes;
import java.util.List;
import java.util.Optional;

/**
 * Live voice, wired: the route that prepares a session, the door for sockets, and what is behind.
 */
final class Voice implements RouteGroup {
  private final VoiceAccess access;
  private final OwnCalls own;
  private final CallTokens tokens;
  private final Briefings briefings;
  private final PrepareSession prepare;
  private final LiveCallers callers;
  private final LiveOrigins origins;

  Voice(Ground ground, House house, LiveDesk live, Rates rates) {
    Settings settings = ground.settings();
    this.access = settings.voice();
    this.own = new OwnCalls(house.calls(), ground.clock());
    this.tokens = ground.callTokens();
    this.briefings =
        new Briefings(house.ways().hosts(), new JdbiProfiles(ground.jdbi()), ground.clock());
    this.prepare =
        new PrepareSession(secrets(ground), briefings, new SessionConfig(access.settings()));
    this.callers =
        new LiveCallers(
            tokens,
            live.sessions(),
            live.sockets().map(sockets -> plans(ground, sockets)),
            rates.ofLiveCalls(),
            live.workers());
    this.origins =
        new LiveOrigins(settings.origins(), settings.publicUrl(), access.withoutOrigin());
  }

  private Optional<ClientSecrets> secrets(Ground ground) {
    return access
        .account()
        .map(account -> new ClientSecrets(account, ground.transport(), ground.clock()));
  }

  private Plans plans(Ground ground, OpenAiSockets sockets) {
    return new Plans(
        sockets,
        briefings,
        new JdbiVoiceModes(ground.jdbi()),
        new JdbiCallWords(ground.jdbi()),
        access.settings());
  }

  /** Calls from pages of ours. */
  LiveTalk talk(VoiceModes modes) {
    return new TalkAtConsole(prepare, modes, own, new PageTokens(tokens));
  }

  /** Where pages open sockets. */
  LiveDoor door() {
    return new LiveDoor(origins::allow, callers);
  }

  @Override
  public List<Route> behind(Doors doors) {
    return List.of(new Route("POST", "/api/realtime/session", doors.ofCall().to(this::session)));
  }

  private Handler session(Principal asking) {
    return new StartSession(
        prepare,
        asking,
        Ways.atDesk(asking),
        own.begunBy(asking),
        new PageTokens(tokens).of(asking));
  }
}
