package frontdesk.adapters.vapi.front;

import frontdesk.OrgId;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Line.Kind;
import frontdesk.scheduling.Lines;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which of the account's assistants somebody may see and call. */
@FunctionalInterface
public interface OwnAssistants {
  /** More than a platform's account may have by far. */
  int MOST = 10_000;

  /** Whose account it is may use all. */
  OwnAssistants ALL = () -> id -> true;

  /**
   * As things stand now, asked once for each request.
   *
   * @throws frontdesk.Unavailable if the store does not answer
   */
  Predicate<String> now();

  default boolean may(String assistant) {
    return now().test(assistant);
  }

  /** Those that are registered to an organisation. Their lines come before all others. */
  static OwnAssistants of(Lines lines, OrgId org) {
    return () -> {
      Set<String> ids =
          lines.registered(org, Optional.empty(), MOST).stream()
              .map(Lines.Registered::line)
              .filter(line -> line.kind() == Kind.ASSISTANT)
              .map(Line::name)
              .collect(Collectors.toSet());
      return ids::contains;
    };
  }
}
