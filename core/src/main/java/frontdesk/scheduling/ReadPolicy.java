package frontdesk.scheduling;

import frontdesk.scheduling.StartGrid.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Makes a policy of rules as people write them, or tells all that is wrong with it. Each rule has
 * the name that {@link ImpossiblePolicy} calls it by; one that is not given stays as it was. For
 * one policy.
 */
public final class ReadPolicy {
  /** No limit, where there need not be one. */
  public static final String NONE = "none";

  private final BookingPolicy old;
  private final Map<String, String> given;
  private final List<ImpossiblePolicy> wrong = new ArrayList<>();

  public ReadPolicy(BookingPolicy old, Map<String, String> given) {
    this.old = old;
    this.given = given;
  }

  /** Either a policy or at least one rule that nothing could follow. */
  public record Reading(Optional<BookingPolicy> policy, List<ImpossiblePolicy> wrong) {
    public Reading {
      wrong = List.copyOf(wrong);
    }
  }

  public Reading read() {
    BookingPolicy policy = part(old, this::policy);
    return new Reading(wrong.isEmpty() ? Optional.of(policy) : Optional.empty(), wrong);
  }

  private BookingPolicy policy() {
    Duration lasting = length("duration", old.duration());
    return new BookingPolicy(
        lasting,
        // Where only one length may be booked, that stays so.
        length("longest", old.oneLength() ? lasting : old.longest()),
        part(old.grid(), this::grid),
        part(old.lead(), this::lead),
        part(old.buffers(), this::buffers),
        part(old.limits(), this::limits),
        length("hold", old.hold()),
        choice("tentative", Map.of("blocks", true, "free", false), old.tentativeBlocks()));
  }

  private StartGrid grid() {
    return new StartGrid(
        length("step", old.grid().step()),
        length("offset", old.grid().offset()),
        choice(
            "grid",
            Map.of("midnight", Counted.FROM_MIDNIGHT, "free-run", Counted.FROM_FREE_RUN),
            old.grid().counted()),
        yesOrNo("grid-only", old.grid().only()));
  }

  private Lead lead() {
    return new Lead(
        length("notice", old.lead().notice()),
        read("horizon", old.lead().horizon(), ReadPolicy::limit),
        yesOrNo("past", old.lead().pastAllowed()));
  }

  private static Optional<Duration> limit(String text) {
    return text.equals(NONE) ? Optional.empty() : Optional.of(LengthText.parse("horizon", text));
  }

  private Buffers buffers() {
    return new Buffers(
        length("buffer-before", old.buffers().before()),
        length("buffer-after", old.buffers().after()),
        length("travel", old.buffers().travel()));
  }

  private Limits limits() {
    return new Limits(
        read("at-once", old.limits().atOnce(), text -> number("at-once", text)),
        read(
            "a-day",
            old.limits().aDay(),
            text ->
                text.equals(NONE) ? OptionalInt.empty() : OptionalInt.of(number("a-day", text))));
  }

  private static int number(String field, String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new ImpossiblePolicy(field, "has to be a number");
    }
    return Integer.parseInt(text);
  }

  private Duration length(String field, Duration before) {
    return read(field, before, text -> LengthText.parse(field, text));
  }

  private boolean yesOrNo(String field, boolean before) {
    return choice(field, Map.of("yes", true, "no", false), before);
  }

  private <T> T choice(String field, Map<String, T> all, T before) {
    return read(
        field,
        before,
        text ->
            Optional.ofNullable(all.get(text))
                .orElseThrow(
                    () ->
                        new ImpossiblePolicy(
                            field,
                            "has to be "
                                + String.join(" or ", all.keySet().stream().sorted().toList()))));
  }

  @FunctionalInterface
  private interface Parse<T> {
    T of(String text);
  }

  private <T> T read(String field, T before, Parse<T> parse) {
    String text = given.get(field);
    return text == null ? before : part(before, () -> parse.of(text.strip()));
  }

  // What does not fit together is told only where each rule of it could be read.
  private <T> T part(T before, Supplier<T> made) {
    int known = wrong.size();
    try {
      return made.get();
    } catch (ImpossiblePolicy impossible) {
      if (wrong.size() == known) {
        wrong.add(impossible);
      }
      return before;
    }
  }
}
