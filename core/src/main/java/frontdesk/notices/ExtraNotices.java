package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import java.util.Optional;

/**
 * Notices that somebody asked for, beside those that a booking or a change brings with it. Safe for
 * many threads and processes.
 */
@Port
public interface ExtraNotices {
  /**
   * Puts a notice into the {@link Outbox}, to be tried at once; does nothing if one of its id is
   * there, however it stands.
   *
   * @throws Unavailable if the store does not answer; then it is not there
   * @throws NoticeUnknown if it is not known whether it is there; to ask again is safe
   */
  void add(Notice notice);

  /**
   * What a tool call asks to be sent.
   *
   * @param appointmentId what it tells of
   * @param noticeId by which notice
   * @param added put into the outbox where it is not there yet; empty where it is there anyway
   */
  record Asked(OrgId org, String appointmentId, String noticeId, Optional<Notice> added) {
    /** One that may have to be added. */
    public Asked(String appointmentId, Notice notice) {
      this(notice.org(), appointmentId, notice.id(), Optional.of(notice));
    }
  }

  /**
   * Adds the notice as above and remembers which tool call asked for it, in one commit; nothing of
   * it if this tool call asked for something before.
   *
   * @throws Unavailable as above
   */
  Arrival ask(Asked asked, Delivery delivery);

  /**
   * By which notice this very tool call, with these arguments, was answered before.
   *
   * @throws Unavailable if the store does not answer
   */
  Optional<String> askedBy(OrgId org, Delivery delivery);
}
