package frontdesk.notices;

import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.notices.Notice.Invitation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The way of invitations by mail. Ways to send are tried in their order; the next one only where
 * those before certainly sent nothing, since mail cannot be called back.
 */
public final class MailChannel implements NoticeChannel {
  /** What a mail server takes for a mail is a second or two; 8 s forgive it a slow greeting. */
  public static final Duration EACH = Duration.ofSeconds(8);

  /** Two tries end within 16 s: before a stop of the server (20 s) and {@link Outbox#LEASE}. */
  private static final int MOST_WAYS = 2;

  /** What one attempt takes at most. */
  public static final Duration LONGEST = EACH.multipliedBy(MOST_WAYS);

  private final List<Mailer> ways;
  private final Words words;

  /** What an invitation says. */
  public interface Words {
    /** One line. */
    String subject(Invitation invitation);

    /** Plain, its lines ended by {@code \n}. */
    String text(Invitation invitation);

    /** Where it is, if that can be told. */
    Optional<String> place(Invitation invitation);
  }

  /**
   * @param ways that are set up, the best one first; at most two. Without any, nobody is connected
   */
  public MailChannel(List<Mailer> ways, Words words) {
    if (ways.size() > MOST_WAYS) {
      throw new IllegalArgumentException("more ways than fit one attempt: " + ways.size());
    }
    this.ways = List.copyOf(ways);
    this.words = words;
  }

  @Override
  public boolean connected(OrgId org) {
    return !ways.isEmpty();
  }

  @Override
  public Receipt deliver(Attempt attempt) {
    Letter letter = Letter.of(attempt.notice());
    Receipt last = new Receipt.NoChannel("no way to send mail for this host");
    for (Mailer way : ways) {
      Optional<Receipt> receipt = deliver(letter, way);
      if (receipt.isPresent() && !Standing.of(receipt.get()).stage().failed()) {
        return receipt.get();
      }
      last = receipt.orElse(last);
    }
    return last;
  }

  /**
   * What is sent, and its id: a mail program that has one of this id takes the next for the same
   * mail.
   */
  private record Letter(Invitation invitation, String id) {
    static Letter of(Notice notice) {
      return notice instanceof InvitationAgain again
          ? new Letter(again.invitation(), again.id())
          : of((Invitation) notice);
    }

    private static Letter of(Invitation invitation) {
      String id = invitation.id();
      return new Letter(
          invitation, invitation.sequence() == 0 ? id : id + "-" + invitation.sequence());
    }

    /** Is private. */
    @Override
    public String toString() {
      return "Letter[" + id + "]";
    }
  }

  /** Empty if this way is not open for the host. */
  private Optional<Receipt> deliver(Letter letter, Mailer way) {
    Invitation invitation = letter.invitation();
    Optional<Mail> mail;
    try {
      mail = way.sender(invitation.org(), invitation.host()).map(sender -> written(letter, sender));
    } catch (RuntimeException failed) {
      String what = failed.getClass().getSimpleName();
      return Optional.of(new Receipt.NothingHappened("the mail could not be written: " + what));
    }
    return mail.map(
        ready -> way.send(invitation.org(), invitation.host(), ready, Deadline.in(EACH)));
  }

  private Mail written(Letter letter, EmailAddress sender) {
    Invitation invitation = letter.invitation();
    return new Mail(
        letter.id(),
        invitation.attendee(),
        words.subject(invitation),
        words.text(invitation),
        CalendarFile.of(invitation, words.place(invitation), sender));
  }
}
