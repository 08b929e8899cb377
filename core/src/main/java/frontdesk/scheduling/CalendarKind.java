package frontdesk.scheduling;

/** Where a host's calendar is kept. */
public enum CalendarKind {
  /** Here only: what is booked here is all there is. */
  LOCAL,
  /** Made by a Zap from our notice; without a hook it is like {@link #LOCAL}. */
  ZAPIER,
  /** In Microsoft 365: its busy times block, and what is booked here is shown there. */
  MICROSOFT
}
