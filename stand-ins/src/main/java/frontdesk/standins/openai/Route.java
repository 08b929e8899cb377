package frontdesk.standins.openai;

/** What can be asked of OpenAI, as far as the stand-in plays it. */
public enum Route {
  CREATE_SECRET,
  /** The handshake of a WebSocket. */
  CONNECT,
  CREATE_CALL,
  ACCEPT_CALL,
  REJECT_CALL,
  REFER_CALL,
  HANG_UP_CALL
}
