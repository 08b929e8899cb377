package frontdesk.adapters.console.entry;

import frontdesk.people.JoinOrganisation;

/** What people hear of what they wrote. */
final class Problems {
  private Problems() {}

  static String words(JoinOrganisation.Problem problem) {
    return switch (problem) {
      case NAME -> "Please write your name, in at most 100 characters.";
      case EMAIL -> "Please write one e-mail address, such as jane@example.com.";
      case PASSWORD_TOO_SHORT ->
          "Please choose a password of at least "
              + JoinOrganisation.SHORTEST_PASSWORD
              + " characters. Four words that come to mind do.";
      case PASSWORD_TOO_LONG ->
          "Please choose a password of at most "
              + JoinOrganisation.LONGEST_PASSWORD
              + " characters.";
      case ALREADY_THERE -> "Somebody with that e-mail address is a member already.";
    };
  }
}
