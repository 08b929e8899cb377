package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.notices.Notice;
import java.util.List;

/**
 * What is handed to people: escalations and intakes. They are what a caller asked to be passed on,
 * so they are kept whatever was said of the recording. Safe for many threads and processes.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface Handovers {
  /**
   * Keeps it, marks its call as escalated and writes the notices, in one commit. A call that nobody
   * told of before is known from now on. Of several with one id, exactly one is kept.
   *
   * @return false if it was there already; then nothing changed
   * @throws HandoverUnknown if the commit was sent and not answered; the same again is safe
   */
  boolean escalate(Escalation escalation, List<Notice> notices);

  /** Nobody has to call back about it any more: a person was told. */
  void told(OrgId org, String escalationId);

  /**
   * Keeps it, in place of an earlier one of its id. A call that nobody told of before is known from
   * now on.
   *
   * @return false if the same was there already
   * @throws HandoverUnknown as above
   */
  boolean keep(Intake intake);

  /**
   * Everything of one call. An escalation whose notice was delivered after its caller had been
   * answered needs no call-back either.
   */
  Handed of(OrgId org, CallId call);

  /**
   * What was handed over.
   *
   * @param escalations in order of time
   * @param intakes none or one
   */
  record Handed(List<Escalation> escalations, List<Intake> intakes) {
    public Handed {
      escalations = List.copyOf(escalations);
      intakes = List.copyOf(intakes);
    }
  }
}
