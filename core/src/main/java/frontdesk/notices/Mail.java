package frontdesk.notices;

import frontdesk.EmailAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail with an appointment for the reader's calendar.
 *
 * @param id the same for every try to send it, in letters that any header carries
 * @param subject one line: a line break might start a header
 * @param text plain, its lines ended by {@code \n}
 * @param calendar an iCalendar object with a {@code METHOD}
 */
public record Mail(String id, EmailAddress to, String subject, String text, String calendar) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final Pattern BROKEN_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
  private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\s*$");

  public Mail {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a mail's id is plain letters, digits, dots and dashes");
    }
    if (BROKEN_LINE.matcher(subject).find()) {
      throw new IllegalArgumentException("a subject is one line");
    }
  }

  /** The calendar's MIME type. Its method is the object's: mail programs believe neither else. */
  public String calendarType() {
    Matcher method = METHOD.matcher(calendar);
    String told = method.find() ? method.group(1) : "REQUEST";
    return "text/calendar; method=" + told + "; charset=UTF-8";
  }

  /** Is private. */
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
