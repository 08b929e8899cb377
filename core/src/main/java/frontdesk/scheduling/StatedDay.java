package frontdesk.scheduling;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A day as people name it; it becomes a date only on the day on which it is said. */
public sealed interface StatedDay
    permits StatedDate,
        StatedDay.Ahead,
        StatedDay.OfWeek,
        StatedDay.Week,
        StatedDay.EitherDate,
        StatedDay.Both {
  Dates seenFrom(LocalDate today);

  /**
   * The dates that may be meant.
   *
   * @param may at least one
   * @param doubt why they are not one certain date; empty if they are
   */
  record Dates(List<LocalDate> may, Optional<Refusal> doubt) {
    public Dates {
      may = List.copyOf(may);
    }

    static Dates certain(LocalDate date) {
      return new Dates(List.of(date), Optional.empty());
    }

    static Dates doubtful(Refusal doubt, LocalDate... may) {
      return new Dates(List.of(may), Optional.of(doubt));
    }

    /**
     * The days to look for free times on: whoever counted wrong meant the weekday (availability,
     * section 4), and of the rest each may be meant.
     */
    List<LocalDate> toSearch() {
      boolean wrong = doubt.filter(Refusal.WEEKDAY_CONTRADICTS_DATE::equals).isPresent();
      return wrong ? may.subList(0, 1) : may;
    }
  }

  /** So many days from today: 0 today, 1 tomorrow. */
  record Ahead(int days) implements StatedDay {
    @Override
    public Dates seenFrom(LocalDate today) {
      return Dates.certain(today.plusDays(days));
    }
  }

  /** Which of all the Tuesdays. */
  enum Which {
    /** {@code "Tuesday"}: the first there is; said on a Tuesday it may be today. */
    PLAIN,
    /** {@code "this Tuesday"}. */
    THIS,
    /** {@code "the coming Tuesday"}: the first after today. */
    COMING,
    /**
     * {@code "next Tuesday"}: that of the next week. While this week's is still ahead, people mean
     * either.
     */
    NEXT,
    /** {@code "Tuesday next week"}. */
    OF_NEXT_WEEK,
    /** {@code "a week from Tuesday"}. */
    A_WEEK_LATER
  }

  record OfWeek(DayOfWeek day, Which which) implements StatedDay {
    @Override
    public Dates seenFrom(LocalDate today) {
      LocalDate first = today.with(nextOrSame(day));
      return switch (which) {
        case PLAIN ->
            first.equals(today)
                ? Dates.doubtful(Refusal.WHICH_WEEK, today, today.plusWeeks(1))
                : Dates.certain(first);
        case THIS -> Dates.certain(first);
        case COMING -> Dates.certain(first.equals(today) ? today.plusWeeks(1) : first);
        case NEXT -> nextSeenFrom(today);
        case OF_NEXT_WEEK -> Dates.certain(nextWeeks(today));
        case A_WEEK_LATER -> Dates.certain(first.plusWeeks(1));
      };
    }

    private Dates nextSeenFrom(LocalDate today) {
      LocalDate nextWeeks = nextWeeks(today);
      LocalDate thisWeeks = nextWeeks.minusWeeks(1);
      return thisWeeks.isAfter(today)
          ? Dates.doubtful(Refusal.WHICH_WEEK, thisWeeks, nextWeeks)
          : Dates.certain(nextWeeks);
    }

    private LocalDate nextWeeks(LocalDate today) {
      return monday(today).plusWeeks(1).with(nextOrSame(day));
    }
  }

  /** A whole week from Monday on: 0 this one, without the days that are over. */
  record Week(int ahead) implements StatedDay {
    @Override
    public Dates seenFrom(LocalDate today) {
      LocalDate monday = monday(today).plusWeeks(ahead);
      List<LocalDate> days =
          IntStream.range(0, 7)
              .mapToObj(monday::plusDays)
              .filter(day -> !day.isBefore(today))
              .toList();
      return new Dates(days, Optional.of(Refusal.NO_DAY_SAID));
    }
  }

  /** {@code "5/6"}: the sixth of May in one country, the fifth of June in another. */
  record EitherDate(StatedDate one, StatedDate other) implements StatedDay {
    @Override
    public Dates seenFrom(LocalDate today) {
      Dates first = one.seenFrom(today);
      Dates second = other.seenFrom(today);
      boolean weekdayTells =
          one.weekday().isPresent() && first.doubt().isPresent() != second.doubt().isPresent();
      if (weekdayTells) {
        return first.doubt().isPresent() ? second : first;
      }
      return Dates.doubtful(Refusal.DAY_OR_MONTH, last(first), last(second));
    }

    public EitherDate on(DayOfWeek said) {
      return new EitherDate(one.on(said), other.on(said));
    }

    // Of a date that its weekday contradicts, the date itself comes last.
    private static LocalDate last(Dates dates) {
      return dates.may().get(dates.may().size() - 1);
    }
  }

  /** One day named twice, such as {@code "tomorrow, Tuesday the 24th"}. */
  record Both(StatedDay one, StatedDay other) implements StatedDay {
    @Override
    public Dates seenFrom(LocalDate today) {
      List<LocalDate> first = one.seenFrom(today).may();
      Dates dates = other.seenFrom(today);
      List<LocalDate> second = dates.toSearch().equals(dates.may()) ? dates.may() : List.of();
      return first.stream()
          .filter(second::contains)
          .findFirst()
          .map(Dates::certain)
          .orElseGet(
              () ->
                  Dates.doubtful(
                      Refusal.WEEKDAY_CONTRADICTS_DATE, first.get(0), EitherDate.last(dates)));
    }
  }

  private static LocalDate monday(LocalDate today) {
    return today.with(previousOrSame(DayOfWeek.MONDAY));
  }
}
