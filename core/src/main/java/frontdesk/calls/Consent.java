package frontdesk.calls;

/** Whether a caller agreed that what is said may be kept. */
public enum Consent {
  /** Nobody asked, or nobody told us: words are kept, for as long as the organisation says. */
  UNKNOWN,
  GRANTED,
  /** No words are kept, and those kept before are removed. Never taken back. */
  DECLINED;

  /** Of two that were told, the stricter or the more certain one. */
  public Consent and(Consent other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean allowsWords() {
    return this != DECLINED;
  }
}
