package frontdesk.speech;

import frontdesk.notices.MailChannel;
import frontdesk.notices.Notice.Invitation;
import frontdesk.scheduling.Viewing;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an invitation by mail says, in plain text. It is read on any day, so no day is called
 * "tomorrow", and on any clock, so the zone is named.
 */
public final class InvitationWords implements MailChannel.Words {
  /** A subject beyond it is cut by every mail program. */
  private static final int LONGEST = 100;

  /** Ends of lines, and what turns the direction of writing and so hides what is written. */
  private static final Pattern NOT_ON_A_LINE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  @Override
  public String subject(Invitation invitation) {
    return started(invitation) + what(invitation) + ": " + when(invitation);
  }

  @Override
  public String text(Invitation invitation) {
    String name = line(invitation.attendeeName());
    String note = invitation.description().strip();
    return (name.isEmpty() ? "Hello," : "Hello " + name + ",")
        + "\n\n"
        + news(invitation)
        + "\n\nWhat: "
        + what(invitation)
        + "\nWhen: "
        + when(invitation)
        + place(invitation).map(where -> "\nWhere: " + where).orElse("")
        + (note.isEmpty() ? "" : "\n\n" + note.replaceAll("\\R", "\n"))
        + "\n\n"
        + next(invitation)
        + "\n";
  }

  private static String started(Invitation invitation) {
    if (invitation.off()) {
      return "Cancelled: ";
    }
    return invitation.sequence() == 0 ? "" : "Moved: ";
  }

  private static String news(Invitation invitation) {
    if (invitation.off()) {
      return "Your appointment has been cancelled.";
    }
    return invitation.sequence() == 0
        ? "Your appointment is booked."
        : "Your appointment has been moved.";
  }

  private static String next(Invitation invitation) {
    return invitation.off()
        ? "To arrange another one, reply to this email."
        : "To accept or decline, open the appointment that comes with this email,"
            + " or reply to this email.";
  }

  @Override
  public Optional<String> place(Invitation invitation) {
    return Viewing.addressIn(invitation.title())
        .map(InvitationWords::line)
        .filter(where -> !where.isEmpty());
  }

  private static String what(Invitation invitation) {
    String title = line(invitation.title());
    return title.isEmpty() ? "Your appointment" : title;
  }

  private static String when(Invitation invitation) {
    return new SpokenTime(invitation.zone(), invitation.createdAt()).span(invitation.slot());
  }

  private static String line(String text) {
    String line = NOT_ON_A_LINE.matcher(text).replaceAll(" ");
    String words = BLANKS.matcher(line).replaceAll(" ").strip();
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST)).strip();
  }
}
