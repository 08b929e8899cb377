package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Notice;
import java.util.List;
import java.util.Optional;

/**
 * What is handed to people: escalations and intakes. They are what a caller asked to be passed on,
 * so they are kept whatever was said of the recording. Safe for many threads and processes.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface Handovers {
  /**
   * Keeps it, marks its call as escalated, writes the notices and remembers the tool call, in one
   * commit. A call that nobody told of before is known from now on. Of several with one id, or by
   * one tool call, exactly one is kept.
   *
   * @param delivery empty where the platform gave no ids; then there is only the id of the content
   * @throws HandoverUnknown if the commit was sent and not answered; the same again is safe
   */
  Arrival escalate(Escalation escalation, List<Notice> notices, Optional<Delivery> delivery);

  /** Nobody has to call back about it any more: a person was told. */
  void told(OrgId org, String escalationId);

  /**
   * Keeps it in place of an earlier one of its id, and remembers the tool call, in one commit. A
   * call that nobody told of before is known from now on. A tool call that comes again never puts
   * the old one back in place of a later one.
   *
   * @param delivery as above
   * @throws HandoverUnknown as above
   */
  Arrival keep(Intake intake, Optional<Delivery> delivery);

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
