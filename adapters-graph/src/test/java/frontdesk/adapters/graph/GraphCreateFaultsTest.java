package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.notices.Receipt;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.ledger.SeenRequest;
import frontdesk.standins.microsoft.mailbox.Invitation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that are made without an answer: one event, one invitation, whatever was lost. */
@Timeout(60)
class GraphCreateFaultsTest extends GraphFaults {
  // D1, and "504 after commit", "ConcurrentItemSave", "reset" and "ErrorAccountSuspend" of 9.3.
  @ParameterizedTest
  @EnumSource
  void a_create_that_was_done_and_not_answered_is_one_event_and_one_invitation(Silence silence) {
    silence.befalls(on(Route.CREATE_EVENT).afterCommit());

    Receipt receipt = write(entry);

    assertThat(receipt).isEqualTo(deliveredAs(onlyEvent()));
    assertThat(mailed()).containsExactly(Invitation.Kind.INVITED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BROKEN_OFF") // half of nothing
  void a_create_that_was_not_done_is_repeated_to_the_byte(Silence silence) {
    silence.befalls(on(Route.CREATE_EVENT));

    assertThat(write(entry)).isEqualTo(deliveredAs(onlyEvent()));

    List<SeenRequest> creates = desk.microsoft.requests(Route.CREATE_EVENT);
    assertThat(creates).hasSize(2);
    assertThat(creates.get(0).body()).isEqualTo(creates.get(1).body());
  }

  // "late commit" of 9.3
  @Test
  void a_create_that_comes_true_late_is_still_one_event() {
    on(Route.CREATE_EVENT).commitsLate().answer(504);

    write(entry);
    desk.microsoft.commitLate();

    assertThat(mailed()).containsExactly(Invitation.Kind.INVITED);
    assertStands(entry);
  }

  @Test
  void two_creates_without_an_answer_are_unknown_and_the_next_try_finds_what_was_made() {
    on(Route.CREATE_EVENT).commitsLate().times(2).answer(504);

    assertThat(write(entry)).isInstanceOf(Receipt.Unknown.class);
    desk.microsoft.commitLate();

    assertThat(write(moved, 2, Optional.empty())).isEqualTo(deliveredAs(onlyEvent()));
    assertStands(moved);
  }

  // D2: found by its mark, since the transaction id is no help any more.
  @Test
  void where_transaction_ids_are_forgotten_the_event_is_found_by_its_mark() {
    desk.microsoft.variants().forgetTransactionIds();
    on(Route.CREATE_EVENT).afterCommit().reset();

    assertThat(write(entry)).isEqualTo(deliveredAs(onlyEvent()));
    assertThat(write(entry, 2, Optional.empty())).isEqualTo(deliveredAs(onlyEvent()));
    assertThat(desk.microsoft.requests(Route.CREATE_EVENT)).hasSize(1);
  }

  @Test
  void of_two_events_that_were_made_all_the_same_one_is_removed() {
    desk.microsoft.variants().forgetTransactionIds();
    written();
    written();
    assertThat(desk.pete.events()).hasSize(2);

    Receipt receipt = write(entry, 2, Optional.empty());

    assertThat(receipt).isEqualTo(deliveredAs(onlyEvent()));
  }

  @Test
  void a_search_that_lags_behind_makes_no_second_event() {
    desk.microsoft.variants().searchLags(Duration.ofHours(1));
    on(Route.CREATE_EVENT).afterCommit().reset();

    assertThat(write(entry)).isEqualTo(deliveredAs(onlyEvent()));
  }

  // "duplicate transactionId" of 9.3: real reports say 400, others 409.
  @ParameterizedTest
  @ValueSource(ints = {400, 409})
  void a_transaction_id_used_for_an_earlier_wish_leads_to_its_event(int status) {
    desk.microsoft.variants().duplicatesAnswer(status).searchLags(Duration.ofHours(1));
    written();

    assertThat(write(moved, 2, Optional.empty())).isEqualTo(deliveredAs(onlyEvent()));
    assertStands(moved);
  }

  @Test
  void what_was_made_without_an_answer_and_deleted_by_a_person_is_not_made_again() {
    desk.pete.deletes(Reference.parse(written().orElseThrow()).event());

    assertThat(write(moved, 2, Optional.empty())).isInstanceOf(Receipt.Gone.class);
    assertThat(desk.pete.events()).isEmpty();
  }

  // "malformed JSON in 201, missing id" of 9.3
  @Test
  void a_create_whose_answer_is_broken_is_found_by_its_mark() {
    on(Route.CREATE_EVENT).malformedJson();
    assertThat(write(entry)).isEqualTo(deliveredAs(onlyEvent()));
    assertThat(mailed()).containsExactly(Invitation.Kind.INVITED);
  }

  @Test
  void a_create_whose_answer_has_no_id_is_unknown_as_long_as_it_is_not_found() {
    desk.microsoft.variants().searchLags(Duration.ofHours(1));
    on(Route.CREATE_EVENT).withoutId();

    assertThat(write(entry)).isInstanceOf(Receipt.Unknown.class);
    desk.clock.advance(Duration.ofHours(1));
    assertThat(write(entry, 2, Optional.empty())).isEqualTo(deliveredAs(onlyEvent()));
  }

  @Test
  void an_event_not_found_so_soon_after_an_unanswered_create_may_still_come() {
    on(Route.CREATE_EVENT).commitsLate().times(2).answer(504);
    write(entry);

    assertThat(write(entry.removed(), 2, Optional.empty())).isInstanceOf(Receipt.Unknown.class);
    desk.microsoft.commitLate();

    assertThat(write(entry.removed(), 3, Optional.empty())).isEqualTo(new Receipt.Delivered());
    assertThat(desk.pete.events()).isEmpty();
  }
}
