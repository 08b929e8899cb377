package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Where an organisation's lines lead. Every method throws {@link Unavailable} when the store does
 * not answer; then nothing changed.
 */
@Port
public interface Lines {
  /**
   * A line and where it leads.
   *
   * @param to a host's id, or the name of a group
   */
  record Registered(Line line, UserId to, boolean group) {}

  /**
   * Keeps it, in place of where the line led.
   *
   * @return false, with nothing changed, if there is no such host or group
   */
  boolean register(OrgId org, Registered registered);

  /** False if it was not registered. */
  boolean forget(OrgId org, Line line);

  /**
   * Those that are registered, in the order of their written names.
   *
   * @param after empty: from the first
   */
  List<Registered> registered(OrgId org, Optional<Line> after, int most);
}
