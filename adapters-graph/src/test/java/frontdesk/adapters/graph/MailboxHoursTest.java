package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import frontdesk.adapters.graph.MailboxHours.Answer;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.OfficeHours;
import frontdesk.standins.microsoft.ledger.Route;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class MailboxHoursTest {
  private static final List<String> TWO_DAYS = List.of("monday", "sunday");

  private StandInDesk desk = new StandInDesk();

  @AfterEach
  void nothing_was_sent_that_microsoft_does_not_know() {
    desk.close();
    assertThat(desk.microsoft.violations()).isEmpty();
  }

  private Answer read() {
    return new MailboxHours(desk.mailboxes).read(Demo.ORG, Desk.HOST, Desk.ample());
  }

  private static Answer known(String zone, String hours) {
    return new Answer.Known(ZoneId.of(zone), OfficeHours.parse(hours));
  }

  @ParameterizedTest
  @CsvSource({
    "Central Standard Time, America/Chicago",
    "Europe/Berlin, Europe/Berlin",
    "tzone://Microsoft/Utc, Etc/UTC"
  })
  void zone_and_hours_are_read_by_either_kind_of_name(String name, String zone) {
    desk.pete.workingHours(TWO_DAYS, "08:00", "17:30", name);

    assertThat(read()).isEqualTo(known(zone, "mon 08:00-17:30; sun 08:00-17:30"));
  }

  @Test
  void hours_that_name_no_zone_are_in_the_mailboxs() {
    desk.pete.timeZone("Tokyo Standard Time").workingHours(TWO_DAYS, "09:00", "12:00", "");

    assertThat(read()).isEqualTo(known("Asia/Tokyo", "mon 09:00-12:00; sun 09:00-12:00"));
  }

  @Test
  void hours_over_midnight_are_hours_of_two_days() {
    desk.pete.workingHours(TWO_DAYS, "22:00", "06:00", "UTC");

    assertThat(read())
        .isEqualTo(known("UTC", "mon 22:00-24:00 00:00-06:00; tue 00:00-06:00; sun 22:00-24:00"));
  }

  @Test
  void hours_to_midnight_end_with_the_day() {
    desk.pete.workingHours(TWO_DAYS, "12:00", "00:00", "UTC");

    assertThat(read()).isEqualTo(known("UTC", "mon 12:00-24:00; sun 12:00-24:00"));
  }

  @Test
  void a_zone_that_is_not_set_or_of_ones_own_making_is_said() {
    desk.pete.timeZone("").workingHours(TWO_DAYS, "09:00", "12:00", "");
    assertThat(read()).isInstanceOf(Answer.Unknown.class).asString().contains("time zone");

    desk.pete.timeZone("UTC").customWorkingHoursZone(480);
    assertThat(read()).isInstanceOf(Answer.Unknown.class).asString().contains("time zone");
  }

  @Test
  void hours_on_no_day_or_of_strange_days_are_said() {
    desk.pete.workingHours(List.of(), "09:00", "12:00", "UTC");
    assertThat(read()).isInstanceOf(Answer.Unknown.class).asString().contains("working hours");

    desk.pete.workingHours(List.of("someday"), "09:00", "12:00", "UTC");
    assertThat(read()).isInstanceOf(Answer.Unknown.class).asString().contains("working hours");
  }

  @Test
  void without_the_permission_it_is_said() {
    desk.close();
    desk = new StandInDesk("offline_access", "User.Read", "Calendars.ReadWrite");

    assertThat(read()).isInstanceOf(Answer.Unknown.class).asString().contains("may not be read");
  }

  @Test
  void a_mailbox_in_trouble_is_unavailable() {
    desk.microsoft.faults().on(Route.MAILBOX_SETTINGS).answer(500);

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
  }
}
