package frontdesk.persistence.jdbi;

import frontdesk.notices.Standing.Stage;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Stages as SQL lists them, so that the core alone says which they are. */
final class Stages {
  /** The stage of a row as {@code Outbox} tells it: a lease that ran out means a dead node. */
  static final String NOW =
      "CASE WHEN stage = 'SENDING' AND lease_until < now() THEN 'UNKNOWN' ELSE stage END";

  private Stages() {}

  /** Such as {@code ('GONE', 'REFUSED')}. */
  static String where(Predicate<Stage> which) {
    return Arrays.stream(Stage.values())
        .filter(which)
        .map(stage -> "'" + stage.name() + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
