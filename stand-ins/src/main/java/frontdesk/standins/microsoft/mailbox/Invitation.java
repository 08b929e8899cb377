package frontdesk.standins.microsoft.mailbox;

/** A mail that Outlook sent to an attendee by itself. */
public record Invitation(Kind kind, String eventId, String attendee, String subject) {
  /** What it says. */
  public enum Kind {
    INVITED,
    UPDATED,
    CANCELLED
  }
}
