package frontdesk.persistence.jdbi;

import frontdesk.scheduling.OfficeHours;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Office hours by their text. A host is read with each question; hundreds of dates would be taken
 * apart each time, while most hosts keep one of a few texts and change it once a year.
 */
final class ParsedHours {
  /** Of the longest texts, with a thousand dates each, these take a few dozen megabytes. */
  private static final int MOST = 100;

  private final Map<String, OfficeHours> known = new ConcurrentHashMap<>();

  OfficeHours of(String text) {
    OfficeHours hours = known.get(text);
    return hours == null ? parsed(text) : hours;
  }

  // Rarely full; then it is cheaper to begin anew than to know which was used last.
  private OfficeHours parsed(String text) {
    OfficeHours hours = OfficeHours.parse(text);
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(text, hours);
    return hours;
  }
}
