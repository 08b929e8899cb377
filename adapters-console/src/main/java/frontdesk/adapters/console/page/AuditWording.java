package frontdesk.adapters.console.page;

import frontdesk.audit.AuditEntry;
import frontdesk.audit.AuditList.Topic;
import frontdesk.people.Member;
import frontdesk.scheduling.AppointmentHistory;
import java.util.Locale;
import java.util.Map;

/** What was done, in words of people. */
public final class AuditWording {
  private static final String GONE = "somebody who is no member any more";

  /** Until it got a word of its own it was settling that had ended so. */
  private static final String SENT_AGAIN = "Sent a notice again";

  private static final Map<String, String> WHAT =
      Map.ofEntries(
          Map.entry("book", "Booked an appointment"),
          Map.entry("move", "Moved an appointment"),
          Map.entry("cancel", "Cancelled an appointment"),
          Map.entry("confirm", "Asked for a confirmation"),
          Map.entry("call_began", "A call began"),
          Map.entry("end_call", "A call ended"),
          Map.entry("escalate", "Asked for a person"),
          Map.entry("called_back", "Called somebody back"),
          Map.entry("intake", "Took down what a caller told"),
          Map.entry("member_invited", "Invited somebody"),
          Map.entry("invitation_withdrawn", "Withdrew an invitation"),
          Map.entry("member_joined", "Joined"),
          Map.entry("member_changed", "Changed somebody's role"),
          Map.entry("member_removed", "Removed somebody"),
          Map.entry("signed_in", "Signed in"),
          Map.entry("password_reset", "Reset a password"),
          Map.entry("password_chosen", "Chose another password"),
          Map.entry("account_known", "Signs in with Microsoft from then on"),
          Map.entry("credential_made", "Made a credential"),
          Map.entry("credential_rotated", "Rotated a credential"),
          Map.entry("credential_revoked", "Revoked a secret"),
          Map.entry("profile_changed", "Changed what the organisation tells"),
          Map.entry("foreign_id", "Named something that is not theirs"),
          Map.entry("absent_id", "Asked for what is not there"),
          Map.entry("settle_notice", "Settled a notice"),
          Map.entry("send_notice_again", SENT_AGAIN),
          Map.entry("try_tool", "Tried a tool"),
          Map.entry("listings_kept", "Kept properties"),
          Map.entry("erase", "Erased a person's data"));

  /** Who asks without being a member, as it stands within a sentence. */
  private static final Map<String, String> WHO =
      Map.ofEntries(
          Map.entry("server", "the server"),
          Map.entry("command", "a command on the server"),
          Map.entry("open door", "somebody at this machine"),
          Map.entry("call", "a page in a call"),
          Map.entry("sign-in", "a host who signed in elsewhere"),
          Map.entry("VAPI_SECRET", "the voice platform"),
          Map.entry("API_KEY", "a program with the server's own key"),
          Map.entry(AppointmentHistory.CALENDAR, "somebody in the host's own calendar"),
          Map.entry(AppointmentHistory.BEFORE, "a caller or a program"));

  /** What was named and was not theirs, or not there. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("call_id", "A call"),
          Map.entry("user_id", "A host"),
          Map.entry("appointment_id", "An appointment"),
          Map.entry("event_id", "An appointment"),
          Map.entry("property_id", "A property"),
          Map.entry("notice_id", "A notice"),
          Map.entry("escalation_id", "A caller to be called back"),
          Map.entry("member_id", "A person or an invitation"),
          Map.entry("name", "A credential"),
          Map.entry("assistant", "An assistant"),
          Map.entry("org_id", "An organisation"));

  private AuditWording() {}

  public static String what(AuditEntry entry) {
    return entry.outcome().equals("send_again") ? SENT_AGAIN : what(entry.what());
  }

  /** What nobody put into words here is told in the record's own. */
  private static String what(String word) {
    return WHAT.getOrDefault(word, sentence(word));
  }

  /**
   * Which it was about.
   *
   * @param names of members, by their ids
   */
  public static String about(AuditEntry entry, Map<String, String> names) {
    boolean named = entry.what().equals("foreign_id") || entry.what().equals("absent_id");
    return named
        ? NAMED.getOrDefault(entry.subject(), entry.subject())
        : names.getOrDefault(entry.subject(), entry.subject());
  }

  static String sentence(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).replace('_', ' ');
  }

  // What was settled or sent again had a word more once, and one of them was not so.
  public static String outcome(AuditEntry entry) {
    return entry.what().equals("settle_notice") ? "Done" : sentence(entry.outcome());
  }

  public static String topic(Topic topic) {
    return switch (topic) {
      case ALL -> "Everything";
      case APPOINTMENTS -> "Appointments";
      case CALLS -> "Calls";
      case PEOPLE -> "People";
      case CREDENTIALS -> "Credentials";
      case REFUSED -> "What was not theirs";
      case SETTINGS -> "Settings and others";
    };
  }

  /**
   * Who did it, as a line begins.
   *
   * @param names of members, by their ids
   */
  public static String who(String credential, Map<String, String> names) {
    String by = by(credential, names);
    boolean ours = WHO.containsKey(credential) || by.startsWith(GONE);
    return ours ? sentence(by) : by;
  }

  /** The same within a sentence. */
  public static String by(String credential, Map<String, String> names) {
    if (credential.startsWith(Member.ASKS_AS)) {
      String id = credential.substring(Member.ASKS_AS.length());
      return names.getOrDefault(id, GONE + " (" + id + ")");
    }
    return WHO.getOrDefault(credential, credential);
  }
}
