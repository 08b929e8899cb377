package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.notices.Standing.Stage;
import java.util.Locale;

/**
 * A notice will not leave by itself any more: a person has to look. Told once an hour for each way
 * and stage, since what one hook refuses it refuses for all. It may be told twice, by one id.
 *
 * @param of the way that the notice was to leave by
 * @param notice the first of that hour
 * @param hour such as {@code 2026-11-21T12}, in UTC
 */
public record PersonNeeded(
    OrgId org, Way of, Stage stage, String reason, String notice, String hour) implements Notice {
  @Override
  public String id() {
    return idFor(of, stage, hour);
  }

  public static String idFor(Way of, Stage stage, String hour) {
    return ("person-" + of + "-" + stage + "-").toLowerCase(Locale.ROOT) + hour;
  }

  @Override
  public Way way() {
    return Way.ALERTS;
  }

  /** Receivers know a message by its id. */
  @Override
  public boolean repeatable() {
    return true;
  }
}
