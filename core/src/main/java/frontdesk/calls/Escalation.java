package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.idempotency.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person was asked for.
 *
 * @param id of its content within its call, so that the same asked twice is one
 * @param caller the number to call back, where the platform tells one
 * @param callBack whether a person has to call back: so it is until somebody certainly was told,
 *     whatever breaks in between
 */
public record Escalation(
    OrgId org,
    String id,
    Optional<CallId> call,
    Optional<PhoneNumber> caller,
    String reason,
    Urgency urgency,
    String summary,
    Instant at,
    boolean callBack) {
  private static final int ID_LENGTH = 16;

  /** Texts are cut to what is kept of them. */
  public Escalation {
    reason = Words.kept(reason, Words.SHORT);
    summary = Words.kept(summary, Words.LONG);
  }

  /** What is to be told to a person. */
  public record Wish(String reason, Urgency urgency, String summary) {
    /** What a caller said: not printed. */
    @Override
    public String toString() {
      return "Wish[" + urgency + "]";
    }
  }

  /**
   * As it is asked for. Without a call two callers may say the same, so each is one of its own:
   * better a person is told twice than not at all.
   */
  public static Escalation of(
      OrgId org, Optional<CallId> call, Optional<PhoneNumber> caller, Wish wish, Instant at) {
    String content =
        String.join(
            "\n",
            call.map(CallId::value).orElseGet(() -> UUID.randomUUID().toString()),
            wish.urgency().word(),
            wish.reason().strip(),
            wish.summary().strip());
    return new Escalation(
        org,
        Sha256.hex(content).substring(0, ID_LENGTH),
        call,
        caller,
        wish.reason(),
        wish.urgency(),
        wish.summary(),
        at,
        true);
  }

  /** The same, about which nobody has to call back. */
  public Escalation toldToSomebody() {
    return new Escalation(org, id, call, caller, reason, urgency, summary, at, false);
  }

  @Override
  public String toString() {
    return "Escalation[" + org + ", " + id + ", " + urgency + "]";
  }
}
