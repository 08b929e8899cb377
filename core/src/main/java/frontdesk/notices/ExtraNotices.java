package frontdesk.notices;

import frontdesk.Port;
import frontdesk.Unavailable;

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
}
