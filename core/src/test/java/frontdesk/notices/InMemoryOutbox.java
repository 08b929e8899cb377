package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.InMemoryDeliveries;
import frontdesk.idempotency.InMemoryDeliveries.Done;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An outbox that a test can look into. */
public final class InMemoryOutbox implements Outbox, ExtraNotices, WaitingNotices {
  private final Map<List<Object>, Entry> entries = new LinkedHashMap<>();
  private final Map<List<Object>, Instant> wishedAt = new LinkedHashMap<>();
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final Clock clock;

  private final Map<List<Object>, InMemoryAddress> addresses = new HashMap<>();
  private final Map<OrgId, UnknownPolicy> policies = new HashMap<>();

  /** A time is {@link Instant#MAX} where it never comes. */
  private record Entry(
      Notice notice,
      Standing standing,
      int attempts,
      int failures,
      int unknowns,
      Optional<String> reference,
      Instant leaseUntil,
      Instant dueAt,
      Instant createdAt) {
    boolean waits() {
      return dueAt.equals(Instant.MAX) && standing.stage() != Stage.DELIVERED;
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
    put(pending(notice, 0, Optional.empty(), clock.instant().plus(FIRST_PAUSE)));
    wishedAt.put(key(notice.org(), notice.id()), clock.instant());
  }

  private Entry pending(Notice notice, int attempts, Optional<String> reference, Instant dueAt) {
    Standing standing = Standing.of(Stage.PENDING);
    return new Entry(
        notice, standing, attempts, 0, 0, reference, Instant.MAX, dueAt, clock.instant());
  }

  @Override
  public synchronized Arrival ask(Asked asked, Delivery delivery) {
    Arrival arrival =
        deliveries.remember(
            asked.org(),
            delivery,
            Optional.of(asked.appointmentId()),
            Optional.of(asked.noticeId()));
    if (arrival == Arrival.FIRST) {
      asked.added().ifPresent(this::add);
    }
    return arrival;
  }

  @Override
  public Optional<String> askedBy(OrgId org, Delivery delivery) {
    return deliveries
        .find(org, delivery)
        .filter(done -> done.fingerprint().equals(delivery.fingerprint()))
        .flatMap(Done::notice);
  }

  /** Which tool calls did something; other fakes that change anything share it. */
  public InMemoryDeliveries deliveries() {
    return deliveries;
  }

  /** Puts a newer wish in place of the one of that id, as moves and cancellations do. */
  public synchronized void replace(Notice notice) {
    Entry old = entries.get(key(notice.org(), notice.id()));
    int attempts = old == null ? 0 : old.attempts() + 1;
    Optional<String> reference = old == null ? Optional.empty() : old.reference();
    put(pending(notice, attempts, reference, clock.instant()));
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
    } else if (entry.standing().stage() == Stage.UNKNOWN
        && !entry.notice().repeatable()
        && !entry.waits()) {
      ended(due(entry, Instant.MAX));
    }
  }

