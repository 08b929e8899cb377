package frontdesk.audit;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record as people look through it. Throws {@link Unavailable} when the store does not answer.
 */
@Port
public interface AuditList {
  /** What entries are about. */
  enum Topic {
    ALL(Set.of()),
    APPOINTMENTS(Set.of("book", "move", "cancel", "confirm")),
    CALLS(Set.of("call_began", "end_call", "escalate", "intake", "called_back")),
    PEOPLE(
        Set.of(
            "member_invited",
            "invitation_withdrawn",
            "member_joined",
            "member_changed",
            "member_removed",
            "signed_in",
            "password_reset",
            "password_chosen",
            "account_known")),
    CREDENTIALS(Set.of("credential_made", "credential_rotated", "credential_revoked")),
    /** What named something that was not theirs who asked. */
    REFUSED(Set.of("foreign_id")),
    /** All that the others are not. */
    SETTINGS(Set.of());

    // Set.of cannot be changed, which its type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> words;

    Topic(Set<String> words) {
      this.words = words;
    }

    /** Which words of {@link Act#what} are meant, or are not. */
    public Words words() {
      return this == SETTINGS
          ? new Words(
              Stream.of(values())
                  .flatMap(topic -> topic.words.stream())
                  .collect(Collectors.toUnmodifiableSet()),
              false)
          : new Words(words, this != ALL);
    }
  }

  /**
   * Some words, or all others.
   *
   * @param these false: all but these
   */
  record Words(Set<String> of, boolean these) {
    public boolean have(String what) {
      return of.contains(what) == these;
    }
  }

  /**
   * What is looked for; all of it has to be so.
   *
   * @param from done then or later
   * @param until done before
   * @param by the credential that it was asked with
   */
  record Filter(Topic topic, Optional<Instant> from, Optional<Instant> until, Optional<String> by) {
    public static final Filter NONE =
        new Filter(Topic.ALL, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Where an entry stands in the order: by its moment, and those of one moment by their ids. */
  record Place(Instant at, String id) {
    public static Place of(AuditEntry entry) {
      return new Place(entry.at(), entry.id());
    }
  }

  /**
   * Newest first.
   *
   * @param behind only those that come after it; empty: from the newest
   */
  List<AuditEntry> newest(OrgId org, Filter filter, Optional<Place> behind, int most);
}
