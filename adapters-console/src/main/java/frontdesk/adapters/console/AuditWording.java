package frontdesk.adapters.console;

import frontdesk.audit.AuditList.Topic;
import java.util.Locale;
import java.util.Map;

/** What was done, in words of people. */
final class AuditWording {
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
          Map.entry("settle_notice", "Settled a notice"),
          Map.entry("listings_kept", "Kept properties"),
          Map.entry("erase", "Erased a person's data"));

  private AuditWording() {}

  /** What nobody put into words here is told in the record's own. */
  static String what(String word) {
    return WHAT.getOrDefault(word, sentence(word));
  }

  static String sentence(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).replace('_', ' ');
  }

  static String outcome(String word) {
    return word.equals("done") ? "Done" : sentence(word);
  }

  static String topic(Topic topic) {
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
   * Who did it.
   *
   * @param names of members, by their ids
   */
  static String who(String credential, Map<String, String> names) {
    if (credential.startsWith(MEMBER)) {
      String id = credential.substring(MEMBER.length());
      return names.getOrDefault(id, "Somebody who is no member any more (" + id + ")");
    }
    return switch (credential) {
      case "server" -> "The server";
      case "command" -> "A command on the server";
      case "open door" -> "Somebody at this machine";
      default -> credential;
    };
  }

  private static final String MEMBER = "member ";
}
