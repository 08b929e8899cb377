package frontdesk.standins.microsoft.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalLong;

/**
 * An event as a person makes it in Outlook: busy, of their own, once, unless told otherwise. Each
 * method changes this draft and returns it.
 */
public final class EventDraft {
  private final ObjectNode members = Json.object();
  private final EventTime start;
  private final EventTime end;
  private int times = 1;
  private int everyDays = 1;

  private EventDraft(String subject, EventTime start, EventTime end) {
    this.start = start;
    this.end = end;
    members.put("subject", subject);
  }

  /** An event of so long; the end may be the start. */
  public static EventDraft event(String subject, Instant start, Instant end) {
    return new EventDraft(subject, EventTime.utc(start), EventTime.utc(end));
  }

  /** An event by the clock of a zone, in which a series goes on. */
  public static EventDraft event(
      String subject, LocalDateTime start, LocalDateTime end, ZoneId zone) {
    return new EventDraft(
        subject, new EventTime(start, zone.getId(), zone), new EventTime(end, zone.getId(), zone));
  }

  /** A floating event of whole days, the last included; free, as Outlook makes them. */
  public static EventDraft allDay(String subject, LocalDate first, LocalDate last) {
    EventDraft draft =
        new EventDraft(
            subject,
            EventTime.utc(first.atStartOfDay()),
            EventTime.utc(last.plusDays(1).atStartOfDay()));
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
    members.putObject("responseStatus").put("response", response).put("time", EventDefaults.NEVER);
    return this;
  }

  public EventDraft attendee(String email) {
    ObjectNode attendee = members.withArray("attendees").addObject().put("type", "required");
    attendee.putObject("status").put("response", "none").put("time", EventDefaults.NEVER);
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

  EventTime start() {
    return start;
  }

  /** Adds the event, or the series as a master and its occurrences; returns the first of these. */
  StoredEvent addTo(Events events, ObjectNode defaults) {
    defaults.setAll(members);
    if (times == 1) {
      return events.add(defaults, start, end, Map.of(), OptionalLong.empty());
    }
    StoredEvent master =
        events.add(
            defaults.deepCopy().put("type", "seriesMaster"),
            start,
            end,
            Map.of(),
            OptionalLong.empty());
    for (int i = 0; i < times; i++) {
      events.add(
          defaults.deepCopy().put("type", "occurrence"),
          later(start, i),
          later(end, i),
          Map.of(),
          OptionalLong.of(master.number()));
    }
    return master;
  }

  private EventTime later(EventTime time, int occurrences) {
    return new EventTime(
        time.local().plusDays((long) occurrences * everyDays), time.zoneName(), time.zone());
  }
}
