package frontdesk.standins.microsoft.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * An event as a person makes it in Outlook: busy, of their own, once, unless told otherwise. Each
 * method changes this draft and returns it.
 */
public final class EventDraft {
  private final ObjectNode members = Json.object();
  private final LocalDateTime start;
  private final LocalDateTime end;
  private final ZoneId zone;
  private int times = 1;
  private int everyDays = 1;

  private EventDraft(String subject, LocalDateTime start, LocalDateTime end, ZoneId zone) {
    this.start = start;
    this.end = end;
    this.zone = zone;
    members.put("subject", subject);
    members.put("isAllDay", false);
    members.put("isCancelled", false);
    members.put("isOrganizer", true);
    members.put("showAs", "busy");
    members.put("sensitivity", "normal");
    members.putObject("responseStatus").put("response", "organizer").put("time", NEVER);
  }

  /** Graph's way to say that there was no such time. */
  private static final String NEVER = "0001-01-01T00:00:00Z";

  /** An event of so long; the end may be the start. */
  public static EventDraft event(String subject, Instant start, Instant end) {
    return new EventDraft(
        subject,
        LocalDateTime.ofInstant(start, ZoneOffset.UTC),
        LocalDateTime.ofInstant(end, ZoneOffset.UTC),
        ZoneOffset.UTC);
  }

  /** An event by the clock of a zone, in which a series goes on. */
  public static EventDraft event(
      String subject, LocalDateTime start, LocalDateTime end, ZoneId zone) {
    return new EventDraft(subject, start, end, zone);
  }

  /** A floating event of whole days, the last included; free, as Outlook makes them. */
  public static EventDraft allDay(String subject, LocalDate first, LocalDate last) {
    EventDraft draft =
        new EventDraft(
            subject, first.atStartOfDay(), last.plusDays(1).atStartOfDay(), ZoneOffset.UTC);
    draft.members.put("isAllDay", true);
    return draft.free();
  }

  public EventDraft free() {
    return showing("free");
  }

  public EventDraft busy() {
    return showing("busy");
  }

  public EventDraft tentative() {
    return showing("tentative");
  }

  public EventDraft outOfOffice() {
    return showing("oof");
  }

  public EventDraft workingElsewhere() {
    return showing("workingElsewhere");
  }

  /** Any text, also one that Graph has no name for. */
  public EventDraft showing(String showAs) {
    members.put("showAs", showAs);
    return this;
  }

  public EventDraft privately() {
    members.put("sensitivity", "private");
    return this;
  }

  /** The organizer cancelled it, and the copy is still in the calendar. */
  public EventDraft cancelled() {
    members.put("isCancelled", true);
    return byAnother("notResponded");
  }

  /** Somebody else's invitation, declined, and still in the calendar. */
  public EventDraft declined() {
    return byAnother("declined");
  }

  /** Somebody else's invitation with this answer. */
  public EventDraft byAnother(String response) {
    members.put("isOrganizer", false);
    members.putObject("responseStatus").put("response", response).put("time", NEVER);
    return this;
  }

  public EventDraft attendee(String email) {
    ObjectNode attendee = members.withArray("attendees").addObject().put("type", "required");
    attendee.putObject("status").put("response", "none").put("time", NEVER);
    attendee.putObject("emailAddress").put("address", email).put("name", email);
    return this;
  }

  /** Any member besides, as Graph would show it. */
  public EventDraft member(String name, String value) {
    members.put(name, value);
    return this;
  }

  /** A series of so many, a day apart by the clock of its zone. */
  public EventDraft daily(int many) {
    times = many;
    everyDays = 1;
    return this;
  }

  /** A series of so many, a week apart by the clock of its zone. */
  public EventDraft weekly(int many) {
    times = many;
    everyDays = 7;
    return this;
  }

  ObjectNode members() {
    return members.deepCopy();
  }

  LocalDateTime start() {
    return start;
  }

  LocalDateTime end() {
    return end;
  }

  ZoneId zone() {
    return zone;
  }

  int times() {
    return times;
  }

  int everyDays() {
    return everyDays;
  }
}
