package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls as people look for them. Throws {@link Unavailable} when the store does not answer. */
@Port
public interface CallList {
  /** Which calls. */
  enum Kind {
    ALL,
    GOING_ON,
    OVER,
    /** A person was asked for. */
    ESCALATED;

    public boolean has(Call call) {
      return switch (this) {
        case ALL -> true;
        case GOING_ON -> call.endedAt().isEmpty();
        case OVER -> call.endedAt().isPresent();
        case ESCALATED -> call.escalated();
      };
    }
  }

  /**
   * What is looked for; all of it has to be so.
   *
   * @param from begun then or later
   * @param until begun before
   */
  record Filter(Kind kind, Optional<Instant> from, Optional<Instant> until) {
    public static final Filter NONE = new Filter(Kind.ALL, Optional.empty(), Optional.empty());
  }

  /** Where a call stands in the order: by its start, and those of one moment by their ids. */
  record Place(Instant startedAt, CallId id) {
    public static Place of(Call call) {
      return new Place(call.startedAt(), call.id());
    }
  }

  /**
   * Newest first.
   *
   * @param behind only those that come after it; empty: from the newest
   */
  List<Call> newest(OrgId org, Filter filter, Optional<Place> behind, int most);
}
