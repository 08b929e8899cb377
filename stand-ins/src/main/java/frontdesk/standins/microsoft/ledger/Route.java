package frontdesk.standins.microsoft.ledger;

/** What can be asked of Microsoft, as far as the stand-in plays it. */
public enum Route {
  AUTHORIZE,
  /** A person's click on the consent page. */
  CONSENT,
  REDEEM_CODE,
  REFRESH,
  /** Instance discovery, configuration and keys. */
  DISCOVERY,
  ME,
  /** The mailbox's settings, whole or one of them. */
  MAILBOX_SETTINGS,
  CALENDARS,
  CALENDAR_VIEW,
  GET_EVENT,
  /** The search for events by an extended property. */
  FIND_EVENTS,
  CREATE_EVENT,
  UPDATE_EVENT,
  DELETE_EVENT,
  CANCEL_EVENT,
  GET_SCHEDULE,
  SEND_MAIL,
  /** Nothing that the stand-in knows: answered 501 and a violation. */
  UNKNOWN;

  /** Whether it asks a mailbox something, and not the sign-in service. */
  public boolean ofGraph() {
    return compareTo(ME) >= 0 && this != UNKNOWN;
  }
}
