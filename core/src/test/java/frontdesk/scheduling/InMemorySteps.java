package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.audit.Asking;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.AppointmentHistory.Step;
import frontdesk.scheduling.AppointmentHistory.What;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of appointments, in memory. For whoever has the book's lock. */
final class InMemorySteps {
  private final Map<List<Object>, List<Step>> steps = new HashMap<>();
  private final Clock clock;

  InMemorySteps(Clock clock) {
    this.clock = clock;
  }

  /** Who asked for a step. */
  record By(String credential, Optional<CallId> call) {
    static final By CALENDAR = new By(AppointmentHistory.CALENDAR, Optional.empty());

    /** What a form did was asked for in no call. */
    static By order(Optional<Delivery> delivery) {
      return new By(Asking.credential(), delivery.filter(it -> !it.isByHand()).map(Delivery::call));
    }
  }

  void add(What what, Appointment now, By by) {
    steps
        .computeIfAbsent(List.of(now.org(), now.id()), any -> new ArrayList<>())
        .add(new Step(what, clock.instant(), now.slot(), by.credential(), by.call()));
  }

  /** The oldest first. */
  List<Step> of(OrgId org, String appointmentId) {
    return List.copyOf(steps.getOrDefault(List.of(org, appointmentId), List.of()));
  }
}
