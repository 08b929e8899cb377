package frontdesk.adapters.realtime.session;

import frontdesk.OrgId;
import frontdesk.accounts.Profile;
import frontdesk.accounts.Profiles;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Reached;
import frontdesk.scheduling.Way;
import java.time.Clock;
import java.util.Optional;

/** Finds out what a model has to know of an organisation now. */
public final class Briefings {
  private final Hosts hosts;
  private final Profiles profiles;
  private final Clock clock;

  public Briefings(Hosts hosts, Profiles profiles, Clock clock) {
    this.hosts = hosts;
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * Empty where nobody is reached that way, or the organisation is switched off.
   *
   * @throws frontdesk.Unavailable if the store does not answer
   */
  public Optional<Briefing> of(OrgId org, Way way) {
    Reached reached = new Entrance(hosts, org, way).reached(Optional.empty());
    return reached instanceof Reached.Those those
        ? Optional.of(
            new Briefing(
                profiles.find(org).orElse(Profile.NOTHING), those.first(), clock.instant()))
        : Optional.empty();
  }
}
