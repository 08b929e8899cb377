package frontdesk.adapters.realtime.phone;

import frontdesk.scheduling.Host;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.List;

/** Whether anybody has office hours. */
final class OpenNow {
  private OpenNow() {}

  static boolean anyOf(List<Host> hosts, Instant now) {
    return hosts.stream().anyMatch(host -> isOpen(host, now));
  }

  private static boolean isOpen(Host host, Instant now) {
    ZonedDateTime there = now.atZone(host.zone());
    int minute = there.get(ChronoField.MINUTE_OF_DAY);
    return host.hours().on(there.toLocalDate()).stream()
        .anyMatch(range -> range.from() <= minute && minute < range.to());
  }
}
