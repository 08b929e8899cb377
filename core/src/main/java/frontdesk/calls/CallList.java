package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls as people look for them. Throws {@link Unavailable} when the store does not answer. */
@Port
public interface CallList {
  /**
   * Words are looked for in so many calls of the others that fit, the newest: a quarter of a busy
   * office, and some tenths of a second. Who looks for older ones says of which days.
   */
  int MOST_SEARCHED = 5_000;

  /** Fewer are in every number. */
  int FEWEST_DIGITS = 3;

  /** A number as people write it, or part of one. */
  Pattern NUMBER = Pattern.compile("[+0-9 ()./-]+");

  Pattern NO_DIGIT = Pattern.compile("[^0-9]");

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

  /** Results of tool calls by which a call booked something. */
  Set<String> BOOKED = Set.of("booked", "not_passed_on");

  /** How a call ended, by the platform's word for it. */
  enum Ending {
    CALLER("^customer-ended-call"),
    ASSISTANT("^assistant-(ended|said)"),
    SILENCE("^silence-timed-out"),
    /** To a person or another line. */
    HANDED_ON("forward|transfer"),
    FAULT("error|fail|fault|lost|shutdown|disconnect|closed-websocket|timeout|no-available");

    private final String words;
    private final Pattern pattern;

    Ending(String words) {
      this.words = words;
      this.pattern = Pattern.compile(words);
    }

    public boolean has(String ending) {
      return pattern.matcher(ending).find();
    }

    /** A regular expression that finds such words, in Java and in PostgreSQL alike. */
    public String words() {
      return words;
    }
  }

  /**
   * What is looked for; all of it has to be so.
   *
   * @param from begun then or later
   * @param until begun before
   * @param words part of what was said or answered, of a tool call's arguments or of the number
   *     that rang, or a call's id; in letters of any case
   * @param booked whether it booked something
   * @param assistant by which it came in
   */
  record Filter(
      Kind kind,
      Optional<Instant> from,
      Optional<Instant> until,
      Optional<String> words,
      Optional<Boolean> booked,
      Optional<String> assistant,
      Optional<Ending> ending) {
    public static final Filter NONE =
        new Filter(Kind.ALL, Optional.empty(), Optional.empty(), Optional.empty());

    public Filter(
        Kind kind, Optional<Instant> from, Optional<Instant> until, Optional<String> words) {
      this(kind, from, until, words, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Filter {
      words = words.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The words as part of a telephone number; empty where they are no such thing. */
    public Optional<String> digits() {
      return words
          .filter(text -> NUMBER.matcher(text).matches())
          .map(text -> NO_DIGIT.matcher(text).replaceAll(""))
          .filter(digits -> digits.length() >= FEWEST_DIGITS);
    }

    /** What is looked for may be anybody's data: not printed. */
    @Override
    public String toString() {
      return "Filter[" + kind + "]";
    }
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
   * @param only whose; empty: all
   * @param behind only those that come after it; empty: from the newest
   */
  List<Call> newest(
      OrgId org, Optional<HostsCalls> only, Filter filter, Optional<Place> behind, int most);

  /**
   * How many there are, up to so many. Words are looked for in {@link #MOST_SEARCHED}.
   *
   * @param only whose; empty: all
   */
  int count(OrgId org, Optional<HostsCalls> only, Filter filter, int most);

  /** Which of these calls are theirs; none that is not known. */
  Set<CallId> among(OrgId org, HostsCalls theirs, Set<CallId> calls);
}
