package frontdesk.adapters.vapi.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Vapi's web SDK sends. With the private key anything could be asked for: another
 * prompt, a server of the page's own, somebody else's tools. So what is not known to be harmless is
 * refused.
 */
final class ReadWebCall {
  /** Vapi's ids are UUIDs, of 36 characters. */
  private static final Pattern ASSISTANT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Such as may be repeated to whoever sent it. */
  private static final Pattern MEMBER = Pattern.compile("[A-Za-z]{1,64}");

  /** Whoever sends more wrong members is no SDK. */
  private static final int MOST_PROBLEMS = 10;

  private static final String ONLY =
      " cannot be set from a page; leave it out. A page chooses assistantId,"
          + " assistantOverrides.variableValues and roomDeleteOnUserLeaveEnabled.";

  private final List<String> problems = new ArrayList<>();
  private final ReadVariables variables = new ReadVariables(problems);
  private Optional<String> assistantId = Optional.empty();
  private Optional<Boolean> roomEndsWithPage = Optional.empty();

  /**
   * @param call empty if there are problems
   * @param problems sentences that say what to do
   */
  record Reading(Optional<WebCall> call, List<String> problems) {}

  static Reading read(Map<String, @Nullable Object> body) {
    ReadWebCall read = new ReadWebCall();
    body.forEach(read::member);
    return read.reading();
  }

  private Reading reading() {
    if (assistantId.isEmpty()) {
      problems.add("Send assistantId, the id of an assistant as GET /vapi/assistants tells it.");
    }
    return problems.isEmpty()
        ? new Reading(
            assistantId.map(id -> new WebCall(id, variables.good(), roomEndsWithPage)), List.of())
        : new Reading(Optional.empty(), problems.stream().limit(MOST_PROBLEMS).toList());
  }

  // Null is as good as left out: some clients write all the names they know.
  private void member(String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    switch (name) {
      case "assistantId" -> assistantId(value);
      case "assistantOverrides" -> overrides(value);
      case WebCall.ROOM_FLAG -> roomFlag(value);
      default -> problems.add(shown("", name) + ONLY);
    }
  }

  private void assistantId(Object value) {
    assistantId =
        Optional.of(value)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .filter(text -> ASSISTANT_ID.matcher(text).matches());
  }

  private void roomFlag(Object value) {
    if (value instanceof Boolean flag) {
      roomEndsWithPage = Optional.of(flag);
    } else {
      problems.add(WebCall.ROOM_FLAG + " is true or false.");
    }
  }

  // Metadata is what we know better. A page that used to call Vapi itself may still send its own.
  private void overrides(Object value) {
    if (!(value instanceof Map<?, ?> overrides)) {
      problems.add("assistantOverrides is an object.");
      return;
    }
    overrides.forEach(
        (name, given) -> {
          if (WebCall.VARIABLES.equals(name)) {
            variables.read(given);
          } else if (given != null && !"metadata".equals(name)) {
            problems.add(shown("assistantOverrides.", String.valueOf(name)) + ONLY);
          }
        });
  }

  private static String shown(String path, String name) {
    return MEMBER.matcher(name).matches() ? path + name : "A member with an unusual name";
  }
}
