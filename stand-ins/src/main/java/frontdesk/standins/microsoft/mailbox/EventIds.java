package frontdesk.standins.microsoft.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two ids of an event: they look alike, are different strings, and need percent-encoding. */
final class EventIds {
  private static final String CHANGING = "AAMkAG";
  private static final String LASTING = "AAkALg";
  private static final String TAIL = "AAA=";
  private static final Pattern ID =
      Pattern.compile("(?:" + CHANGING + "|" + LASTING + ")([A-Za-z0-9_-]+)" + TAIL);

  private final String mailbox;

  EventIds(String email) {
    mailbox = "%08x".formatted(email.hashCode());
  }

  String of(long number, boolean lasting) {
    return (lasting ? LASTING : CHANGING) + base64(mailbox + "-" + number) + TAIL;
  }

  static boolean wellFormed(String id) {
    return ID.matcher(id).matches();
  }

  /** Nothing if it is another mailbox's or no id at all. */
  OptionalLong number(String id) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    String text = decoded(matcher.group(1));
    return text.matches(mailbox + "-\\d+")
        ? OptionalLong.of(Long.parseLong(text.substring(mailbox.length() + 1)))
        : OptionalLong.empty();
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
