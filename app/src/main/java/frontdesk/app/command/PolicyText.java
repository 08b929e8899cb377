package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.StartGrid.Counted;
import java.time.Duration;
import java.util.OptionalInt;

/** A host's rules by the names under which they are set, for programs. */
final class PolicyText {
  private PolicyText() {}

  private static String counted(BookingPolicy policy) {
    return policy.grid().counted() == Counted.FROM_MIDNIGHT ? "midnight" : "free-run";
  }

  private static String tentative(BookingPolicy policy) {
    return policy.tentativeBlocks() ? "blocks" : "free";
  }

  /** Lengths in minutes. */
  static String json(Host host) {
    BookingPolicy policy = host.policy();
    OptionalInt aDay = policy.limits().aDay();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("org_id", host.org().value()).put("user_id", host.id().value());
    document.put("duration", policy.duration().toMinutes());
    document.put("longest", policy.longest().toMinutes());
    document.put("step", policy.grid().step().toMinutes());
    document.put("offset", policy.grid().offset().toMinutes());
    document.put("grid", counted(policy)).put("grid_only", policy.grid().only());
    document.put("notice", policy.lead().notice().toMinutes());
    document.put("horizon", policy.lead().horizon().map(Duration::toMinutes).orElse(null));
    document.put("past", policy.lead().pastAllowed());
    document.put("buffer_before", policy.buffers().before().toMinutes());
    document.put("buffer_after", policy.buffers().after().toMinutes());
    document.put("travel", policy.buffers().travel().toMinutes());
    document.put("at_once", policy.limits().atOnce());
    document.put("a_day", aDay.isPresent() ? aDay.getAsInt() : null);
    document.put("hold", policy.hold().toMinutes()).put("tentative", tentative(policy));
    return document.toPrettyString();
  }
}
