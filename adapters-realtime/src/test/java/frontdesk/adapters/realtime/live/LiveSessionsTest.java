package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Way;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {
  private static final OrgId OAK = new OrgId("org_oak");

  private final LiveSessions sessions =
      new LiveSessions(
          new Works(
              (call, tool, output) -> {},
              new Unwritten(),
              new SettableClock("2026-11-21T12:00:00Z"),
              () -> 0));

  private static LiveCall call(OrgId org, int number) {
    return new LiveCall(org, new CallId("call-" + number), Way.to(new UserId("front_desk")));
  }

  private static Plan plan() {
    return new Plan(
        listener -> CompletableFuture.completedFuture(new FakePeer()),
        Optional.of("{\"type\":\"session.update\"}"),
        List.of(),
        false);
  }

  private FakePeer begun(OrgId org, int number) {
    FakePeer page = new FakePeer();
    var unused = sessions.begin(call(org, number), page);
    return page;
  }

  // J24
  @Test
  void organisation_that_has_its_half_leaves_room_for_the_others() {
    for (int i = 0; i < LiveSessions.MOST_OF_ONE; i++) {
      begun(Demo.ORG, i);
    }

    assertThat(sessions.hasRoomFor(Demo.ORG)).isFalse();
    assertThat(begun(Demo.ORG, -1).closedWith()).isEqualTo(1013);
    assertThat(sessions.hasRoomFor(OAK)).isTrue();
    assertThat(begun(OAK, -1).closedWith()).isZero();
  }

  @Test
  void session_that_goes_on_is_replaced_only_once_the_other_can_talk() {
    FakePeer first = new FakePeer();
    sessions.open(sessions.begin(call(Demo.ORG, 1), first), plan());
    FakePeer second = new FakePeer();

    LiveSession again = sessions.begin(call(Demo.ORG, 1), second);
    assertThat(first.closedWith()).isZero();

    sessions.open(again, plan());
    assertThat(first.closedWith()).isEqualTo(1008);
    assertThat(second.closedWith()).isZero();
  }

  @Test
  void session_for_which_there_is_no_room_replaces_nobody() {
    FakePeer first = new FakePeer();
    sessions.open(sessions.begin(call(Demo.ORG, 0), first), plan());
    for (int i = 1; i < LiveSessions.MOST_OF_ONE; i++) {
      begun(Demo.ORG, i);
    }

    sessions.open(sessions.begin(call(Demo.ORG, 0), new FakePeer()), plan());

    assertThat(first.closedWith()).isZero();
  }

  @Test
  void nobody_is_let_in_any_more_where_all_are_told_to_end() {
    sessions.end(Close.RESTART);

    assertThat(sessions.hasRoomFor(OAK)).isFalse();
    assertThat(begun(OAK, 1).closedWith()).isEqualTo(1001);
  }

  @Test
  void session_that_is_gone_replaces_nobody() {
    FakePeer first = new FakePeer();
    sessions.open(sessions.begin(call(Demo.ORG, 1), first), plan());
    LiveSession gone = sessions.begin(call(Demo.ORG, 1), new FakePeer());
    gone.closed(1000);

    sessions.open(gone, plan());

    assertThat(first.closedWith()).isZero();
  }

  /** Notes that nobody reads. */
  private static final class Unwritten implements Notes {
    @Override
    public void began(LiveCall call) {}

    @Override
    public void said(LiveCall call, Line line) {}

    @Override
    public void ended(LiveCall call) {}
  }
}
