package frontdesk.scheduling;

import java.time.LocalTime;

/** A part of the day as people divide it. An afternoon ends late, so that nothing is left out. */
public enum DayPart {
  MORNING(0, 12),
  AFTERNOON(12, 18),
  EVENING(17, 24);

  private final int from;
  private final int to;

  DayPart(int from, int to) {
    this.from = from;
    this.to = to;
  }

  public boolean has(LocalTime time) {
    return time.getHour() >= from && time.getHour() < to;
  }
}
