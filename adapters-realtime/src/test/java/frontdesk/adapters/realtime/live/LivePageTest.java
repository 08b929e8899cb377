package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of a page that does not behave, or is not there any more. */
class LivePageTest {
  private static final Event SPOKEN =
      Heard.event(
          "{'type':'response.output_audio_transcript.done','item_id':'item_1','transcript':'Hello'}");

  @Test
  void a_page_that_reads_slowly_holds_up_the_model_until_it_has_read() {
    CallInMemory call = CallInMemory.held();
    call.page().stopsReading();
    int asked = call.model().asked();

    call.modelSays(
        Heard.event(
            "{'type':'response.output_audio.delta','delta':'" + "A".repeat(Outbox.FULL) + "'}"));
    assertThat(call.model().asked()).isEqualTo(asked);
    call.page().readsOn();

    assertThat(call.model().asked()).isEqualTo(asked + 1);
  }

  @Test
  void a_page_that_stops_reading_is_told_so_and_cut_off() {
    CallInMemory call = CallInMemory.held();
    call.page().stopsReading();

    call.modelSays(SPOKEN).passes(Outbox.STALLED.plusSeconds(2));
    call.passes(Leaving.GOODBYE.plusSeconds(2));

    assertThat(call.page().isCut()).isTrue();
    assertThat(call.isGone()).isTrue();
    assertThat(call.model().closedWith()).isEqualTo(1000);
  }

  @Test
  void a_page_that_floods_is_told_so() {
    CallInMemory call = CallInMemory.held();

    for (int i = 0; i <= Pace.MESSAGES * Pace.SAVED; i++) {
      call.pageSays("{'type':'x'}");
    }

    assertThat(call.page().closedWith()).isEqualTo(1008);
    assertThat(call.page().taken()).last().asString().contains("rate_limit_exceeded");
  }

  @Test
  void garbage_is_answered_with_an_error_and_too_much_of_it_ends_the_call() {
    CallInMemory call = CallInMemory.held();

    call.pageSays("hello");
    assertThat(call.page().taken()).last().asString().contains("invalid_json");
    assertThat(call.page().closedWith()).isZero();
    for (int i = 0; i < PageTalk.MOST_GARBAGE; i++) {
      call.pageSays("hello");
    }

    assertThat(call.page().closedWith()).isEqualTo(1008);
    assertThat(call.model().types()).containsExactly("session.update");
  }

  @Test
  void bytes_where_text_is_due_end_the_call() {
    CallInMemory call = CallInMemory.held();

    call.session().binary();

    assertThat(call.page().closedWith()).isEqualTo(1003);
  }

  @Test
  void a_page_that_hangs_up_ends_the_call_and_one_that_vanishes_may_come_again() {
    CallInMemory hangsUp = CallInMemory.held();
    hangsUp.session().closed(1000);
    CallInMemory vanishes = CallInMemory.held();
    vanishes.session().closed(1006);

    assertThat(hangsUp.noted()).containsExactly("began", "ended");
    assertThat(vanishes.noted()).containsExactly("began");
    assertThat(vanishes.model().closedWith()).isEqualTo(1000);
    vanishes.modelLeavesInGoodOrder();
    assertThat(vanishes.isGone()).isTrue();
  }

  @Test
  void whoever_is_silent_is_asked_and_one_that_does_not_answer_is_gone() {
    CallInMemory call = CallInMemory.held().modelSays(SPOKEN);
    FakePeer first = call.model();

    call.passes(Pulse.ASKED_AFTER.plusSeconds(2));
    assertThat(first.pings()).isPositive();
    assertThat(call.page().pings()).isPositive();
    call.passes(Pulse.GONE_AFTER);

    assertThat(call.page().closedWith()).isEqualTo(1008);
  }
}
