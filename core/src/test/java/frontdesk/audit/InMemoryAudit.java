package frontdesk.audit;

import frontdesk.OrgId;
import frontdesk.idempotency.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps entries until the test is over. */
public final class InMemoryAudit implements Audit, AuditList {
  private record Kept(OrgId org, AuditEntry entry) {}

  private final List<Kept> kept = new ArrayList<>();

  @Override
  public synchronized void note(Act act) {
    kept.add(
        new Kept(
            act.org(),
            new AuditEntry(
                String.format("%09d", kept.size()),
                Instant.now(),
                act.credential(),
                act.delivery().map(Delivery::call),
                act.delivery().map(Delivery::toolCallId),
                act.what(),
                act.subject(),
                act.before(),
                act.after(),
                act.outcome())));
  }

  @Override
  public synchronized List<AuditEntry> entries(
      OrgId org, Instant since, Optional<AuditEntry> after, int most) {
    return kept.stream()
        .filter(one -> one.org().equals(org))
        .map(Kept::entry)
        .filter(entry -> !entry.at().isBefore(since))
        .filter(entry -> after.map(it -> entry.id().compareTo(it.id()) > 0).orElse(true))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<AuditEntry> newest(
      OrgId org, Filter filter, Optional<Place> behind, int most) {
    Comparator<AuditEntry> order = Comparator.comparing(AuditEntry::at);
    return kept.stream()
        .filter(one -> one.org().equals(org))
        .map(Kept::entry)
        .filter(entry -> filter.topic().words().have(entry.what()))
        .filter(entry -> filter.from().map(from -> !entry.at().isBefore(from)).orElse(true))
        .filter(entry -> filter.until().map(entry.at()::isBefore).orElse(true))
        .filter(entry -> filter.by().map(entry.credential()::equals).orElse(true))
        .filter(entry -> behind.map(it -> entry.id().compareTo(it.id()) < 0).orElse(true))
        .sorted(order.thenComparing(AuditEntry::id).reversed())
        .limit(most)
        .toList();
  }
}
