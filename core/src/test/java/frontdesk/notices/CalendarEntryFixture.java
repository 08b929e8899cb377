package frontdesk.notices;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An entry that is right from the start: half an hour with the demo's property manager. */
public final class CalendarEntryFixture {
  private OrgId org = Demo.ORG;
  private String appointment = "appointment-1";
  private Instant start = Instant.parse("2026-11-24T15:00:00Z");
  private Optional<EmailAddress> invited = Optional.of(new EmailAddress("jane@example.com"));

  public static CalendarEntryFixture anEntry() {
    return new CalendarEntryFixture();
  }

  public CalendarEntryFixture in(OrgId org) {
    this.org = org;
    return this;
  }

  public CalendarEntryFixture of(String appointment) {
    this.appointment = appointment;
    return this;
  }

  public CalendarEntryFixture at(String start) {
    this.start = Instant.parse(start);
    return this;
  }

  public CalendarEntryFixture invitingNobody() {
    this.invited = Optional.empty();
    return this;
  }

  public CalendarEntry build() {
    return new CalendarEntry(
        org,
        appointment,
        Demo.propertyManager().id(),
        "Viewing of \"12 Elm St\"",
        "a description\nof two lines",
        TimeSlot.of(start, Duration.ofMinutes(30)),
        invited,
        "Jane",
        true);
  }
}
