package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.calls.CallList.Ending;
import frontdesk.calls.CallList.Filter;
import frontdesk.calls.CallList.Kind;
import frontdesk.calls.CallList.Place;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link CallList} promises. */
public interface CallListContract {
  /** Whose calls some are. */
  UserId PETE = Demo.propertyManager().id();

  Calls calls();

  Handovers handovers();

  CallWords words();

  /** Over the same store as {@link #calls}. */
  CallList callList();

  private void call(String id, int minute, CallFacts more) {
    Instant at = NOON.plusSeconds(60L * minute);
    calls().note(Demo.ORG, new CallId(id), facts().startedAt(at).build().and(more), at);
  }

  private List<String> ids(Filter filter, Optional<Place> behind, int most) {
    return callList().newest(Demo.ORG, Optional.empty(), filter, behind, most).stream()
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
                    Optional.of(NOON.plusSeconds(120)),
                    Optional.empty())))
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
    return new Filter(kind, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private List<String> ids(String words) {
    return ids(new Filter(Kind.ALL, Optional.empty(), Optional.empty(), Optional.of(words)));
  }

  @Test
  default void calls_are_found_by_what_was_said_asked_and_answered() {
    call("said", 1, CallFacts.NONE);
    words()
        .line(
            Demo.ORG,
            new CallId("said"),
            "1",
            new TranscriptLine("user", "It is 50% of Café_One's heating.", NOON));
    call("summed-up", 2, facts().summary("The HEATING failed.").build());
    call("asked", 3, CallFacts.NONE);
    words()
        .toolCall(
            Demo.ORG,
            new CallId("asked"),
            new ToolCallRecord(
                "set_appointment",
                Optional.empty(),
                Optional.of("{\"attendee_name\":\"Jane Doe\"}"),
                Optional.of("Booked for Monday."),
                "booked",
                Duration.ZERO,
                NOON,
                List.of()));
    call("other", 4, CallFacts.NONE);

    assertThat(ids("heating")).containsExactly("summed-up", "said");
    assertThat(ids("jane doe")).containsExactly("asked");
    assertThat(ids("for monday")).containsExactly("asked");
    assertThat(ids(" other ")).containsExactly("other");
    assertThat(ids("50%")).containsExactly("said");
    assertThat(ids("é_o")).containsExactly("said");
    assertThat(ids("%")).containsExactly("said");
    assertThat(ids("nothing of it")).isEmpty();
  }

  @Test
  default void calls_are_found_by_part_of_a_number_however_it_is_written() {
    call("jane", 1, facts().caller(new PhoneNumber("+13125550123")).build());
    call("john", 2, facts().caller(new PhoneNumber("+13125550199")).build());

    assertThat(ids("(312) 555-0123")).containsExactly("jane");
    assertThat(ids("312 555")).containsExactly("john", "jane");
    assertThat(ids("0123 x")).isEmpty();
    assertThat(ids("12")).isEmpty();
  }

  private static HostsCalls petes() {
    return new HostsCalls(PETE, Set.of("petes"));
  }

  private void callsOfSeveral() {
    call("began", 1, facts().host(PETE).build());
    call("came-in", 2, facts().assistant("petes").build());
    call("another-host", 3, facts().host(Demo.intakeDesk().id()).build());
    call("another-assistant", 4, facts().assistant("others").build());
    call("nobodys", 5, CallFacts.NONE);
    calls().note(OTHER, new CallId("elsewhere"), facts().assistant("petes").build(), NOON);
  }

  @Test
  default void of_one_host_are_listed_the_calls_they_began_and_those_by_their_assistants() {
    callsOfSeveral();

    assertThat(petesIds(Filter.NONE, 10)).containsExactly("came-in", "began");
    assertThat(petesIds(Filter.NONE, 1)).containsExactly("came-in");
    assertThat(
            callList()
                .newest(
                    Demo.ORG,
                    Optional.of(new HostsCalls(PETE, Set.of())),
                    Filter.NONE,
                    Optional.empty(),
                    10))
        .extracting(call -> call.id().value())
        .containsExactly("began");
  }

  @Test
  default void words_are_looked_for_in_the_calls_of_one_host_only() {
    call("theirs", 1, facts().assistant("petes").summary("Heating").build());
    call("another", 2, facts().assistant("others").summary("Heating").build());

    assertThat(
            petesIds(
                new Filter(Kind.ALL, Optional.empty(), Optional.empty(), Optional.of("heating")),
                10))
        .containsExactly("theirs");
  }

  private List<String> petesIds(Filter filter, int most) {
    return callList()
        .newest(Demo.ORG, Optional.of(petes()), filter, Optional.empty(), most)
        .stream()
        .map(call -> call.id().value())
        .toList();
  }

  @Test
  default void of_some_calls_those_are_told_that_are_one_hosts() {
    callsOfSeveral();

    assertThat(
            callList()
                .among(
                    Demo.ORG,
                    petes(),
                    Set.of(
                        new CallId("came-in"),
                        new CallId("another-host"),
                        new CallId("nobodys"),
                        new CallId("elsewhere"),
                        new CallId("unknown"))))
        .containsExactly(new CallId("came-in"));
    assertThat(callList().among(Demo.ORG, petes(), Set.of())).isEmpty();
  }

  @Test
  default void calls_are_found_by_whether_they_booked_by_assistant_and_by_how_they_ended() {
    call("hung-up", 1, facts().assistant("a").ending("customer-ended-call").build());
    call("failed", 2, facts().assistant("b").ending("pipeline-error-openai-llm-failed").build());
    call("going-on", 3, CallFacts.NONE);
    booked("hung-up", "taken", "booked");
    booked("failed", "taken");

    assertThat(ids(such(Optional.of(true), Optional.empty(), Optional.empty())))
        .containsExactly("hung-up");
    assertThat(ids(such(Optional.of(false), Optional.empty(), Optional.empty())))
        .containsExactly("going-on", "failed");
    assertThat(ids(such(Optional.empty(), Optional.of("a"), Optional.empty())))
        .containsExactly("hung-up");
    assertThat(ids(such(Optional.empty(), Optional.empty(), Optional.of(Ending.CALLER))))
        .containsExactly("hung-up");
    assertThat(ids(such(Optional.empty(), Optional.empty(), Optional.of(Ending.FAULT))))
        .containsExactly("failed");
    assertThat(ids(such(Optional.of(true), Optional.of("b"), Optional.empty()))).isEmpty();
  }

  private static Filter such(
      Optional<Boolean> booked, Optional<String> assistant, Optional<Ending> ending) {
    return new Filter(
        Kind.ALL, Optional.empty(), Optional.empty(), Optional.empty(), booked, assistant, ending);
  }

  private void booked(String call, String... results) {
    for (String result : results) {
      words()
          .toolCall(
              Demo.ORG,
              new CallId(call),
              new ToolCallRecord(
                  "set_appointment",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  result,
                  Duration.ZERO,
                  NOON,
                  List.of()));
    }
  }

  @Test
  default void calls_are_counted_up_to_so_many() {
    callsOfSeveral();

    assertThat(count(Optional.empty(), Filter.NONE, 10)).isEqualTo(5);
    assertThat(count(Optional.empty(), Filter.NONE, 3)).isEqualTo(3);
    assertThat(count(Optional.of(petes()), Filter.NONE, 10)).isEqualTo(2);
    assertThat(
            count(
                Optional.empty(),
                new Filter(Kind.ALL, Optional.empty(), Optional.empty(), Optional.of("nobodys")),
                10))
        .isEqualTo(1);
  }

  private int count(Optional<HostsCalls> only, Filter filter, int most) {
    return callList().count(Demo.ORG, only, filter, most);
  }
}
