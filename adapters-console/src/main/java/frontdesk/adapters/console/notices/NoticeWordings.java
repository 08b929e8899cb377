package frontdesk.adapters.console.notices;

import frontdesk.notices.Notice;
import frontdesk.notices.Standing;

/** What is shown of a notice in a word or two. */
public final class NoticeWordings {
  private NoticeWordings() {}

  public static String what(Notice.Way way) {
    return switch (way) {
      case HOOK -> "Booking for Zapier";
      case CHANGES -> "Change for Zapier";
      case ESCALATIONS -> "Caller who wants a person";
      case ALERTS -> "Alert";
      case CALENDAR -> "Entry in the host's calendar";
      case MAIL -> "Mail to the guest";
    };
  }

  public static String state(Standing standing) {
    if (standing.isSettledByPerson()) {
      return "Settled by a person";
    }
    return switch (standing.stage()) {
      case REFUSED -> "Refused";
      case GONE -> "The address is gone";
      case NO_CHANNEL -> "No way out is set up";
      case NOTHING_HAPPENED -> "Given up";
      case UNKNOWN -> "May have arrived";
      case DELIVERED -> "Delivered";
      case PENDING, SENDING -> "On its way";
    };
  }
}
