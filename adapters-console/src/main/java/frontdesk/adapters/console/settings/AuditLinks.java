package frontdesk.adapters.console.settings;

import frontdesk.CallId;
import frontdesk.UserId;
import frontdesk.adapters.console.calls.CallPages;
import frontdesk.adapters.console.hosts.HostPages;
import frontdesk.adapters.console.page.Links;
import frontdesk.audit.AuditEntry;
import frontdesk.idempotency.Delivery;
import java.util.Optional;
import java.util.Set;

/**
 * Where what entries are about is shown, below the console.
 *
 * @param hosts by their ids
 * @param members likewise
 */
record AuditLinks(Set<String> hosts, Set<String> members) {
  private static final Set<String> OF_APPOINTMENTS = Set.of("book", "move", "cancel");

  /** Empty where it has no page of its own. */
  Optional<String> to(AuditEntry entry) {
    String subject = entry.subject();
    if (OF_APPOINTMENTS.contains(entry.what())) {
      return Optional.of(Links.toAppointment(subject));
    }
    if (members.contains(subject)) {
      return Optional.of(PeoplePages.PATH);
    }
    if (entry.what().equals("try_tool")) {
      return CallId.parse(subject).map(CallPages::linkTo);
    }
    return Optional.of(subject)
        .filter(hosts::contains)
        .flatMap(UserId::parse)
        .map(HostPages::linkTo);
  }

  /** What was done by hand was in no call. */
  static Optional<String> toCall(AuditEntry entry) {
    return entry.call().filter(call -> !call.equals(Delivery.BY_HAND)).map(CallPages::linkTo);
  }
}
