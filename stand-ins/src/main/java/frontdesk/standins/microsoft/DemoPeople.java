package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.mailbox.EventDraft.allDay;
import static frontdesk.standins.microsoft.mailbox.EventDraft.event;

import frontdesk.standins.microsoft.mailbox.EventDraft;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** People with ordinary calendars for the coming two weeks, to try a connection with. */
final class DemoPeople {
  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");

  private final FakeMicrosoft microsoft;
  private final LocalDate monday;

  /** The weeks begin on the Monday of this day's week. */
  DemoPeople(FakeMicrosoft microsoft, LocalDate today) {
    this.microsoft = microsoft;
    this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  void moveIn() {
    pete();
    maria();
    sam();
  }

  private void pete() {
    ZoneId zone = ZoneId.of("America/New_York");
    Mailbox pete = person("pete@example.com", "Pete Admin", "Eastern Standard Time");
    pete.adds(at(zone, "Team stand-up", 0, "09:00", "09:15").daily(12));
    pete.adds(at(zone, "Lunch with the owner of Elm Street 4", 1, "12:00", "13:00"));
    pete.adds(at(zone, "Showing: Elm Street 4", 2, "14:00", "15:00").attendee("jo@example.org"));
    pete.adds(at(zone, "Dentist", 3, "10:00", "11:00").privately());
    pete.adds(at(zone, "Maybe: call with the insurer", 4, "15:00", "15:30").tentative());
    pete.adds(at(zone, "Move-in inspection", 8, "10:00", "12:00"));
    pete.adds(at(zone, "Cancelled: budget", 9, "13:00", "14:00").cancelled());
    pete.adds(allDay("Ana's birthday", monday.plusDays(3), monday.plusDays(3)));
    pete.adds(allDay("Holiday", monday.plusDays(11), monday.plusDays(11)).outOfOffice());
  }

  private void maria() {
    ZoneId zone = ZoneId.of("America/Los_Angeles");
    Mailbox maria = person("maria@example.com", "Maria Lopez", "Pacific Standard Time");
    maria.adds(at(zone, "Office meeting", 0, "10:00", "11:00").weekly(4));
    maria.adds(at(zone, "Showing: Harbor View", 2, "13:00", "13:45"));
    maria.adds(at(zone, "Working from the harbor office", 3, "08:00", "17:00").workingElsewhere());
    maria.adds(at(zone, "Vendor pitch", 7, "09:00", "10:00").declined());
  }

  private void sam() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    Mailbox sam = person("sam@example.com", "Sam Weber", "W. Europe Standard Time");
    sam.adds(at(zone, "Focus time", 1, "08:00", "10:00").weekly(4).free());
    sam.adds(at(zone, "Key handover", 4, "16:00", "16:30"));
    sam.adds(allDay("Trade fair", monday.plusDays(7), monday.plusDays(8)).busy());
  }

  private Mailbox person(String email, String name, String windowsZone) {
    return microsoft
        .person(email)
        .name(name)
        .timeZone(windowsZone)
        .workingHours(WEEKDAYS, "09:00", "17:00", windowsZone);
  }

  private EventDraft at(ZoneId zone, String subject, int day, String start, String end) {
    LocalDate date = monday.plusDays(day);
    return event(
        subject,
        date.atTime(java.time.LocalTime.parse(start)),
        date.atTime(java.time.LocalTime.parse(end)),
        zone);
  }
}
