package frontdesk.app.command;

import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Buffers;
import frontdesk.scheduling.ImpossiblePolicy;
import frontdesk.scheduling.Lead;
import frontdesk.scheduling.Limits;
import frontdesk.scheduling.StartGrid;
import frontdesk.scheduling.StartGrid.Counted;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The rules of a policy, as far as they were given. Each is named as {@link ImpossiblePolicy} names
 * it.
 */
final class PolicyOptions {
  private static final String NONE = "none";

  @Option(names = "--duration", paramLabel = "LENGTH", description = "of an offered appointment")
  private @Nullable String duration;

  @Option(names = "--longest", paramLabel = "LENGTH", description = "that may be booked")
  private @Nullable String longest;

  @Option(names = "--step", paramLabel = "LENGTH", description = "from one start to the next")
  private @Nullable String step;

  @Option(names = "--offset", paramLabel = "LENGTH", description = "of the first start of a day")
  private @Nullable String offset;

  @Option(
      names = "--grid",
      paramLabel = "midnight|free-run",
      description = "from where starts are counted")
  private @Nullable String grid;

  @Option(
      names = "--grid-only",
      paramLabel = "yes|no",
      description = "whether only such starts may be booked, or any minute")
  private @Nullable String gridOnly;

  @Option(names = "--notice", paramLabel = "LENGTH", description = "how far ahead at least")
  private @Nullable String notice;

  @Option(names = "--horizon", paramLabel = "LENGTH|none", description = "how far ahead at most")
  private @Nullable String horizon;

  @Option(names = "--past", paramLabel = "yes|no", description = "whether the past may be booked")
  private @Nullable String past;

  @Option(
      names = "--buffer-before",
      paramLabel = "LENGTH",
      description = "free before an appointment")
  private @Nullable String before;

  @Option(
      names = "--buffer-after",
      paramLabel = "LENGTH",
      description = "free after an appointment")
  private @Nullable String after;

  @Option(
      names = "--travel",
      paramLabel = "LENGTH",
      description = "between two addresses that travel-times does not tell; 0: nobody travels")
  private @Nullable String travel;

  @Option(names = "--at-once", paramLabel = "N", description = "how many appointments at once")
  private @Nullable String atOnce;

  @Option(names = "--a-day", paramLabel = "N|none", description = "how many a day")
  private @Nullable String aDay;

  @Option(
      names = "--hold",
      paramLabel = "LENGTH",
      description = "how long offered times are kept for the caller; 0: not at all")
  private @Nullable String hold;

  @Option(
      names = "--tentative",
      paramLabel = "blocks|free",
      description = "what the host has not decided on yet")
  private @Nullable String tentative;

  /**
   * The policy with what was given instead.
   *
   * @throws ImpossiblePolicy if nothing could follow it
   */
  BookingPolicy over(BookingPolicy policy) {
    Duration lasting = length("duration", duration, policy.duration());
    return new BookingPolicy(
        lasting,
        // Where only one length may be booked, that stays so.
        length("longest", longest, policy.oneLength() ? lasting : policy.longest()),
        over(policy.grid()),
        over(policy.lead()),
        over(policy.buffers()),
        over(policy.limits()),
        length("hold", hold, policy.hold()),
        choice(
            "tentative",
            tentative,
            Map.of("blocks", true, "free", false),
            policy.tentativeBlocks()));
  }

  private StartGrid over(StartGrid old) {
    return new StartGrid(
        length("step", step, old.step()),
        length("offset", offset, old.offset()),
        choice(
            "grid",
            grid,
            Map.of("midnight", Counted.FROM_MIDNIGHT, "free-run", Counted.FROM_FREE_RUN),
            old.counted()),
        yesOrNo("grid-only", gridOnly, old.only()));
  }

  private Lead over(Lead old) {
    return new Lead(
        length("notice", notice, old.notice()),
        horizon == null ? old.horizon() : limit(horizon),
        yesOrNo("past", past, old.pastAllowed()));
  }

  private static Optional<Duration> limit(String text) {
    return text.equals(NONE) ? Optional.empty() : Optional.of(LengthText.parse("horizon", text));
  }

  private Buffers over(Buffers old) {
    return new Buffers(
        length("buffer-before", before, old.before()),
        length("buffer-after", after, old.after()),
        length("travel", travel, old.travel()));
  }

  private Limits over(Limits old) {
    OptionalInt most =
        NONE.equals(aDay) ? OptionalInt.empty() : aDay == null ? old.aDay() : some("a-day", aDay);
    return new Limits(atOnce == null ? old.atOnce() : number("at-once", atOnce), most);
  }

  private static OptionalInt some(String field, String text) {
    return OptionalInt.of(number(field, text));
  }

  private static int number(String field, String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new ImpossiblePolicy(field, "has to be a number");
    }
    return Integer.parseInt(text);
  }

  private static Duration length(String field, @Nullable String text, Duration old) {
    return text == null ? old : LengthText.parse(field, text);
  }

  private static boolean yesOrNo(String field, @Nullable String text, boolean old) {
    return choice(field, text, Map.of("yes", true, "no", false), old);
  }

  private static <T> T choice(String field, @Nullable String text, Map<String, T> all, T old) {
    if (text == null) {
      return old;
    }
    T chosen = all.get(text);
    if (chosen == null) {
      throw new ImpossiblePolicy(
          field, "has to be " + String.join(" or ", all.keySet().stream().sorted().toList()));
    }
    return chosen;
  }
}
