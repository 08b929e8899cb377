package frontdesk.audit;

import frontdesk.OrgId;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that was done, or refused, in words for records.
 *
 * @param credential what it was asked with is called
 * @param delivery the call and tool call that asked for it; empty where it was no tool call, or the
 *     platform gave no ids
 * @param what such as {@code book}, {@code policy_changed}
 * @param subject the id of what was changed, never anybody's data
 * @param before a digest of it as it was; empty where it is new, or nothing was changed
 * @param after the same, as it is now; empty where it is no more
 * @param outcome {@code done}, or why not
 */
public record Act(
    OrgId org,
    String credential,
    Optional<Delivery> delivery,
    String what,
    String subject,
    Optional<String> before,
    Optional<String> after,
    String outcome) {
  private static final String DONE = "done";
  private static final Pattern WORD = Pattern.compile("[a-z][a-z_]{1,39}");

  /** The longest id there is; what came from outside and is none is kept as a digest. */
  private static final int LONGEST_SUBJECT = 255;

  public Act {
    if (!WORD.matcher(what).matches() || !WORD.matcher(outcome).matches()) {
      throw new IllegalArgumentException("not a word for records: " + what + ", " + outcome);
    }
    if (subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("a subject is an id");
    }
  }

  /** Done with the credential that the thread works for. */
  public static Act done(OrgId org, String what, String subject) {
    return new Act(
        org,
        Asking.credential(),
        Optional.empty(),
        what,
        subject,
        Optional.empty(),
        Optional.empty(),
        DONE);
  }

  /**
   * Refused, because what was named is not theirs who asked: another's, or nobody's. The value is
   * kept as a digest: it came from outside and may be anybody's data.
   *
   * @param argument such as {@code user_id}
   */
  public static Act foreign(OrgId org, String argument, String value, Optional<Delivery> delivery) {
    return new Act(
        org,
        Asking.credential(),
        delivery,
        "foreign_id",
        argument,
        Optional.of(Sha256.hex(value)),
        Optional.empty(),
        "refused");
  }

  /** The same where no tool call named it. */
  public static Act foreign(OrgId org, String argument, String value) {
    return foreign(org, argument, value, Optional.empty());
  }

  /**
   * What was named is not there, and as far as is known nobody else's: it may have gone meanwhile.
   * The value is kept as a digest, as of what is foreign.
   *
   * @param argument such as {@code call_id}
   */
  public static Act absent(OrgId org, String argument, String value) {
    return done(org, "absent_id", argument).from(value).endedAs("not_there");
  }

  public Act by(Optional<Delivery> toolCall) {
    return new Act(org, credential, toolCall, what, subject, before, after, outcome);
  }

  /** A digest of what was there; the content is in a form that is the same for the same. */
  public Act from(String content) {
    return digests(Optional.of(Sha256.hex(content)), after);
  }

  /** The same of what is there now. */
  public Act to(String content) {
    return digests(before, Optional.of(Sha256.hex(content)));
  }

  /** With digests that were made elsewhere. */
  public Act digests(Optional<String> was, Optional<String> is) {
    return new Act(org, credential, delivery, what, subject, was, is, outcome);
  }

  /** With another outcome than done. */
  public Act endedAs(String word) {
    return new Act(org, credential, delivery, what, subject, before, after, word);
  }
}
