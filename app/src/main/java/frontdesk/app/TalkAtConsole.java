package frontdesk.app;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.accounts.Principal;
import frontdesk.accounts.VoiceMode;
import frontdesk.accounts.VoiceModes;
import frontdesk.adapters.console.desk.LiveTalk;
import frontdesk.adapters.realtime.session.PrepareSession;
import frontdesk.adapters.realtime.session.Prepared;
import frontdesk.adapters.realtime.session.WantedSession;
import frontdesk.scheduling.Line;
import java.util.Optional;
import java.util.UUID;

/** Calls from the console: prepared as pages' own are, through the same relay. */
record TalkAtConsole(PrepareSession prepare, VoiceModes modes, OwnCalls own, PageTokens tokens)
    implements LiveTalk {
  @Override
  public Optional<String> obstacle(OrgId org) {
    if (!prepare.isSetUp()) {
      return Optional.of(
          "Live voice is not set up on this server: its operator has to set OPENAI_API_KEY.");
    }
    return modes
        .find(org)
        .filter(mode -> mode == VoiceMode.PASS_THROUGH)
        .map(
            mode ->
                "In this organisation pages hold their sessions themselves, and carry out tools"
                    + " themselves. ./run voice ORG server gives both to the server, as this page"
                    + " needs it.");
  }

  @Override
  public Begun begin(Principal asking, Optional<Line> as) {
    CallId call = new CallId(UUID.randomUUID().toString());
    Prepared prepared =
        prepare.prepare(
            new WantedSession(
                asking.org(),
                Ways.atDesk(asking).after(as.stream().toList()),
                call,
                own.begunBy(asking),
                tokens.of(asking, as)));
    if (prepared instanceof Prepared.Ready ready) {
      return new Begun.Ready(call, ready.pass().token());
    }
    return prepared instanceof Prepared.Refused refused
        ? new Begun.Refused(refused.status(), refused.sentence())
        : new Begun.Refused(403, "This call is somebody else's.");
  }
}
