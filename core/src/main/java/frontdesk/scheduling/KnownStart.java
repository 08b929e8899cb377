package frontdesk.scheduling;

import frontdesk.scheduling.StatedTime.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an appointment is, as far as its caller knows: a day, or a day and a time.
 *
 * @param day empty where times are known
 * @param times what was said may mean any of them
 */
public record KnownStart(Optional<LocalDate> day, List<StatedTime> times) {
  public KnownStart {
    times = List.copyOf(times);
  }

  /** Reads a date or a time; empty for anything else. */
  public static Optional<KnownStart> parse(String text) {
    String said = text.strip();
    // Models write Z beside local times; whose appointment it is, they may be read either way.
    List<StatedTime> times =
        Stream.of(said, said.replaceFirst("[Zz]$", ""))
            .distinct()
            .flatMap(one -> StatedTime.parse(one).stream())
            .toList();
    return times.isEmpty()
        ? date(said).map(day -> new KnownStart(Optional.of(day), List.of()))
        : Optional.of(new KnownStart(Optional.empty(), times));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /**
   * True if an appointment that starts then may be the one meant.
   *
   * @param home where readings without an offset are taken
   */
  public boolean fits(Instant start, ZoneId home) {
    return day.filter(start.atZone(home).toLocalDate()::equals).isPresent()
        || times.stream()
            .anyMatch(time -> time.in(Optional.empty(), home).equals(new Moment.At(start)));
  }
}
