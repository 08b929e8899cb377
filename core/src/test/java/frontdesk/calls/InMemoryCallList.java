package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of the calls in memory. */
final class InMemoryCallList implements CallList {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::startedAt).thenComparing(place -> place.id().value());

  private final InMemoryCalls calls;

  InMemoryCallList(InMemoryCalls calls) {
    this.calls = calls;
  }

  @Override
  public List<Call> newest(
      OrgId org, Optional<HostsCalls> only, Filter filter, Optional<Place> behind, int most) {
    return calls.of(org).stream()
        .filter(call -> only.isEmpty() || only.get().has(call))
        .filter(call -> behind.isEmpty() || ORDER.compare(Place.of(call), behind.get()) < 0)
        .filter(call -> filter.kind().has(call))
        .filter(call -> isSuch(call, filter))
        .filter(call -> filter.from().filter(call.startedAt()::isBefore).isEmpty())
        .filter(call -> filter.until().isEmpty() || call.startedAt().isBefore(filter.until().get()))
        .limit(filter.words().isPresent() ? MOST_SEARCHED : Long.MAX_VALUE)
        .filter(call -> filter.words().isEmpty() || isFound(call, filter))
        .limit(most)
        .toList();
  }

  private boolean isSuch(Call call, Filter filter) {
    boolean booked =
        calls.said(call.org(), call.id()).toolCalls().stream()
            .map(ToolCallRecord::result)
            .anyMatch(BOOKED::contains);
    return filter.booked().map(wanted -> wanted == booked).orElse(true)
        && filter
            .assistant()
            .map(one -> call.facts().assistant().filter(one::equals).isPresent())
            .orElse(true)
        && filter
            .ending()
            .map(one -> call.facts().ending().filter(one::has).isPresent())
            .orElse(true);
  }

  @Override
  public int count(OrgId org, Optional<HostsCalls> only, Filter filter, int most) {
    return newest(org, only, filter, Optional.empty(), most).size();
  }

  @Override
  public Set<CallId> among(OrgId org, HostsCalls theirs, Set<CallId> ids) {
    return calls.of(org).stream()
        .filter(theirs::has)
        .map(Call::id)
        .filter(ids::contains)
        .collect(Collectors.toSet());
  }

  private boolean isFound(Call call, Filter filter) {
    String words = small(filter.words().orElseThrow());
    boolean called =
        filter
            .digits()
            .flatMap(digits -> call.facts().caller().filter(it -> it.value().contains(digits)))
            .isPresent();
    return called
        || small(call.id().value()).equals(words)
        || texts(call).map(InMemoryCallList::small).anyMatch(text -> text.contains(words));
  }

  private Stream<String> texts(Call call) {
    CallWords.Said said = calls.said(call.org(), call.id());
    return Stream.of(
            Stream.of(call.facts().summary(), call.facts().endReason()).flatMap(Optional::stream),
            said.lines().stream().map(TranscriptLine::text),
            said.toolCalls().stream()
                .flatMap(tool -> Stream.of(tool.arguments(), tool.answer()))
                .flatMap(Optional::stream))
        .flatMap(texts -> texts);
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
