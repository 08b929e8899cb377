package frontdesk.speech;

import frontdesk.Language;
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

  private final Phrases phrases;

  public InvitationWords(Language language) {
    this.phrases = Phrases.in(language);
  }

  @Override
  public String subject(Invitation invitation) {
    String subject =
        phrases.say("mail.subject", "what", what(invitation), "when", when(invitation));
    if (invitation.off()) {
      return phrases.say("mail.cancelled_subject", "subject", subject);
    }
    return invitation.sequence() == 0
        ? subject
        : phrases.say("mail.moved_subject", "subject", subject);
  }

  @Override
  public String text(Invitation invitation) {
    String note = invitation.description().strip();
    return hello(line(invitation.attendeeName()))
        + "\n\n"
        + news(invitation)
        + "\n\n"
        + phrases.say("mail.what", "what", what(invitation))
        + "\n"
        + phrases.say("mail.when", "when", when(invitation))
        + place(invitation)
            .map(where -> "\n" + phrases.say("mail.where", "where", where))
            .orElse("")
        + (note.isEmpty() ? "" : "\n\n" + note.replaceAll("\\R", "\n"))
        + "\n\n"
        + phrases.say(invitation.off() ? "mail.reply" : "mail.accept")
        + "\n";
  }

  private String hello(String name) {
    return name.isEmpty()
        ? phrases.say("mail.hello")
        : phrases.say("mail.hello_name", "name", name);
  }

  private String news(Invitation invitation) {
    if (invitation.off()) {
      return phrases.say("mail.cancelled");
    }
    return phrases.say(invitation.sequence() == 0 ? "mail.booked" : "mail.moved");
  }

  @Override
  public Optional<String> place(Invitation invitation) {
    return Viewing.addressIn(invitation.title())
        .map(InvitationWords::line)
        .filter(where -> !where.isEmpty());
  }

  private String what(Invitation invitation) {
    String title = line(invitation.title());
    return title.isEmpty() ? phrases.say("mail.some") : title;
  }

  private String when(Invitation invitation) {
    return new SpokenTime(invitation.zone(), invitation.createdAt(), phrases)
        .span(invitation.slot());
  }

  private static String line(String text) {
    String line = NOT_ON_A_LINE.matcher(text).replaceAll(" ");
    String words = BLANKS.matcher(line).replaceAll(" ").strip();
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST)).strip();
  }
}
