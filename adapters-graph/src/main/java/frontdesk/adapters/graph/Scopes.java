package frontdesk.adapters.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a host may be asked to permit, and what they did. */
final class Scopes {
  /** Reading and writing the host's calendars: without it there is no connection. */
  static final String CALENDAR = "Calendars.ReadWrite";

  /** Sending mail in the host's name: without it, confirmations go another way. */
  static final String MAIL = "Mail.Send";

  /** What the earlier server asked for. A token of its time is good for no more than this. */
  static final Set<String> EARLIER = Set.of("User.Read", CALENDAR);

  static final Set<String> ALL = Set.of("User.Read", CALENDAR, "MailboxSettings.Read", MAIL);

  /** These yield an id token and a refresh token, and are no permissions of Graph's. */
  private static final Set<String> SIGN_IN = Set.of("openid", "profile", "offline_access", "email");

  private Scopes() {}

  /** The list as a reply has it: in any case, with or without Graph's address in front. */
  static boolean permit(String granted, String wanted) {
    return split(granted).stream().anyMatch(scope -> lastSegment(scope).equalsIgnoreCase(wanted));
  }

  /** Of what was granted, that which can be asked for again. */
  static Set<String> ofGraph(String granted) {
    return split(granted).stream()
        .filter(scope -> !SIGN_IN.contains(lastSegment(scope).toLowerCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> split(String granted) {
    return Arrays.stream(granted.split(" "))
        .filter(scope -> !scope.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String lastSegment(String scope) {
    return scope.substring(scope.lastIndexOf('/') + 1);
  }
}
