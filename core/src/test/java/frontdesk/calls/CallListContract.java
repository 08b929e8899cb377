package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.calls.CallList.Filter;
import frontdesk.calls.CallList.Kind;
import frontdesk.calls.CallList.Place;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CallList} promises. */
public interface CallListContract {
  Calls calls();

  Handovers handovers();

  /** Over the same store as {@link #calls}. */
  CallList callList();

  private void call(String id, int minute, CallFacts more) {
    Instant at = NOON.plusSeconds(60L * minute);
    calls().note(Demo.ORG, new CallId(id), facts().startedAt(at).build().and(more), at);
  }

  private List<String> ids(Filter filter, Optional<Place> behind, int most) {
    return callList().newest(Demo.ORG, filter, behind, most).stream()
        .map(call -> call.id().value())
        .toList();
  }

  private List<String> ids(Filter filter) {
    return ids(filter, Optional.empty(), 10);
  }

  @Test
  default void calls_are_listed_newest_first_a_page_behind_the_other() {
    call("a", 1, CallFacts.NONE);
    call("b", 2, CallFacts.NONE);
    call("c", 2, CallFacts.NONE);
    calls().note(OTHER, new CallId("theirs"), CallFacts.NONE, NOON);

    assertThat(ids(Filter.NONE, Optional.empty(), 2)).containsExactly("c", "b");
    Place place = new Place(NOON.plusSeconds(120), new CallId("b"));
    assertThat(ids(Filter.NONE, Optional.of(place), 2)).containsExactly("a");
  }

  @Test
  default void only_calls_that_began_within_the_time_are_listed() {
    call("before", 0, CallFacts.NONE);
    call("first", 1, CallFacts.NONE);
    call("end", 2, CallFacts.NONE);

    assertThat(
            ids(
                new Filter(
                    Kind.ALL,
                    Optional.of(NOON.plusSeconds(60)),
                    Optional.of(NOON.plusSeconds(120)))))
        .containsExactly("first");
  }

  @Test
  default void calls_are_found_by_how_they_stand() {
    call("over", 1, facts().endedAt(NOON.plusSeconds(90)).build());
    call("going-on", 2, CallFacts.NONE);
    Escalation escalation =
        Escalation.of(
            Demo.ORG,
            Optional.of(new CallId("escalated")),
            Optional.empty(),
            new Escalation.Wish("No heating", Urgency.HIGH, ""),
            NOON);
    handovers().escalate(escalation, List.of(), Optional.empty());

    assertThat(ids(of(Kind.OVER))).containsExactly("over");
    assertThat(ids(of(Kind.GOING_ON))).containsExactly("going-on", "escalated");
    assertThat(ids(of(Kind.ESCALATED))).containsExactly("escalated");
  }

  private static Filter of(Kind kind) {
    return new Filter(kind, Optional.empty(), Optional.empty());
  }
}
