package frontdesk.scheduling;

/** Who sends an organisation's invitations, so that nobody is invited twice. */
public enum Invitations {
  /** The Zap that hears of each booking. */
  ZAPIER,
  /** The host's own calendar, as a meeting with the attendee in it. */
  OUTLOOK,
  /** An e-mail of ours with the appointment attached. */
  MAIL
}
