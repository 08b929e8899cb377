package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was found out about a caller's matter with the call. */
public final class CompleteIntake {
  private final Handovers handovers;
  private final Clock clock;

  public CompleteIntake(Handovers handovers, Clock clock) {
    this.handovers = handovers;
    this.clock = clock;
  }

  /**
   * Keeps it in place of an earlier one of the call; without a call as one of its own.
   *
   * @param delivery empty where the platform gave no ids
   */
  public Arrival complete(
      OrgId org,
      Optional<CallId> call,
      Map<String, ? extends @Nullable Object> data,
      Urgency urgency,
      Optional<Delivery> delivery) {
    String id = call.map(CallId::value).orElseGet(() -> UUID.randomUUID().toString());
    Intake intake = new Intake(org, id, call, data, urgency, true, clock.instant());
    return handovers.keep(intake, delivery);
  }
}