  private static Entry due(Entry old, Instant at) {
    return new Entry(
        old.notice(),
        old.standing(),
        old.attempts(),
        old.failures(),
        old.unknowns(),
        old.reference(),
        old.leaseUntil(),
        at,
        old.createdAt());
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
        .map(
            entry ->
                new Attempt(entry.notice(), entry.attempts(), entry.reference(), Duration.ZERO));
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
            old.unknowns(),
            old.reference(),
            old.leaseUntil(),
            old.dueAt(),
            old.createdAt()));
  }

  /**
   * A notice, and where it stands.
   *
   * @param since when it was put in
   */
  public record Kept(Notice notice, Standing standing, int attempts, Instant since) {}

  public synchronized List<Kept> kept(OrgId org) {
    return entries.values().stream()
        .filter(entry -> entry.notice().org().equals(org))
        .map(
            entry -> new Kept(entry.notice(), standing(entry), entry.attempts(), entry.createdAt()))
        .toList();
  }

  public synchronized List<Notice> notices() {
    return entries.values().stream().map(Entry::notice).toList();
  }

  @Override
  public synchronized Optional<Attempt> claim(OrgId org, String noticeId, Duration patience) {
    return find(org, noticeId)
        .filter(this::mayClaim)
        .flatMap(entry -> turn(entry.notice(), patience).map(in -> claim(entry, in)));
  }

  private boolean mayClaim(Entry entry) {
    Stage stage = entry.standing().stage();
    boolean asked = stage != Stage.SENDING && stage != Stage.DELIVERED && isDue(entry);
    return asked || stage.mayTry() || (stage == Stage.UNKNOWN && entry.notice().repeatable());
  }

  private boolean isDue(Entry entry) {
    return !clock.instant().isBefore(entry.dueAt());
  }

  private Optional<Duration> turn(Notice notice, Duration patience) {
    if (!notice.way().paced()) {
      return Optional.of(Duration.ZERO);
    }
    long sending =
        entries.values().stream()
            .filter(entry -> entry.notice().org().equals(notice.org()))
            .filter(entry -> entry.notice().way() == notice.way())
            .filter(entry -> standing(entry).stage() == Stage.SENDING)
            .count();
    return sending >= Pace.AT_ONCE
        ? Optional.empty()
        : address(notice).turn(clock.instant(), patience);
  }

  private InMemoryAddress address(Notice notice) {
    return addresses.computeIfAbsent(
        List.of(notice.org(), notice.way()), key -> new InMemoryAddress());
  }

  private Attempt claim(Entry old, Duration in) {
    Instant until = clock.instant().plus(LEASE);
    put(
        new Entry(
            old.notice(),
            Standing.of(Stage.SENDING),
            old.attempts() + 1,
            old.failures(),
            old.unknowns(),
            old.reference(),
            until,
            until,
            old.createdAt()));
    return new Attempt(old.notice(), old.attempts() + 1, old.reference(), in);
  }

  @Override
  public synchronized void record(Attempt attempt, Receipt receipt) {
    Stage end = Standing.of(receipt).stage();
    find(attempt.notice().org(), attempt.notice().id())
        .filter(entry -> entry.attempts() == attempt.number())
        .filter(
            entry ->
                entry.standing().stage() == Stage.SENDING
                    || (entry.standing().stage() == Stage.UNKNOWN
                        && !entry.leaseUntil().equals(Instant.MAX)
                        && end != Stage.UNKNOWN))
        .ifPresent(entry -> end(entry, receipt));
    if (attempt.notice().way().paced() && !(receipt instanceof Receipt.NotBegun)) {
      address(attempt.notice()).noted(clock.instant(), receipt);
    }
  }

  private void end(Entry old, Receipt receipt) {
    Standing told = Standing.of(receipt);
    boolean temporary = told.stage().temporary();
    boolean unknown = told.stage() == Stage.UNKNOWN;
    boolean again = temporary && old.failures() < MOST_FAILURES && (!unknown || again(old));
    int before = old.unknowns() - (old.standing().stage() == Stage.UNKNOWN ? 1 : 0);
    boolean stays = before > 0 && !old.notice().repeatable() && told.stage().failed();
    Optional<String> latest =
        receipt instanceof Receipt.Delivered delivered ? delivered.reference() : Optional.empty();
    Duration pause = pause(old.failures());
    ended(
        new Entry(
            old.notice(),
            stays ? new Standing(Stage.UNKNOWN, told.reason()) : told,
            old.attempts(),
            old.failures() + (temporary ? 1 : 0),
            before + (unknown ? 1 : 0),
            latest.or(old::reference),
            Instant.MAX,
            again
                ? clock
                    .instant()
                    .plus(pause.compareTo(receipt.pause()) > 0 ? pause : asked(receipt))
                : Instant.MAX,
            old.createdAt()));
  }

  private static Duration asked(Receipt receipt) {
    Duration asked = receipt.pause();
    return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
  }

  private boolean again(Entry entry) {
    UnknownPolicy policy = policies.getOrDefault(entry.notice().org(), UnknownPolicy.ASK);
    return entry.notice().repeatable()
        || (policy == UnknownPolicy.SEND_AGAIN && entry.unknowns() + 1 < MOST_UNKNOWNS);
  }

  private void ended(Entry entry) {
    put(entry);
    Notice notice = entry.notice();
    if (entry.waits() && notice.way() != Way.ALERTS) {
      Instant now = clock.instant();
      Instant next = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      boolean told =
          find(notice.org(), alert(entry, now).id())
              .filter(one -> one.standing().stage() != Stage.PENDING)
              .isPresent();
      PersonNeeded needed = alert(entry, told ? next : now);
      if (find(needed.org(), needed.id()).isEmpty()) {
        put(pending(needed, 0, Optional.empty(), told ? next : now));
      }
    }
  }

  private static PersonNeeded alert(Entry entry, Instant at) {
    return new PersonNeeded(
        entry.notice().org(),
        entry.notice().way(),
        entry.standing().stage(),
        entry.standing().reason(),
        entry.notice().id(),
        at.toString().substring(0, "2026-11-21T12".length()));
  }

  private void endLost(Entry old) {
    ended(
        new Entry(
            old.notice(),
            new Standing(Stage.UNKNOWN, "its node stopped, or was too slow"),
            old.attempts(),
            old.failures() + 1,
            old.unknowns() + 1,
            old.reference(),
            old.leaseUntil(),
            old.failures() < MOST_FAILURES && again(old) ? clock.instant() : Instant.MAX,
            old.createdAt()));
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
    entries.values().stream()
        .filter(entry -> entry.standing().stage() == Stage.SENDING)
        .filter(entry -> standing(entry).stage() == Stage.UNKNOWN)
        .toList()
        .forEach(this::endLost);
    List<Entry> due =
        entries.values().stream()
            .filter(entry -> entry.standing().stage() != Stage.SENDING)
            .filter(this::isDue)
            .filter(entry -> !resting(entry.notice()))
            .sorted(Comparator.comparing(Entry::dueAt))
            .toList();
    List<OrgId> orgs =
        due.stream().map(entry -> entry.notice().org()).distinct().limit(most).toList();
    return orgs.stream()
        .flatMap(org -> inTurn(org, due).limit(most / orgs.size()))
        .map(notice -> new Due(notice.org(), notice.id()))
        .toList();
  }

  private boolean resting(Notice notice) {
    return notice.way().paced() && address(notice).rests(clock.instant());
  }

  // The oldest of each way, then the second oldest of each.
  private static Stream<Notice> inTurn(OrgId org, List<Entry> due) {
    Map<Way, List<Notice>> ways = new LinkedHashMap<>();
    due.stream()
        .map(Entry::notice)
        .filter(notice -> notice.org().equals(org))
        .forEach(notice -> ways.computeIfAbsent(notice.way(), w -> new ArrayList<>()).add(notice));
    return IntStream.range(0, due.size())
        .boxed()
        .flatMap(i -> ways.values().stream().filter(of -> i < of.size()).map(of -> of.get(i)));
  }

  @Override
  public synchronized List<Waiting> waiting(OrgId org, int most) {
    return entries.values().stream()
        .filter(entry -> entry.notice().org().equals(org) && entry.waits())
        .limit(most)
        .map(InMemoryOutbox::waiting)
        .toList();
  }

  private static Waiting waiting(Entry entry) {
    return new Waiting(
        entry.notice().id(),
        entry.notice().way(),
        entry.standing(),
        entry.notice() instanceof Notice.AppointmentBooked booked
            ? Optional.of(booked.appointmentId())
            : Optional.empty(),
        entry.attempts(),
        entry.unknowns(),
        entry.createdAt());
  }

  @Override
  public synchronized Settled resolve(OrgId org, String noticeId) {
    return find(org, noticeId)
        .map(
            entry ->
                entry.standing().stage() == Stage.DELIVERED
                    ? Settled.DONE
                    : settled(entry, Standing.settledByPerson(), entry.attempts() + 1, Instant.MAX))
        .orElse(Settled.NOT_THERE);
  }

  @Override
  public synchronized Settled sendAgain(OrgId org, String noticeId) {
    return find(org, noticeId)
        .map(entry -> settled(entry, entry.standing(), entry.attempts(), clock.instant()))
        .orElse(Settled.NOT_THERE);
  }

  private Settled settled(Entry old, Standing standing, int attempts, Instant dueAt) {
    if (!old.waits()) {
      return Settled.NOT_WAITING;
    }
    put(
        new Entry(
            old.notice(),
            standing,
            attempts,
            0,
            old.unknowns(),
            old.reference(),
            Instant.MAX,
            dueAt,
            old.createdAt()));
    return Settled.DONE;
  }

  @Override
  public synchronized boolean decide(OrgId org, UnknownPolicy policy) {
    policies.put(org, policy);
    return true;
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
