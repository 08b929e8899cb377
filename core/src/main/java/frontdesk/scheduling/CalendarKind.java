package frontdesk.scheduling;

/** Where a host's calendar is kept. */
public enum CalendarKind {
  /** Here only: what is booked here is all there is. */
  LOCAL,
  /** Made by a Zap from our notice; without a hook it is like {@link #LOCAL}. */
  ZAPIER
}
