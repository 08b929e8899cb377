package frontdesk.adapters.graph.connect;

import frontdesk.accounts.ConsentProblem;
import java.util.stream.Stream;

/** What a host reads when a calendar was not connected: what happened, and what to do. */
public final class ConsentWords {
  private ConsentWords() {}

  /** True if that is one of these, and nothing that somebody else wrote. */
  public static boolean isOne(String text) {
    return Stream.of(ConsentProblem.values()).map(ConsentWords::of).anyMatch(text::equals);
  }

  static String of(ConsentProblem why) {
    return switch (why) {
      case DECLINED -> "Access was not permitted, so nothing was connected. You can start again.";
      case NEEDS_ADMINISTRATOR ->
          "Your organisation lets only an administrator permit this. Please ask yours.";
      case CALENDAR_NOT_PERMITTED ->
          "The calendar itself was not permitted. Please start again and permit reading and writing it.";
      case EXPIRED -> "The sign-in has expired. Please start again.";
      case OUR_REGISTRATION ->
          "This server is not set up correctly with Microsoft. Please tell its operator.";
      case NO_MAILBOX -> "This account has no mailbox with a calendar. Please use another account.";
      case MAILBOX_IN_USE -> "This mailbox is already connected to somebody else here.";
      case OTHER_MAILBOX ->
          "Another mailbox is connected already. Disconnect it first, or sign in with that one.";
      case NOT_ASKED ->
          "This answer belongs to no question of ours in this browser. Please start again here.";
    };
  }
}
