package frontdesk.adapters.graph;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Zones by the names that Outlook knows: Java's own (IANA), or Windows'. A name that is neither is
 * never taken for UTC or for this machine's zone: whoever asked says that it is not known.
 */
final class WindowsZones {
  private static final String TABLE = "windows-zones.txt";
  private static final Map<String, ZoneId> BY_NAME = read();

  // Kept, because Java copies all six hundred whenever it is asked for them.
  private static final Set<String> OF_JAVA = Set.copyOf(ZoneId.getAvailableZoneIds());

  private WindowsZones() {}

  /**
   * Empty for a name that tells no zone, such as {@code ""}, {@code Customized Time Zone} or {@code
   * tzone://Microsoft/Custom}.
   */
  static Optional<ZoneId> zone(String name) {
    String stripped = name.strip();
    return OF_JAVA.contains(stripped)
        ? Optional.of(ZoneId.of(stripped))
        : Optional.ofNullable(BY_NAME.get(stripped));
  }

  static Map<String, ZoneId> table() {
    return BY_NAME;
  }

  private static Map<String, ZoneId> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WindowsZones.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.contains("=") && !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .collect(toUnmodifiableMap(pair -> pair[0], pair -> ZoneId.of(pair[1])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
