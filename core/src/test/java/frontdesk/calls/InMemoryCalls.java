package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.InMemoryDeliveries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls and their words in memory. */
public final class InMemoryCalls implements Calls, CallWords, LiveCalls, RunningTools {
  private final Map<List<Object>, Entry> entries = new HashMap<>();
  private final InMemoryDeliveries deliveries;

  /** With a memory of its own of which tool calls told something. */
  public InMemoryCalls() {
    this(new InMemoryDeliveries());
  }

  public InMemoryCalls(InMemoryDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  private static final class Entry {
    private Call call;
    private final List<TranscriptLine> transcript = new ArrayList<>();
    private final Map<String, TranscriptLine> lines = new TreeMap<>();
    private final List<ToolCallRecord> toolCalls = new ArrayList<>();
    private boolean whole;
    private long revision;
    private @Nullable TranscriptLine unfinished;
    private final Map<String, RunningTool> running = new HashMap<>();

    Entry(Call call) {
      this.call = call;
    }

    List<TranscriptLine> inOrder() {
      return Stream.concat(
              transcript.stream(),
              lines.values().stream().sorted(Comparator.comparing(TranscriptLine::at)))
          .toList();
    }

    void clear() {
      transcript.clear();
      lines.clear();
      unfinished = null;
    }

    boolean endsWith(TranscriptLine line) {
      if (!lines.isEmpty() || transcript.isEmpty()) {
        return false;
      }
      TranscriptLine last = transcript.get(transcript.size() - 1);
      return last.speaker().equals(line.speaker()) && last.text().contains(line.text());
    }

    boolean isSaidBy(String speaker, Instant at) {
      return inOrder().stream()
          .anyMatch(line -> line.speaker().equals(speaker) && !line.at().isBefore(at));
    }

    Mark mark() {
      return new Mark(
          call.id(),
          revision,
          Optional.ofNullable(unfinished),
          running.values().stream()
              .sorted(Comparator.comparing(RunningTool::at).thenComparing(RunningTool::id))
              .toList());
    }
  }

  @Override
  public synchronized void note(OrgId org, CallId id, CallFacts facts, Instant now) {
    Entry entry = known(org, id, facts.startedAt().orElse(now));
    CallFacts all = entry.call.facts().and(facts);
    entry.call = new Call(org, id, all.startedAt().orElseThrow(), all, entry.call.escalated());
    entry.revision++;
    if (facts.endedAt().isPresent()) {
      entry.unfinished = null;
      entry.running.clear();
    }
    if (!all.consent().allowsWords()) {
      entry.clear();
      entry.running.clear();
      entry.toolCalls.replaceAll(ToolCallRecord::wordless);
    }
  }

  @Override
  public synchronized Arrival note(
      OrgId org, CallId id, CallFacts facts, Instant now, Optional<Delivery> delivery) {
    Arrival arrival =
        delivery
            .map(it -> deliveries.remember(org, it, Optional.empty(), Optional.empty()))
            .orElse(Arrival.FIRST);
    if (arrival == Arrival.FIRST) {
      note(org, id, facts, now);
    }
    return arrival;
  }

  private Entry known(OrgId org, CallId id, Instant startedAt) {
    CallFacts start = CallFacts.facts().startedAt(startedAt).build();
    return entries.computeIfAbsent(
        List.of(org, id), key -> new Entry(new Call(org, id, startedAt, start, false)));
  }

  /** As a person is asked for. */
  synchronized void escalate(OrgId org, CallId id, Instant now) {
    Entry entry = known(org, id, now);
    entry.call = new Call(org, id, entry.call.startedAt(), entry.call.facts(), true);
    entry.revision++;
  }

  synchronized void know(OrgId org, CallId id, Instant now) {
    known(org, id, now).revision++;
  }

  /** As a call ends that nobody hears any more, and goes on once somebody does. */
  synchronized void end(Call call, Optional<Instant> endedAt, Optional<String> ending) {
    CallFacts was = call.facts();
    CallFacts facts =
        new CallFacts(
            was.startedAt(),
            endedAt,
            ending,
            was.endReason(),
            was.host(),
            was.assistant(),
            was.caller(),
            was.cost(),
            was.summary(),
            was.success(),
            was.recording(),
            was.consent(),
            was.relayOperator());
    Entry entry = known(call.org(), call.id(), call.startedAt());
    entry.call = new Call(call.org(), call.id(), call.startedAt(), facts, call.escalated());
    entry.unfinished = null;
    entry.running.clear();
    entry.revision++;
  }

  @Override
  public synchronized Optional<Call> find(OrgId org, CallId id) {
    return Optional.ofNullable(entries.get(List.of(org, id))).map(entry -> entry.call);
  }

  @Override
  public synchronized Page newest(OrgId org, int limit, int offset) {
    List<Call> all = of(org);
    return new Page(all.stream().skip(offset).limit(limit).toList(), all.size());
  }

  /** Every call of an organisation, newest first. */
  synchronized List<Call> of(OrgId org) {
    return entries.values().stream()
        .map(entry -> entry.call)
        .filter(call -> call.org().equals(org))
        .sorted(
            Comparator.comparing(Call::startedAt)
                .thenComparing(call -> call.id().value())
                .reversed())
        .toList();
  }

  /** Every organisation that has calls. */
  synchronized List<OrgId> organisations() {
    return entries.values().stream().map(entry -> entry.call.org()).distinct().toList();
  }

  synchronized void forget(Call call) {
    entries.remove(List.of(call.org(), call.id()));
  }

  @Override
  public synchronized Kept line(OrgId org, CallId id, String key, TranscriptLine line) {
    Entry entry = entries.get(List.of(org, id));
    if (entry == null) {
      return Kept.NO_SUCH_CALL;
    }
    if (entry.lines.containsKey(key)) {
      return Kept.KNOWN;
    }
    if (entry.whole || !mayKeep(entry) || entry.inOrder().size() >= MOST_LINES) {
      return Kept.NOT_WANTED;
    }
    entry.revision++;
    if (entry.unfinished != null && entry.unfinished.speaker().equals(line.speaker())) {
      entry.unfinished = null;
    }
    if (entry.endsWith(line)) {
      return Kept.KNOWN;
    }
    entry.lines.put(key, line);
    return Kept.KEPT;
  }

  private static boolean mayKeep(Entry entry) {
    return entry.call.facts().consent().allowsWords();
  }

  @Override
  public synchronized Kept transcript(
      OrgId org, CallId id, List<TranscriptLine> lines, Extent extent) {
    Entry entry = entries.get(List.of(org, id));
    if (entry == null) {
      return Kept.NO_SUCH_CALL;
    }
    List<TranscriptLine> most = lines.subList(0, Math.min(lines.size(), MOST_LINES));
    boolean late = extent == Extent.SO_FAR && (entry.whole || most.size() < entry.inOrder().size());
    if (late || !mayKeep(entry)) {
      return Kept.NOT_WANTED;
    }
    entry.whole |= extent == Extent.WHOLE;
    entry.clear();
    entry.transcript.addAll(most);
    entry.revision++;
    return Kept.KEPT;
  }

  @Override
  public synchronized void toolCall(OrgId org, CallId id, ToolCallRecord record) {
    note(org, id, CallFacts.facts().startedAt(record.at()).build(), record.at());
    Entry entry = known(org, id, record.at());
    entry.toolCalls.add(mayKeep(entry) ? record : record.wordless());
    record.toolCallId().ifPresent(entry.running::remove);
  }

  @Override
  public synchronized Said said(OrgId org, CallId id) {
    Entry entry = entries.get(List.of(org, id));
    return entry == null
        ? new Said(List.of(), List.of())
        : new Said(
            entry.inOrder(),
            entry.toolCalls.stream().sorted(Comparator.comparing(ToolCallRecord::at)).toList());
  }

  @Override
  public synchronized List<Mark> goingOn(OrgId org, Instant since) {
    return of(org).stream()
        .filter(call -> call.endedAt().isEmpty() && call.startedAt().isAfter(since))
        .limit(LiveCalls.MOST)
        .map(call -> entries.get(List.of(org, call.id())).mark())
        .toList();
  }

  @Override
  public synchronized List<Mark> of(OrgId org, Collection<CallId> calls) {
    return calls.stream()
        .map(id -> entries.get(List.of(org, id)))
        .filter(Objects::nonNull)
        .map(Entry::mark)
        .toList();
  }

  @Override
  public synchronized void saying(OrgId org, CallId id, TranscriptLine unfinished) {
    Entry entry = entries.get(List.of(org, id));
    if (entry != null
        && mayKeep(entry)
        && !entry.whole
        && entry.call.endedAt().isEmpty()
        && !entry.isSaidBy(unfinished.speaker(), unfinished.at())) {
      entry.unfinished = unfinished;
      entry.revision++;
    }
  }

  @Override
  public synchronized void begun(OrgId org, CallId id, RunningTool tool) {
    Entry entry = known(org, id, tool.at());
    if (entry.call.endedAt().isEmpty()) {
      entry.running.put(tool.id(), mayKeep(entry) ? tool : tool.wordless());
      entry.revision++;
    }
  }

  @Override
  public synchronized void over(OrgId org, CallId id, String tool) {
    Entry entry = entries.get(List.of(org, id));
    if (entry != null && entry.running.remove(tool) != null) {
      entry.revision++;
    }
  }
}
