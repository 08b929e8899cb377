package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.UserId;
import frontdesk.calls.Call;
import frontdesk.calls.HearCalls;
import frontdesk.calls.HeardCalls;
import frontdesk.calls.InMemoryHeardCalls;
import frontdesk.calls.RecordCall;
import frontdesk.calls.TranscriptLine;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Way;
import frontdesk.tools.DeskFixture;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallNotesTest {
  private static final LiveCall CALL =
      new LiveCall(
          Demo.ORG, new CallId("call-1"), Way.to(new UserId("pete_admin")), Optional.empty());

  private final DeskFixture desk = DeskFixture.aDesk();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final HeardCalls heard = new InMemoryHeardCalls(desk.calls(), desk.clock());
  private final HearCalls hearCalls = new HearCalls(heard);
  private final RecordCall record = new RecordCall(desk.calls(), desk.calls(), desk.clock());

  @Test
  void a_line_that_is_quicker_than_the_beginning_of_its_call_is_kept() {
    CallNotes notes =
        new CallNotes(record, hearCalls, new LateNotes(waiting::addFirst), desk.clock());

    notes.began(CALL);
    notes.said(CALL, new Line("item_1", Line.CALLER, "Hello", desk.clock().instant()));
    waiting.forEach(Runnable::run);

    assertThat(desk.calls().said(Demo.ORG, CALL.id()).lines())
        .extracting(TranscriptLine::text)
        .containsExactly("Hello");
  }

  @Test
  void a_call_that_begins_and_is_never_heard_of_again_does_not_go_on_for_ever() {
    CallNotes notes = new CallNotes(record, hearCalls, new LateNotes(Runnable::run), desk.clock());
    notes.began(CALL);

    desk.clock().advance(HearCalls.SILENCE);
    hearCalls.hear(Map.of());

    assertThat(desk.calls().find(Demo.ORG, CALL.id()).orElseThrow().status())
        .isEqualTo(Call.Status.COMPLETED);
  }
}
