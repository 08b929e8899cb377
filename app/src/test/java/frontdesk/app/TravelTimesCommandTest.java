package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.addresses.Address;
import frontdesk.addresses.PropertyId;
import frontdesk.app.Shell.Ran;
import frontdesk.persistence.jdbi.JdbiTravelTimes;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Travel.Leg;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TravelTimesCommandTest {
  private static final PropertyId OAK = new Address("12 Oak Street").id();
  private static final PropertyId ELM = new Address("7 Elm Street, Springfield").id();

  @TempDir Path folder;

  private final JdbiTravelTimes travelTimes = new JdbiTravelTimes(FreshDatabase.fresh());
  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  private Ran run(String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("ways.csv"), text);
    String[] all = {"travel-times", "org_demo_001", file.toString()};
    String[] given = java.util.Arrays.copyOf(all, all.length + options.length);
    System.arraycopy(options, 0, given, all.length, options.length);
    return shell.run(given);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void ways_are_taken_over_by_their_addresses_however_those_are_spelled() throws IOException {
    Ran ran =
        run(
            """
            From,To,Minutes
            12 oak st.,"7 Elm Street, Springfield",25
            "7 Elm Street, Springfield",12 Oak Street,40
            """);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines())
        .containsExactly(
            "org_demo_001 has 2 ways.",
            "No host in it asks for ways yet: ./run policy HOST --travel 20");
    assertThat(travelTimes.about(Demo.ORG, OAK))
        .isEqualTo(Map.of(new Leg(OAK, ELM), minutes(25), new Leg(ELM, OAK), minutes(40)));
  }

  @Test
  void a_way_back_that_is_missing_is_as_long_where_that_is_wanted() throws IOException {
    run(
        """
        from,to,minutes
        12 Oak Street,"7 Elm Street, Springfield",25
        """,
        "--both-ways");

    assertThat(travelTimes.about(Demo.ORG, OAK))
        .isEqualTo(Map.of(new Leg(OAK, ELM), minutes(25), new Leg(ELM, OAK), minutes(25)));
  }

  @Test
  void every_row_that_cannot_be_used_is_told_and_then_nothing_is_taken_over() throws IOException {
    travelTimes.keep(Demo.ORG, Map.of(new Leg(OAK, ELM), minutes(5)));

    Ran ran =
        run(
            """
            from,to,minutes
            12 Oak Street,7 Elm Street,25
            12 Oak Street,,25
            12 Oak Street,12 oak st,0
            12 Oak Street,3 Ash Lane,1441
            12 oak street,7 Elm Street,26
            ,3 Ash Lane,soon
            """);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines())
        .containsExactly(
            "line 3: to: names no place",
            "line 4: to: is the same address as from",
            "line 5: minutes: has to be a whole number from 0 to 1440",
            "line 6: minutes: the same way takes otherwise in line 2",
            "line 7: from: names no place",
            "line 7: minutes: has to be a whole number from 0 to 1440",
            "Nothing was taken over.");
    assertThat(travelTimes.count(Demo.ORG)).isEqualTo(1);
  }

  @Test
  void without_a_file_it_tells_how_many_there_are() {
    shell.run("policy", "pete_admin", "--travel", "20");
    travelTimes.keep(Demo.ORG, Map.of(new Leg(OAK, ELM), minutes(5)));

    assertThat(shell.run("travel-times", "org_demo_001").lines())
        .containsExactly("org_demo_001 has 1 way.");
    assertThat(shell.run("travel-times", "org_other").err())
        .isEqualTo("There is no organisation org_other.\n");
  }

  @Test
  void a_file_that_is_no_table_is_told_in_a_sentence() throws IOException {
    assertThat(run("").err()).isEqualTo("The first line of the file has to be: from,to,minutes\n");
    assertThat(run("a,b,c\n1,2,3\n").code()).isEqualTo(2);
    assertThat(shell.run("travel-times", "org_demo_001", "no-such-file").err())
        .isEqualTo("The file cannot be read (NoSuchFileException).\n");
    StringBuilder many = new StringBuilder("from,to,minutes\n");
    for (int row = 0; row <= 100_000; row++) {
      many.append("1 A Street,2 B Street,3\n");
    }
    assertThat(run(many.toString()).err()).isEqualTo("The file has more than 100000 rows.\n");
  }
}
