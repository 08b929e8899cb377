package frontdesk.notices;

import frontdesk.EmailAddress;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.Invitation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An invitation, or its end, as an iCalendar object (RFC 5545, RFC 5546): a single event, its times
 * in UTC, so that no zone has to be described. Every attempt at one notice gives the same bytes.
 */
public final class CalendarFile {
  /** Never changes: with another one a calendar takes the same appointment for a new event. */
  private static final String UID_DOMAIN = "frontdesk";

  /** In octets, without the line break (RFC 5545, 3.1). */
  private static final int LONGEST_LINE = 75;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /** No property may hold these: they would end its line, or are half a character. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  private final StringBuilder out = new StringBuilder();

  private CalendarFile() {}

  /**
   * The organiser, whom answers reach, is the host where the host's id is an address, and else the
   * sender: a request without one is none (RFC 5546, 3.2.2).
   *
   * @param sender whose address the mail bears
   */
  static String of(Invitation invitation, Optional<String> place, EmailAddress sender) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("PRODID:-//Frontdesk//Frontdesk//EN");
    file.line("VERSION:2.0");
    file.line("METHOD:" + (invitation.off() ? "CANCEL" : "REQUEST"));
    file.event(invitation, place, sender);
    file.line("END:VCALENDAR");
    return file.out.toString();
  }

  /**
   * What somebody keeps in a calendar of their own.
   *
   * @param sequence counts what became of the appointment: the highest is believed
   * @param at when it was made
   */
  public record Kept(
      String appointmentId,
      int sequence,
      String title,
      TimeSlot slot,
      Optional<String> place,
      boolean off,
      Instant at) {
    /** A guest may be named in its title: not printed. */
    @Override
    public String toString() {
      return "Kept[" + appointmentId + "]";
    }
  }

  /** An event that asks nobody for anything. Mailed and kept, one appointment is one event. */
  public static String of(Kept kept) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("PRODID:-//Frontdesk//Frontdesk//EN");
    file.line("VERSION:2.0");
    file.line("BEGIN:VEVENT");
    file.what(kept.appointmentId(), kept.sequence(), kept.at(), kept.slot(), kept.title());
    kept.place().ifPresent(where -> file.line("LOCATION:" + escaped(where)));
    file.end(kept.off());
    file.line("END:VCALENDAR");
    return file.out.toString();
  }

  private void what(String id, int sequence, Instant stamp, TimeSlot slot, String title) {
    line("UID:" + id + "@" + UID_DOMAIN);
    line("SEQUENCE:" + sequence);
    line("DTSTAMP:" + moment(stamp));
    line("DTSTART:" + moment(slot.start()));
    line("DTEND:" + moment(slot.end()));
    line("SUMMARY:" + escaped(title));
  }

  private void end(boolean off) {
    line("STATUS:" + (off ? "CANCELLED" : "CONFIRMED"));
    line("END:VEVENT");
  }

  private void event(Invitation invitation, Optional<String> place, EmailAddress sender) {
    line("BEGIN:VEVENT");
    what(
        invitation.appointmentId(),
        invitation.sequence(),
        invitation.createdAt(),
        invitation.slot(),
        invitation.title());
    place.ifPresent(where -> line("LOCATION:" + escaped(where)));
    if (!invitation.description().isBlank()) {
      line("DESCRIPTION:" + escaped(invitation.description()));
    }
    line(organizer(EmailAddress.parse(invitation.host().value()).orElse(sender), sender));
    line(attendee(invitation));
    end(invitation.off());
  }

  private static String organizer(EmailAddress host, EmailAddress sender) {
    String on = host.equals(sender) ? "" : ";SENT-BY=" + quoted(mailto(sender));
    return "ORGANIZER" + on + ":" + mailto(host);
  }

  private static String attendee(Invitation invitation) {
    String name = invitation.attendeeName();
    String known = name.isBlank() ? "" : ";CN=" + quoted(name);
    return "ATTENDEE"
        + known
        + ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:"
        + mailto(invitation.attendee());
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  private static String mailto(EmailAddress address) {
    try {
      return new URI("mailto", address.value(), null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("an address with a part on each side", impossible);
    }
  }

  // A parameter knows no escape, so what would end it is written otherwise.
  private static String quoted(String value) {
    String line = LINE_BREAK.matcher(value).replaceAll(" ");
    return '"' + FORBIDDEN.matcher(line).replaceAll("").replace('"', '\'') + '"';
  }

  private static String escaped(String text) {
    String lines = LINE_BREAK.matcher(text).replaceAll("\n");
    return FORBIDDEN
        .matcher(lines)
        .replaceAll("")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  // Folded between characters: half of one is none when a reader unfolds after decoding.
  private void line(String content) {
    int octets = 0;
    for (int point : content.codePoints().toArray()) {
      int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(point);
      octets += size;
    }
    out.append("\r\n");
  }
}
