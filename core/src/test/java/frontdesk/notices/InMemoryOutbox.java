package frontdesk.notices;

import frontdesk.OrgId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An outbox that a test can look into. */
public final class InMemoryOutbox implements Outbox {
  private final Map<List<Object>, Entry> entries = new LinkedHashMap<>();
  private final Clock clock;

  private record Entry(Notice notice, Standing standing, int attempts, Instant leaseUntil) {}

  public InMemoryOutbox(Clock clock) {
    this.clock = clock;
  }

  public synchronized void add(Notice notice) {
    Entry entry = new Entry(notice, Standing.of(Standing.Stage.PENDING), 0, Instant.MIN);
    entries.put(key(notice.org(), notice.id()), entry);
  }

  public synchronized List<Notice> notices() {
    return entries.values().stream().map(Entry::notice).toList();
  }

  @Override
  public synchronized Optional<Attempt> claim(OrgId org, String noticeId) {
    Entry entry = entries.get(key(org, noticeId));
    if (entry == null || !entry.standing().stage().mayTry()) {
      return Optional.empty();
    }
    Standing sending = Standing.of(Standing.Stage.SENDING);
    Instant until = clock.instant().plus(LEASE);
    Entry claimed = new Entry(entry.notice(), sending, entry.attempts() + 1, until);
    entries.put(key(org, noticeId), claimed);
    return Optional.of(new Attempt(entry.notice(), claimed.attempts()));
  }

  @Override
  public synchronized void record(Attempt attempt, Receipt receipt) {
    List<Object> key = key(attempt.notice().org(), attempt.notice().id());
    Entry entry = entries.get(key);
    if (entry != null && entry.attempts() == attempt.number()) {
      entries.put(
          key, new Entry(entry.notice(), Standing.of(receipt), entry.attempts(), Instant.MIN));
    }
  }

  @Override
  public synchronized Optional<Standing> standing(OrgId org, String noticeId) {
    return Optional.ofNullable(entries.get(key(org, noticeId))).map(this::standing);
  }

  private Standing standing(Entry entry) {
    boolean lost =
        entry.standing().stage() == Standing.Stage.SENDING
            && clock.instant().isAfter(entry.leaseUntil());
    return lost ? Standing.of(Standing.Stage.UNKNOWN) : entry.standing();
  }

  private static List<Object> key(OrgId org, String noticeId) {
    return List.of(org, noticeId);
  }
}
