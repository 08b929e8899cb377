package frontdesk.adapters.console;

import frontdesk.scheduling.Rule;

/** Why a time is not offered, as people read it. */
final class RuleWords {
  private RuleWords() {}

  static String of(Rule rule) {
    return switch (rule) {
      case IN_THE_PAST -> "over already";
      case TOO_SOON -> "sooner than the notice allows";
      case BEYOND_HORIZON -> "farther ahead than may be booked";
      case OUTSIDE_HOURS -> "outside the office hours";
      case BUSY -> "busy in the host's own calendar";
      case BOOKED -> "booked";
      case HELD -> "held for a caller";
      case TOO_CLOSE -> "too close to another appointment";
      case DAY_FULL -> "as many appointments as a day may have";
      case NO_TIME_TO_TRAVEL -> "no time for the way";
    };
  }
}
