package frontdesk.standins.microsoft.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.faults.Variants;
import frontdesk.standins.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A person with a calendar, and what that person does in Outlook. Safe for many threads. */
public final class Mailbox {
  private final String email;
  private final Settings settings = new Settings();
  private final Outgoing outgoing = new Outgoing();
  private final Events events;
  private final Clock clock;
  private volatile String name;
  private volatile boolean mailShown = true;
  private volatile boolean unlicensed;
  private volatile boolean readOnly;
  private volatile Duration latency = Duration.ZERO;

  Mailbox(String email, Clock clock, Variants variants) {
    this.email = email;
    this.name = email;
    this.clock = clock;
    this.events = new Events(clock, variants, new EventIds(email), outgoing);
  }

  public String email() {
    return email;
  }

  /** The person's id in the directory; of an address always the same. */
  public String objectId() {
    return UUID.nameUUIDFromBytes(email.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  public String name() {
    return name;
  }

  public Mailbox name(String displayName) {
    name = displayName;
    return this;
  }

  /** Puts an event in the calendar and returns its (immutable) id; of a series, the master's. */
  public String adds(EventDraft draft) {
    return events.id(draft.addTo(events, blank(draft.start().zoneName())), true);
  }

  /** Short for a busy event of this length. */
  public String busy(String subject, Instant start, Instant end) {
    return adds(EventDraft.event(subject, start, end));
  }

  /** Drags an event to another time. */
  public void moves(String eventId, Instant start, Instant end) {
    update(eventId, Json.object(), Optional.of(start), Optional.of(end));
  }

  public void deletes(String eventId) {
    if (!events.remove(eventId)) {
      throw new NoSuchElementException("there is no event " + eventId);
    }
  }

  /** Declines somebody else's invitation, which stays in the calendar. */
  public void declines(String eventId) {
    ObjectNode response = Json.object().put("response", "declined");
    response.put("time", clock.instant().toString());
    ObjectNode change = Json.object().put("isOrganizer", false);
    change.set("responseStatus", response);
    update(eventId, change, Optional.empty(), Optional.empty());
  }

  /** Changes any member of an event by hand. */
  public void edits(String eventId, String member, String value) {
    update(eventId, Json.object().put(member, value), Optional.empty(), Optional.empty());
  }

  /** Cancels somebody else's meeting on that one's behalf: the copy stays, marked. */
  public void organizerCancels(String eventId) {
    ObjectNode change = Json.object().put("isCancelled", true).put("isOrganizer", false);
    update(eventId, change, Optional.empty(), Optional.empty());
  }

  /** An attendee declines the owner's invitation. */
  public void attendeeDeclines(String eventId, String attendee) {
    change(
        eventId,
        members -> {
          for (JsonNode one : members.path("attendees")) {
            if (one.path("emailAddress").path("address").asText().equalsIgnoreCase(attendee)) {
              ((ObjectNode) one)
                  .putObject("status")
                  .put("response", "declined")
                  .put("time", clock.instant().toString());
            }
          }
        });
  }

  /** Sets the zone as the settings page shows it: a Windows name, an IANA name, or nothing. */
  public Mailbox timeZone(String zone) {
    settings.timeZone(zone);
    return this;
  }

  /** Sets the office hours; days in lower-case English, times like {@code 08:00}. */
  public Mailbox workingHours(List<String> days, String start, String end, String zone) {
    settings.workingHours(days, start, end, zone);
    return this;
  }

  /** Office hours in a zone of one's own, so many minutes west of Greenwich. */
  public Mailbox customWorkingHoursZone(int bias) {
    settings.customZone(bias);
    return this;
  }

  /** The person loses the licence: everything but {@code /me} answers 404. */
  public Mailbox unlicensed(boolean lost) {
    unlicensed = lost;
    return this;
  }

  /** Nothing can be written: 403. */
  public Mailbox readOnly(boolean only) {
    readOnly = only;
    return this;
  }

  /** {@code /me} says no {@code mail}, only the sign-in name. */
  public Mailbox withoutMailAddress() {
    mailShown = false;
    return this;
  }

  /** How long each of the mailbox's requests takes, besides what all take. */
  public Mailbox latency(Duration time) {
    latency = time;
    return this;
  }

  public boolean unlicensed() {
    return unlicensed;
  }

  public boolean readOnly() {
    return readOnly;
  }

  public boolean mailShown() {
    return mailShown;
  }

  public Duration latency() {
    return latency;
  }

  public Settings settings() {
    return settings;
  }

  /** The events as Graph's routes use them. */
  public Events store() {
    return events;
  }

  /** The members that an event of this person's has before anything is said about it. */
  public ObjectNode blank(String zoneName) {
    return EventDefaults.of(email, name, clock.instant(), zoneName);
  }

  /** What is in the calendars now, series as their occurrences, by start. */
  public List<LiveEvent> events() {
    return events.all().stream()
        .filter(event -> !event.type().equals("seriesMaster"))
        .map(event -> LiveEvent.of(event, events.id(event, true)))
        .sorted(java.util.Comparator.comparing(LiveEvent::start))
        .toList();
  }

  /** The mails that Outlook sent to attendees by itself, in order. */
  public List<Invitation> invitations() {
    return outgoing.invitations();
  }

  /** The mails that were sent by {@code sendMail}, in order. */
  public List<SentMail> mails() {
    return outgoing.mails();
  }

  public void sends(SentMail mail) {
    outgoing.send(mail);
  }

  private void change(String eventId, Consumer<ObjectNode> change) {
    mustExist(
        eventId,
        events.change(
            eventId,
            false,
            old -> {
              ObjectNode members = old.members().deepCopy();
              change.accept(members);
              return old.changed(members, old.start(), old.end(), old.properties());
            }));
  }

  private void update(
      String eventId, ObjectNode members, Optional<Instant> start, Optional<Instant> end) {
    mustExist(
        eventId,
        events.update(
            eventId, members, start.map(EventTime::utc), end.map(EventTime::utc), Map.of()));
  }

  private static void mustExist(String eventId, Optional<StoredEvent> event) {
    if (event.isEmpty()) {
      throw new NoSuchElementException("there is no event " + eventId);
    }
  }
}
