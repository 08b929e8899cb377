package frontdesk.adapters.console.appointments;

import frontdesk.TimeSlot;
import frontdesk.adapters.console.page.Times;
import frontdesk.scheduling.Asking;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.FindAvailability;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The free times of a day that are to come, to be picked from: what a caller would be offered. Past
 * ones can be written where a host allows them.
 */
public record FreeTimes(FindAvailability availability, Clock clock) {
  /** Every quarter of an hour of a day; who wants another minute writes it. */
  public static final int MOST_TIMES = 96;

  /** How far the next free day is looked for; whoever wants a later one says which. */
  public static final int DAYS_AHEAD = 28;

  /**
   * What is offered.
   *
   * @param day as browsers send it
   * @param groups of times, each under what they are
   * @param next the next day on which anything is free, where nothing is on this one
   */
  record Offer(
      String day,
      String title,
      String zone,
      List<Group> groups,
      Optional<String> note,
      Optional<Day> next) {}

  record Group(String name, List<Time> times) {}

  /**
   * One time.
   *
   * @param value as it is sent
   */
  record Time(String value, String name, boolean chosen) {}

  record Day(String day, String name) {}

  /**
   * @param nearest what was offered in place of a time that was refused
   * @param chosen what was picked before
   */
  Offer on(LocalDate day, Asking asking, List<TimeSlot> nearest, String chosen) {
    Times times = new Times(asking.host().zone());
    List<Group> groups = new ArrayList<>();
    if (!nearest.isEmpty()) {
      groups.add(
          new Group(
              "Nearest free times",
              nearest.stream()
                  .map(slot -> new Time(value(slot, times), times.slot(slot), false))
                  .toList()));
    }
    try {
      Optional<List<TimeSlot>> free = free(day, 1, asking);
      free.filter(list -> !list.isEmpty())
          .map(list -> new Group("Free on " + times.day(day), times(list, times, chosen)))
          .ifPresent(groups::add);
      return offer(
          day,
          times,
          groups,
          note(free),
          next(day, asking, free.isPresent() && free.get().isEmpty()));
    } catch (CalendarUnavailable unread) {
      return offer(day, times, groups, Optional.of(UNREAD), Optional.empty());
    }
  }

  private static final String UNREAD =
      "The host's calendar cannot be read just now, so no times can be offered.";

  private static Offer offer(
      LocalDate day, Times times, List<Group> groups, Optional<String> note, Optional<Day> next) {
    return new Offer(day.toString(), times.day(day), times.zoneName(), groups, note, next);
  }

  private static Optional<String> note(Optional<List<TimeSlot>> free) {
    if (free.isEmpty()) {
      return Optional.of("The host has to connect the calendar before anything can be booked.");
    }
    if (free.get().isEmpty()) {
      return Optional.of("Nothing is free on this day.");
    }
    return free.get().size() <= MOST_TIMES
        ? Optional.empty()
        : Optional.of("More is free than is shown. Write the time if it is another one.");
  }

  private Optional<Day> next(LocalDate day, Asking asking, boolean wanted) {
    Times times = new Times(asking.host().zone());
    return Optional.of(day)
        .filter(any -> wanted)
        .map(from -> later(from, times.dayOf(clock.instant()).minusDays(1)))
        .flatMap(from -> free(from.plusDays(1), DAYS_AHEAD, asking))
        .flatMap(free -> free.stream().findFirst())
        .map(slot -> times.dayOf(slot.start()))
        .map(found -> new Day(found.toString(), times.day(found)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Optional<List<TimeSlot>> free(LocalDate first, int days, Asking asking) {
    Times times = new Times(asking.host().zone());
    Instant now = clock.instant();
    return availability
        .all(asking, new TimeSlot(times.begin(first), times.begin(first.plusDays(days))))
        .map(all -> all.stream().filter(slot -> !slot.start().isBefore(now)).toList());
  }

  private static List<Time> times(List<TimeSlot> free, Times times, String chosen) {
    return free.stream()
        .limit(MOST_TIMES)
        .map(
            slot -> {
              String value = value(slot, times);
              return new Time(value, times.time(slot.start()), value.equals(chosen));
            })
        .toList();
  }

  // With its offset: on one day of the year the clock shows some times twice.
  private static String value(TimeSlot slot, Times times) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.start().atZone(times.zone()));
  }
}
