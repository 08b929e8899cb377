package frontdesk.scheduling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as somebody stated it: a wall clock's reading, with or without an offset from UTC. It
 * becomes a moment only in a zone, and not always: clock changes skip and repeat readings.
 *
 * @param offset empty where none was stated; {@code Z} is the offset zero
 */
public record StatedTime(LocalDateTime reading, Optional<ZoneOffset> offset)
    implements RequestedTime {
  /** To the minute or second; fractions only if they are zero, so that nothing is lost. */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2})(:\\d{2})?(?:[.,]0{1,9})?"
              + " ?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");

  /** Nobody rings about another century; the limits keep typing errors out of the calendar. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2099;

  /** Reads ISO 8601, such as {@code 2026-11-24T09:00-06:00}; empty for anything else. */
  public static Optional<StatedTime> parse(String text) {
    Matcher matcher = ISO.matcher(text.strip());
    return matcher.matches() ? read(matcher) : Optional.empty();
  }

  private static Optional<StatedTime> read(Matcher parts) {
    String seconds = Optional.ofNullable(parts.group(3)).orElse(":00");
    try {
      LocalDateTime reading = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2) + seconds);
      Optional<ZoneOffset> offset =
          Optional.ofNullable(parts.group(4))
              .map(text -> ZoneOffset.of(text.toUpperCase(java.util.Locale.ROOT)));
      return Optional.of(new StatedTime(reading, offset))
          .filter(time -> reading.getYear() >= FIRST_YEAR && reading.getYear() <= LAST_YEAR);
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  @Override
  public Readings readings(ZonedDateTime now) {
    return Readings.certain(this);
  }

  // Models write Z beside local times.
  @Override
  public boolean mayMean(Instant moment, ZonedDateTime now) {
    return means(moment, now.getZone())
        || (inUtc() && withoutOffset().means(moment, now.getZone()));
  }

  /** True if it is that moment, as it was stated. */
  public boolean means(Instant moment, ZoneId home) {
    return in(Optional.empty(), home).equals(new Moment.At(moment));
  }

  /** The same reading with nothing said of its offset. */
  StatedTime withoutOffset() {
    return new StatedTime(reading, Optional.empty());
  }

  /** True if it was stated in UTC, which is what programs write by default. */
  boolean inUtc() {
    return offset.filter(ZoneOffset.UTC::equals).isPresent();
  }

  /** What the reading means in a zone. */
  public sealed interface Moment {
    record At(Instant instant) implements Moment {}

    /**
     * The reading means no moment.
     *
     * @param about a moment near the one meant, to look for other times round it
     */
    record Impossible(Refusal why, Instant about) implements Moment {}
  }

  /**
   * The moment meant.
   *
   * @param named the zone that was named beside the time, if any
   * @param home where the reading is taken if neither offset nor zone was stated
   */
  public Moment in(Optional<ZoneId> named, ZoneId home) {
    if (offset.isPresent()) {
      return stated(offset.get(), named);
    }
    ZoneId zone = named.orElse(home);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(reading);
    if (offsets.size() == 1) {
      return new Moment.At(reading.toInstant(offsets.get(0)));
    }
    Refusal why = offsets.isEmpty() ? Refusal.SKIPPED_TIME : Refusal.REPEATED_TIME;
    return new Moment.Impossible(why, about(zone));
  }

  // Read from a clock that nobody has set yet: with the offset from before the change.
  private Instant about(ZoneId zone) {
    return reading.atZone(zone).toInstant();
  }

  // UTC, as offset or as zone, is what programs write by default; it contradicts nothing.
  private Moment stated(ZoneOffset stated, Optional<ZoneId> named) {
    Instant instant = reading.toInstant(stated);
    boolean agrees =
        named.isEmpty()
            || stated.equals(ZoneOffset.UTC)
            || isUtc(named.get())
            || named.get().getRules().getOffset(instant).equals(stated);
    // Callers say what the wall shows; the offset is what a model adds, and gets wrong.
    return agrees
        ? new Moment.At(instant)
        : new Moment.Impossible(Refusal.OFFSET_CONTRADICTS_ZONE, about(named.get()));
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }
}
