package frontdesk.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do at the desk's pages. */
public enum Role {
  /** Sees and changes all of the organisation's. */
  OWNER,
  /** Sees and changes what is one host's. */
  MANAGER,
  /** Sees all of the organisation's, and changes nothing. */
  VIEWER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> parse(String word) {
    return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
