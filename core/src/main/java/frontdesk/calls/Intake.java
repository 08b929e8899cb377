package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a caller's matter, in the fields of whoever wrote the assistant.
 *
 * @param id its call's; without a call one of its own
 * @param data plain maps, lists, texts, numbers, booleans and nulls
 */
public record Intake(
    OrgId org,
    String id,
    Optional<CallId> call,
    Map<String, ? extends @Nullable Object> data,
    Urgency urgency,
    boolean completed,
    Instant at) {
  public Intake {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** What a caller told: not printed. */
  @Override
  public String toString() {
    return "Intake[" + org + ", " + id + ", " + urgency + "]";
  }
}
