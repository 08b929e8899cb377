package frontdesk.idempotency;

/** What came of a tool call that was to change something, as its {@link Delivery} tells. */
public enum Arrival {
  /** It was carried out now, and is remembered if the platform named it. */
  FIRST,
  /** The same was carried out before; nothing changed. */
  REPEATED,
  /** This very tool call was carried out before with other arguments; nothing changed. */
  OTHER_ARGUMENTS
}
