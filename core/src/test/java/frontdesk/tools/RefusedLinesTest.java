package frontdesk.tools;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.scheduling.RefusedTimes;
import frontdesk.scheduling.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusedLinesTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private static RefusedTimes refused(String from, String to, Rule rule) {
    return new RefusedTimes(new TimeSlot(Instant.parse(from), Instant.parse(to)), rule);
  }

  @Test
  void each_run_of_times_is_a_line_on_the_hosts_clock() {
    assertThat(
            RefusedLines.of(
                List.of(
                    refused("2026-11-24T15:00:00Z", "2026-11-24T16:30:00Z", Rule.BOOKED),
                    refused("2026-11-24T23:00:00Z", "2026-11-25T15:00:00Z", Rule.OUTSIDE_HOURS)),
                CHICAGO))
        .containsExactly(
            "Tue, Nov 24, 2026, 9:00 AM to 10:30 AM, Central Time: booked",
            "Tue, Nov 24, 2026, 5:00 PM to Wed, Nov 25, 2026, 9:00 AM, Central Time: outside the"
                + " office hours");
  }

  @Test
  void every_rule_has_words_of_its_own() {
    List<String> lines =
        RefusedLines.of(
            Stream.of(Rule.values())
                .map(rule -> refused("2026-11-24T15:00:00Z", "2026-11-24T16:30:00Z", rule))
                .toList(),
            CHICAGO);

    assertThat(lines).doesNotHaveDuplicates().hasSameSizeAs(Rule.values());
  }
}
