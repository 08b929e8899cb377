package frontdesk.standins.microsoft.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A person with a calendar, and what that person does in Outlook. Safe for many threads. */
@SuppressWarnings("DoNotCallSuggester") // filled in next
public final class Mailbox {
  private final String email;

  public Mailbox(String email) {
    this.email = email;
  }

  public String email() {
    return email;
  }

  /** Puts an event in the calendar and returns its (immutable) id; of a series, the master's. */
  public String adds(EventDraft event) {
    throw new UnsupportedOperationException();
  }

  /** Short for a busy event of this length. */
  public String busy(String subject, Instant start, Instant end) {
    return adds(EventDraft.event(subject, start, end));
  }

  /** Drags an event to another time. */
  public void moves(String eventId, Instant start, Instant end) {
    throw new UnsupportedOperationException();
  }

  public void deletes(String eventId) {
    throw new UnsupportedOperationException();
  }

  /** Declines somebody else's invitation, which stays in the calendar. */
  public void declines(String eventId) {
    throw new UnsupportedOperationException();
  }

  /** Changes any member of an event by hand. */
  public void edits(String eventId, String member, String value) {
    throw new UnsupportedOperationException();
  }

  /** An attendee declines the owner's invitation. */
  public void attendeeDeclines(String eventId, String attendee) {
    throw new UnsupportedOperationException();
  }

  /** Sets the zone as the settings page shows it: a Windows name, an IANA name, or nothing. */
  public Mailbox timeZone(String name) {
    throw new UnsupportedOperationException();
  }

  /** Sets the office hours; days in lower-case English, times like {@code 08:00}. */
  public Mailbox workingHours(List<String> days, String start, String end, String zone) {
    throw new UnsupportedOperationException();
  }

  /** Office hours in a zone of one's own, so many minutes west of Greenwich. */
  public Mailbox customWorkingHoursZone(int bias) {
    throw new UnsupportedOperationException();
  }

  /** The person loses the licence: everything but {@code /me} answers 404. */
  public Mailbox unlicensed(boolean lost) {
    throw new UnsupportedOperationException();
  }

  /** Nothing can be written: 403. */
  public Mailbox readOnly(boolean only) {
    throw new UnsupportedOperationException();
  }

  /** How long each of the mailbox's requests takes, besides what all take. */
  public Mailbox latency(Duration time) {
    throw new UnsupportedOperationException();
  }

  /** What is in the calendars now, series as their occurrences, by start. */
  public List<LiveEvent> events() {
    throw new UnsupportedOperationException();
  }

  /** The mails that Outlook sent to attendees by itself, in order. */
  public List<Invitation> invitations() {
    throw new UnsupportedOperationException();
  }

  /** The mails that were sent by {@code sendMail}, in order. */
  public List<SentMail> mails() {
    throw new UnsupportedOperationException();
  }
}
