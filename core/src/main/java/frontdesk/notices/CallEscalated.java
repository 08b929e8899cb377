package frontdesk.notices;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A person is asked for in a call.
 *
 * @param caller the number to call back, where the platform tells one
 * @param urgency low, medium, high or emergency
 */
public record CallEscalated(
    OrgId org,
    String escalationId,
    Optional<CallId> call,
    Optional<PhoneNumber> caller,
    String reason,
    String urgency,
    String summary,
    Instant createdAt)
    implements Notice {
  @Override
  public String id() {
    return idFor(escalationId);
  }

  @Override
  public Way way() {
    return Way.ESCALATIONS;
  }

  public static String idFor(String escalationId) {
    return "escalated-" + escalationId;
  }

  @Override
  public String toString() {
    return "CallEscalated[" + org + ", " + escalationId + "]";
  }
}
