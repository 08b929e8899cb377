package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.app.Shell.Ran;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostFixture;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCommandTest {
  private final JdbiHosts hosts = new JdbiHosts(FreshDatabase.fresh());
  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  private Host pete() {
    return hosts.find(Demo.ORG, Demo.propertyManager().id()).orElseThrow();
  }

  @Test
  void the_rules_are_shown_as_they_are_set() {
    Ran ran = shell.run("policy", "pete_admin");

    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .containsExactly(
            "duration       30",
            "longest        30",
            "step           30",
            "offset         0",
            "grid           midnight",
            "grid-only      yes",
            "notice         0",
            "horizon        365d",
            "past           no",
            "buffer-before  0",
            "buffer-after   0",
            "travel         0",
            "at-once        1",
            "a-day          none",
            "hold           0",
            "tentative      blocks");
    assertThat(pete()).isEqualTo(Demo.propertyManager());
  }

  @Test
  void every_rule_is_set_in_one_change() {
    Ran ran =
        shell.run(
            "policy pete_admin --duration 20 --longest 2h --step 15 --offset 5 --grid midnight"
                .concat(" --grid-only yes --notice 2h --horizon 60d --past no --buffer-before 10")
                .concat(" --buffer-after 25 --travel 35 --at-once 3 --a-day 6 --hold 5")
                .concat(" --tentative free")
                .split(" "));

    BookingPolicy expected =
        HostFixture.aHost()
            .lasting(Duration.ofMinutes(20))
            .atMost(Duration.ofHours(2))
            .every(Duration.ofMinutes(15))
            .startingAfter(Duration.ofMinutes(5))
            .notice(Duration.ofHours(2))
            .horizon(Duration.ofDays(60))
            .buffers(Duration.ofMinutes(10), Duration.ofMinutes(25))
            .travelling(Duration.ofMinutes(35))
            .seats(3)
            .aDay(6)
            .holding(Duration.ofMinutes(5))
            .ignoringTentative()
            .policy();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines()).contains("longest        2h", "a-day          6");
    assertThat(pete()).isEqualTo(Demo.propertyManager().withPolicy(expected).withRevision(1));
  }

  @Test
  void what_is_not_given_stays_and_one_length_stays_one() {
    shell.run("policy", "pete_admin", "--duration", "60", "--a-day", "4");
    shell.run("policy", "pete_admin", "--horizon", "none", "--a-day", "none");
    shell.run("policy", "pete_admin", "--grid", "free-run", "--grid-only", "no", "--past", "yes");

    assertThat(pete().policy())
        .isEqualTo(
            HostFixture.aHost()
                .lasting(Duration.ofHours(1))
                .withoutGaps()
                .allowingThePast()
                .policy());
  }

  @Test
  void what_is_there_already_is_no_change() {
    assertThat(shell.run("policy", "pete_admin", "--step", "30").code()).isZero();

    assertThat(pete().revision()).isZero();
  }

  @Test
  void a_program_reads_it_as_json_with_minutes() {
    JsonNode json = shell.run("policy", "pete_admin", "--json", "--notice", "1d").json();

    assertThat(json.path("user_id").asText()).isEqualTo("pete_admin");
    assertThat(json.path("notice").asInt()).isEqualTo(1440);
    assertThat(json.path("horizon").asInt()).isEqualTo(525_600);
    assertThat(json.path("a_day").isNull()).isTrue();
    assertThat(json.path("grid_only").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--step, 0, 'step: has to be from 1 minute to 1440, in whole minutes'",
    "--step, soon, 'step: is written in minutes, or as 2h or 30d'",
    "--step, -5, 'step: is written in minutes, or as 2h or 30d'",
    "--duration, 999999999d, 'duration: has to be from 1 minute to 10080, in whole minutes'",
    "--longest, 20, 'longest: has to be as long as the duration at least'",
    "--offset, 30, 'offset: has to be less than the step'",
    "--buffer-before, 25h, 'buffer-before: has to be from 0 to 1440, in whole minutes'",
    "--buffer-after, 2d, 'buffer-after: has to be from 0 to 1440, in whole minutes'",
    "--travel, 1441, 'travel: has to be from 0 to 1440, in whole minutes'",
    "--notice, 366d, 'horizon: has to be as long as the notice at least'",
    "--hold, 2, 'hold: has to be 0 or at least 4 minutes'",
    "--at-once, 0, 'at-once: has to be from 1 to 1000'",
    "--a-day, 0, 'a-day: has to be from 1 to 1440000'",
    "--a-day, few, 'a-day: has to be a number'",
    "--grid, noon, 'grid: has to be free-run or midnight'",
    "--grid, free-run, 'grid-only: is possible only where the grid is counted from midnight'",
    "--tentative, maybe, 'tentative: has to be blocks or free'",
    "--past, true, 'past: has to be no or yes'"
  })
  void what_nothing_could_follow_is_refused_with_field_and_reason(
      String option, String value, String told) {
    Ran ran = shell.run("policy", "pete_admin", "--json", option, value);

    assertThat(ran.err()).isEqualTo(told + "\n");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(pete()).isEqualTo(Demo.propertyManager());
  }

  @Test
  void a_host_or_organisation_that_is_not_there_is_told() {
    assertThat(shell.run("policy", "nobody").err())
        .isEqualTo("There is no host nobody in org_demo_001.\n");
    assertThat(shell.run("policy", "pete_admin", "--org", "org_other").err())
        .isEqualTo("There is no organisation org_other.\n");
  }
}
