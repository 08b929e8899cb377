package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.notices.Standing.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** An outbox that a test can look into. */
public final class InMemoryOutbox implements Outbox, ExtraNotices {
  private final Map<List<Object>, Entry> entries = new LinkedHashMap<>();
  private final Map<List<Object>, Instant> wishedAt = new LinkedHashMap<>();
  private final Clock clock;

  /** A time is {@link Instant#MAX} where it never comes. */
  private record Entry(
      Notice notice,
      Standing standing,
      int attempts,
      int failures,
      Optional<String> reference,
      Instant leaseUntil,
      Instant dueAt) {
    static Entry of(Notice notice, int attempts, Optional<String> reference, Instant dueAt) {
      Standing pending = Standing.of(Stage.PENDING);
      return new Entry(notice, pending, attempts, 0, reference, Instant.MAX, dueAt);
    }

    Entry claimed(Instant until) {
      Standing sending = Standing.of(Stage.SENDING);
      return new Entry(notice, sending, attempts + 1, failures, reference, until, until);
    }

    Entry ended(Receipt receipt, Instant again) {
      Standing end = Standing.of(receipt);
      boolean failed = end.stage().temporary();
      Optional<String> latest =
          receipt instanceof Receipt.Delivered delivered ? delivered.reference() : Optional.empty();
      return new Entry(
          notice,
          end,
          attempts,
          failures + (failed ? 1 : 0),
          latest.or(() -> reference),
          Instant.MAX,
          failed ? again : Instant.MAX);
    }
  }

  public InMemoryOutbox(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void add(Notice notice) {
    if (find(notice.org(), notice.id()).isPresent()) {
      return;
    }
    put(Entry.of(notice, 0, Optional.empty(), clock.instant().plus(FIRST_PAUSE)));
    wishedAt.put(key(notice.org(), notice.id()), clock.instant());
  }

  /** Puts a newer wish in place of the one of that id, as moves and cancellations do. */
  public synchronized void replace(Notice notice) {
    Entry old = entries.get(key(notice.org(), notice.id()));
    int attempts = old == null ? 0 : old.attempts() + 1;
    Optional<String> reference = old == null ? Optional.empty() : old.reference();
    put(Entry.of(notice, attempts, reference, clock.instant()));
    wishedAt.put(key(notice.org(), notice.id()), clock.instant());
  }

  /** What was written of an appointment follows its move or cancellation. */
  public synchronized void settle(
      OrgId org, String noticeId, BiFunction<Notice, Stage, NoticeFate> fate) {
    find(org, noticeId)
        .ifPresent(entry -> settle(fate.apply(entry.notice(), standing(entry).stage()), entry));
  }

  private void settle(NoticeFate fate, Entry entry) {
    if (fate instanceof NoticeFate.Replaced replaced) {
      replace(replaced.by());
    } else if (fate instanceof NoticeFate.Dropped) {
      entries.remove(key(entry.notice().org(), entry.notice().id()));
    }
  }

  /** What the other side calls it, if it was ever delivered. */
  public synchronized Optional<String> reference(OrgId org, String noticeId) {
    return find(org, noticeId).flatMap(Entry::reference);
  }

  /** When a notice was put in, or last replaced. */
  public synchronized Instant wishedAt(Notice notice) {
    return Optional.ofNullable(wishedAt.get(key(notice.org(), notice.id()))).orElseThrow();
  }

  /** The last attempt at a notice, if it was delivered and nothing was begun since. */
  public synchronized Optional<Attempt> delivered(OrgId org, String noticeId) {
    return find(org, noticeId)
        .filter(entry -> entry.standing().stage() == Stage.DELIVERED)
        .map(entry -> new Attempt(entry.notice(), entry.attempts(), entry.reference()));
  }

  /** What was delivered has become this, without an attempt of ours. */
  public synchronized void change(Notice notice) {
    Entry old = find(notice.org(), notice.id()).orElseThrow();
    put(
        new Entry(
            notice,
            old.standing(),
            old.attempts(),
            old.failures(),
            old.reference(),
            old.leaseUntil(),
            old.dueAt()));
  }

  public synchronized List<Notice> notices() {
    return entries.values().stream().map(Entry::notice).toList();
  }

  @Override
  public synchronized Optional<Attempt> claim(OrgId org, String noticeId) {
    return find(org, noticeId).filter(this::mayClaim).map(this::claim);
  }

  private boolean mayClaim(Entry entry) {
    Stage stage = standing(entry).stage();
    return stage.mayTry() || (stage == Stage.UNKNOWN && entry.notice().repeatable());
  }

  private Attempt claim(Entry entry) {
    Entry claimed = put(entry.claimed(clock.instant().plus(LEASE)));
    return new Attempt(claimed.notice(), claimed.attempts(), claimed.reference());
  }

  @Override
  public synchronized void record(Attempt attempt, Receipt receipt) {
    find(attempt.notice().org(), attempt.notice().id())
        .filter(entry -> entry.attempts() == attempt.number())
        .ifPresent(
            entry -> put(entry.ended(receipt, clock.instant().plus(pause(entry.failures())))));
  }

  private static Duration pause(int failures) {
    Duration pause = FIRST_PAUSE;
    for (int i = 0; i < failures && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  @Override
  public synchronized Optional<Standing> standing(OrgId org, String noticeId) {
    return find(org, noticeId).map(this::standing);
  }

  private Standing standing(Entry entry) {
    boolean lost =
        entry.standing().stage() == Stage.SENDING && clock.instant().isAfter(entry.leaseUntil());
    return lost ? Standing.of(Stage.UNKNOWN) : entry.standing();
  }

  @Override
  public synchronized List<Due> due(int most) {
    List<Entry> due =
        entries.values().stream()
            .filter(entry -> entry.notice().repeatable())
            .filter(entry -> !clock.instant().isBefore(entry.dueAt()))
            .sorted(Comparator.comparing(Entry::dueAt))
            .toList();
    List<OrgId> orgs =
        due.stream().map(entry -> entry.notice().org()).distinct().limit(most).toList();
    return orgs.stream()
        .flatMap(
            org ->
                due.stream()
                    .filter(entry -> entry.notice().org().equals(org))
                    .limit(most / orgs.size()))
        .map(entry -> new Due(entry.notice().org(), entry.notice().id()))
        .toList();
  }

  private Optional<Entry> find(OrgId org, String noticeId) {
    return Optional.ofNullable(entries.get(key(org, noticeId)));
  }

  private Entry put(Entry entry) {
    entries.put(key(entry.notice().org(), entry.notice().id()), entry);
    return entry;
  }

  private static List<Object> key(OrgId org, String noticeId) {
    return List.of(org, noticeId);
  }
}
