package frontdesk.accounts;

/** Why a calendar was not connected. Nothing was changed. */
public enum ConsentProblem {
  /** The host said no, or closed the page. */
  DECLINED,
  /** The host's organisation lets only an administrator permit it. */
  NEEDS_ADMINISTRATOR,
  /** Something was permitted, but not to read and write the calendar. */
  CALENDAR_NOT_PERMITTED,
  /** The code or token is not, or no longer, good. */
  EXPIRED,
  /** Our own registration with the service is wrong; no host can mend that. */
  OUR_REGISTRATION,
  /** The account has no mailbox that can be reached, such as one without a licence. */
  NO_MAILBOX,
  /**
   * The mailbox is connected to another host already: two would book it without seeing each other.
   */
  MAILBOX_IN_USE,
  /** The host is connected with another mailbox; that has to be disconnected first. */
  OTHER_MAILBOX,
  /** The answer belongs to no question of ours, to another browser, or to one that is too old. */
  NOT_ASKED
}
