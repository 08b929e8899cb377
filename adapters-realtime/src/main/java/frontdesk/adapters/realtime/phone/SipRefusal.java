package frontdesk.adapters.realtime.phone;

/** Why a telephone is not answered, as the caller's telephone company is told. */
enum SipRefusal {
  /** Nobody registered the number, or it leads to nobody. */
  NO_SUCH_NUMBER(404),
  /** Nobody has office hours now. */
  CLOSED_NOW(480),
  /** There are as many calls as this server can look after. */
  BUSY(486),
  /** The organisation is switched off. */
  DECLINED(603);

  private final int status;

  SipRefusal(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
