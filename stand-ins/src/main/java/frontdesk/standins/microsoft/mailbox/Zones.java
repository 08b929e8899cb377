package frontdesk.standins.microsoft.mailbox;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names of zones that Graph accepts: Windows' and IANA's. */
public final class Zones {
  private static final Map<String, ZoneId> WINDOWS = windows();

  private Zones() {}

  /** Nothing for names that Graph refuses; offsets are among these. */
  public static Optional<ZoneId> find(String name) {
    if (name.equals("UTC") || name.equals("tzone://Microsoft/Utc")) {
      return Optional.of(ZoneOffset.UTC);
    }
    if (WINDOWS.containsKey(name)) {
      return Optional.of(WINDOWS.get(name));
    }
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  private static Map<String, ZoneId> windows() {
    try (InputStream in = Zones.class.getResourceAsStream("windows-zones.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .collect(toUnmodifiableMap(pair -> pair[0], pair -> ZoneId.of(pair[1])));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
