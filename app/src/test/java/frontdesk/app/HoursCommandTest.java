package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.app.Shell.Ran;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursCommandTest {
  @TempDir Path folder;

  private final JdbiHosts hosts = new JdbiHosts(FreshDatabase.fresh());
  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  private Host pete() {
    return hosts.find(Demo.ORG, Demo.propertyManager().id()).orElseThrow();
  }

  @Test
  void hours_and_zone_are_shown() {
    assertThat(shell.run("hours", "pete_admin").lines())
        .containsExactly(
            "America/Chicago",
            "mon 09:00-17:00",
            "tue 09:00-17:00",
            "wed 09:00-17:00",
            "thu 09:00-17:00",
            "fri 09:00-17:00");
    assertThat(pete().revision()).isZero();
  }

  @Test
  void hours_zone_and_dates_are_set_in_one_change() {
    Ran ran =
        shell.run(
            "hours",
            "pete_admin",
            "--set",
            "mon 09:00-12:00 13:00-17:00; sat 00:00-24:00",
            "--zone",
            "Europe/Berlin",
            "--except",
            "2026-12-24 09:00-12:00",
            "--except",
            "2026-12-31 10:00-11:00 12:00-13:00",
            "--close",
            "2026-12-25");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines())
        .containsExactly(
            "Europe/Berlin",
            "mon 09:00-12:00 13:00-17:00",
            "sat 00:00-24:00",
            "2026-12-24 09:00-12:00",
            "2026-12-25 closed",
            "2026-12-31 10:00-11:00 12:00-13:00");
    assertThat(pete().zone()).hasToString("Europe/Berlin");
    assertThat(pete().revision()).isEqualTo(1);
  }

  @Test
  void a_date_is_usual_again_and_the_others_stay() {
    shell.run("hours", "pete_admin", "--close", "2026-12-24", "--close", "2026-12-25");

    shell.run("hours", "pete_admin", "--set", "mon 09:00-10:00", "--usual", "2026-12-24");

    assertThat(pete().hours()).hasToString("mon 09:00-10:00; 2026-12-25 closed");
  }

  @Test
  void dates_come_from_a_file_too() throws IOException {
    Path file = folder.resolve("dates.txt");
    Files.writeString(file, "2026-12-24 09:00-12:00\n\n2026-12-25 closed\n");

    assertThat(shell.run("hours", "pete_admin", "--except-file", file.toString()).err()).isEmpty();

    assertThat(pete().hours().exceptions()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "--zone, Mars/Phobos, 'zone: has to be one such as Europe/Berlin, not Mars/Phobos'",
    "--set, mon 17:00-09:00, 'hours: are written HH:MM-HH:MM and run forward within one day, not"
        + " 17:00-09:00'",
    "--set, mun 09:00-17:00, 'hours: have weekdays from mon to sun, not mun'",
    "--except, mon 09:00-17:00, 'except: begins with a date, such as 2026-12-24 09:00-12:00'",
    "--except, 2026-02-30 closed, 'hours: have dates such as 2026-12-25, not 2026-02-30'",
    "--close, tomorrow, 'close: has to be a date such as 2026-12-25, not tomorrow'",
    "--usual, 25.12.2026, 'usual: has to be a date such as 2026-12-25, not 25.12.2026'",
    "--except-file, no-such-file, 'except-file: cannot be read (NoSuchFileException)'"
  })
  void what_nobody_could_keep_is_refused_with_field_and_reason(
      String option, String value, String told) {
    Ran ran = shell.run("hours", "pete_admin", "--close", "2026-12-25", option, value);

    assertThat(ran.err()).isEqualTo(told + "\n");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(pete()).isEqualTo(Demo.propertyManager());
  }

  @Test
  void too_many_dates_are_refused_at_once() throws IOException {
    Path many = dates("many.txt", 1_001);
    Path million = dates("million.txt", 1_000_000);
    long before = System.nanoTime();

    assertThat(shell.run("hours", "pete_admin", "--except-file", many.toString()).err())
        .isEqualTo("hours: may have at most 1000 dates that are otherwise\n");
    assertThat(shell.run("hours", "pete_admin", "--except-file", million.toString()).err())
        .isEqualTo("except-file: may have at most 1 MB\n");

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    assertThat(pete()).isEqualTo(Demo.propertyManager());
  }

  private Path dates(String name, int count) throws IOException {
    LocalDate first = LocalDate.of(2026, 1, 1);
    return Files.writeString(
        folder.resolve(name),
        IntStream.range(0, count)
            .mapToObj(day -> first.plusDays(day) + " closed")
            .collect(Collectors.joining("\n")));
  }
}
