package frontdesk.adapters.realtime.session;

import frontdesk.adapters.realtime.CallPass;
import java.util.Optional;

/**
 * Prepares a call from a page: learns that somebody is called that way and that OpenAI takes this
 * server's key and settings, and gives the page what it may speak in the call with.
 */
public final class PrepareSession {
  private static final Prepared.Refused NOT_SET_UP =
      new Prepared.Refused(
          503, "Live voice is not set up on this server: its operator has to set OPENAI_API_KEY.");

  private static final Prepared.Refused NOBODY =
      new Prepared.Refused(409, "Nobody's calendar is set up for calls from pages.");

  private static final Prepared.Refused NOT_NOW =
      new Prepared.Refused(503, "No call can begin right now. Please try again later.");

  private final Optional<ClientSecrets> secrets;
  private final Briefings briefings;
  private final SessionConfig config;

  /**
   * @param secrets empty: there is no key, and everybody is told so
   */
  public PrepareSession(
      Optional<ClientSecrets> secrets, Briefings briefings, SessionConfig config) {
    this.secrets = secrets;
    this.briefings = briefings;
    this.config = config;
  }

  public boolean isSetUp() {
    return secrets.isPresent();
  }

  /**
   * A call that cannot begin leaves nothing behind.
   *
   * @throws frontdesk.Unavailable if the store does not answer
   */
  public Prepared prepare(WantedSession wanted) {
    if (secrets.isEmpty()) {
      return NOT_SET_UP;
    }
    Optional<Briefing> briefing = briefings.of(wanted.org(), wanted.way());
    if (briefing.isEmpty()) {
      return NOBODY;
    }
    if (!wanted.theirs().test(wanted.call())) {
      return new Prepared.NotTheirs();
    }
    Optional<CallPass.Good> pass = wanted.pass().of(wanted.call());
    return pass.isPresent()
        ? begun(secrets.get(), pass.get(), Instructions.of(briefing.get()))
        : NOT_NOW;
  }

  private Prepared begun(ClientSecrets made, CallPass.Good pass, String instructions) {
    try {
      return new Prepared.Ready(made.make(config.beginning(instructions)), pass, instructions);
    } catch (NoSecret refused) {
      Declined why = refused.why();
      return new Prepared.Refused(why.status(), why.sentence(), why.rest());
    }
  }
}
