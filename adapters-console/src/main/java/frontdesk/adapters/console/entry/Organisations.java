package frontdesk.adapters.console.entry;

import frontdesk.OrgId;
import java.util.Optional;

/** Which organisation somebody means who is not known yet. */
final class Organisations {
  private Organisations() {}

  /** The only one; where there are several, the one that was written. */
  static Optional<OrgId> meant(Doorway doorway, String written) {
    return doorway.onlyOrganisation().or(() -> named(written));
  }

  private static Optional<OrgId> named(String text) {
    try {
      return Optional.of(new OrgId(text));
    } catch (IllegalArgumentException nobodys) {
      return Optional.empty();
    }
  }
}
