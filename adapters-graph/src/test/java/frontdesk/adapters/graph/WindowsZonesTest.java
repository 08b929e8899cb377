package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsZonesTest {
  // To read the table is to make every value a ZoneId; its size shows that it was read to its end.
  @Test
  void every_name_that_windows_has_is_a_zone_that_java_knows() {
    assertThat(WindowsZones.table()).hasSizeGreaterThan(140);
    assertThat(ZoneId.getAvailableZoneIds())
        .containsAll(WindowsZones.table().values().stream().map(ZoneId::getId).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "GMT Standard Time, Europe/London",
    "Greenwich Standard Time, Atlantic/Reykjavik",
    "Central Europe Standard Time, Europe/Budapest",
    "Central European Standard Time, Europe/Warsaw",
    "W. Europe Standard Time, Europe/Berlin",
    "Romance Standard Time, Europe/Paris",
    "US Mountain Standard Time, America/Phoenix",
    "Mountain Standard Time, America/Denver",
    "India Standard Time, Asia/Calcutta",
    "Eastern Standard Time, America/New_York",
    "Kamchatka Standard Time, Asia/Kamchatka",
    "Mid-Atlantic Standard Time, Etc/GMT+2",
    "America/Chicago, America/Chicago",
    "' Pacific Standard Time ', America/Los_Angeles",
    "UTC, UTC",
    "Z, Etc/UTC",
    "Coordinated Universal Time, Etc/UTC",
    "tzone://Microsoft/Utc, Etc/UTC"
  })
  void names_that_people_confuse_and_names_beside_the_table(String name, String zone) {
    assertThat(WindowsZones.zone(name)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "tzone://Microsoft/Custom", "Customized Time Zone", "Mars/Crater", "+01"})
  void a_name_that_tells_no_zone_is_none(String name) {
    assertThat(WindowsZones.zone(name)).isEmpty();
  }
}
