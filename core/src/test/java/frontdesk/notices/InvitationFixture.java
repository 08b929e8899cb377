package frontdesk.notices;

import frontdesk.EmailAddress;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.notices.Notice.Invitation;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** An invitation that is right from the start: a viewing of half an hour, at nine in Chicago. */
public final class InvitationFixture {
  private UserId host = new UserId("pete@example.com");
  private String title = "Property Viewing: 12 Oak Street";
  private String description = "";
  private Instant start = Instant.parse("2026-11-24T15:00:00Z");
  private Duration length = Duration.ofMinutes(30);
  private ZoneId zone = ZoneId.of("America/Chicago");
  private EmailAddress attendee = new EmailAddress("jane@example.com");
  private String name = "Jane";

  public static InvitationFixture anInvitation() {
    return new InvitationFixture();
  }

  public InvitationFixture of(String host) {
    this.host = new UserId(host);
    return this;
  }

  public InvitationFixture titled(String title) {
    this.title = title;
    return this;
  }

  public InvitationFixture described(String description) {
    this.description = description;
    return this;
  }

  public InvitationFixture at(String start, Duration length) {
    this.start = Instant.parse(start);
    this.length = length;
    return this;
  }

  public InvitationFixture in(String zone) {
    this.zone = ZoneId.of(zone);
    return this;
  }

  public InvitationFixture to(String attendee) {
    this.attendee = new EmailAddress(attendee);
    return this;
  }

  public InvitationFixture named(String name) {
    this.name = name;
    return this;
  }

  public Invitation build() {
    return new Invitation(
        Demo.ORG,
        "55edb94050823c87",
        host,
        title,
        description,
        TimeSlot.of(start, length),
        zone,
        attendee,
        name,
        Instant.parse("2026-11-21T12:00:00Z"));
  }
}
