package frontdesk.adapters.graph;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Calendar.EntryStanding;
import frontdesk.scheduling.CalendarReading;
import frontdesk.scheduling.CalendarReading.Read;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.faults.FaultScript;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.ledger.SeenRequest;
import frontdesk.standins.microsoft.mailbox.Invitation;
import frontdesk.standins.microsoft.mailbox.LiveEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes and reads through a Microsoft in trouble: catalogue D and the protocol's 9.3. */
@Timeout(60)
class GraphCalendarFaultsTest {
  private static final TimeSlot WEEK =
      TimeSlot.of(Instant.parse("2026-11-22T00:00:00Z"), Duration.ofDays(7));

  private final StandInDesk desk = new StandInDesk();
  private final CalendarEntry entry = anEntry().build();
  private final CalendarEntry moved = anEntry().at("2026-11-25T09:00:00Z").build();

  /** Ways in which an answer to a change does not come. */
  enum Silence {
    RESET,
    BROKEN_OFF,
    NO_TIME,
    GATEWAYS_PAGE,
    SAVED_TWICE_AT_ONCE,
    SUSPENDED,
    NO_BODY;

    void befalls(FaultScript request) {
      switch (this) {
        case RESET -> request.reset();
        case BROKEN_OFF -> request.resetMidBody();
        case NO_TIME -> request.answer(504);
        case GATEWAYS_PAGE -> request.html().answer(502);
        case SAVED_TWICE_AT_ONCE -> request.answer(503, "ConcurrentItemSave");
        case SUSPENDED -> request.answer(403, "ErrorAccountSuspend");
        case NO_BODY -> request.empty().answer(500);
      }
    }
  }

  @AfterEach
  void nothing_was_sent_that_microsoft_does_not_know() {
    desk.close();
    assertThat(desk.microsoft.violations()).isEmpty();
  }

  private FaultScript on(Route route) {
    return desk.microsoft.faults().on(route);
  }

  private Receipt write(CalendarEntry wanted, int attempt, Optional<String> reference) {
    return desk.calendar.write(
        wanted, new Attempt(wanted, attempt, reference), Deadline.in(Duration.ofSeconds(20)));
  }

  private Receipt write(CalendarEntry wanted) {
    return write(wanted, 1, Optional.empty());
  }

  private Optional<String> written() {
    return ((Receipt.Delivered) write(entry)).reference();
  }

  private CalendarReading read() {
    return desk.calendar.read(Demo.propertyManager(), WEEK, Deadline.in(Duration.ofSeconds(20)));
  }

  private Receipt.Delivered deliveredAs(LiveEvent event) {
    String owner = desk.grants.find(Demo.ORG, Desk.HOST).orElseThrow().account().subject();
    return new Receipt.Delivered(Optional.of(new Reference(owner, event.id()).text()));
  }

  private LiveEvent onlyEvent() {
    assertThat(desk.pete.events()).hasSize(1);
    return desk.pete.events().get(0);
  }

  private void assertStands(CalendarEntry wanted) {
    assertThat(new TimeSlot(onlyEvent().start(), onlyEvent().end())).isEqualTo(wanted.slot());
  }

  private List<Invitation.Kind> mailed() {
    return desk.pete.invitations().stream().map(Invitation::kind).toList();
  }

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

  @ParameterizedTest
  @EnumSource
  void a_move_that_was_done_and_not_answered_is_done_once(Silence silence) {
    Optional<String> reference = written();
    silence.befalls(on(Route.UPDATE_EVENT).afterCommit());

    assertThat(write(moved, 2, reference)).isEqualTo(deliveredAs(onlyEvent()));
    assertStands(moved);
    assertThat(mailed()).containsExactly(Invitation.Kind.INVITED, Invitation.Kind.UPDATED);
  }

  // D9
  @ParameterizedTest
  @ValueSource(ints = {409, 412})
  void a_move_that_meets_a_conflict_looks_again_and_is_repeated(int status) {
    Optional<String> reference = written();
    on(Route.UPDATE_EVENT).times(2).answer(status, "ErrorIrresolvableConflict");

    assertThat(write(moved, 2, reference)).isEqualTo(deliveredAs(onlyEvent()));
    assertStands(moved);
    assertThat(desk.microsoft.requests(Route.UPDATE_EVENT)).hasSize(3);
  }

  @Test
  void conflicts_without_end_are_left_for_later() {
    Optional<String> reference = written();
    on(Route.UPDATE_EVENT).always().answer(412, "ErrorIrresolvableConflict");

    assertThat(write(moved, 2, reference)).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(desk.microsoft.requests(Route.UPDATE_EVENT)).hasSize(3);
    assertStands(entry);
  }

  @Test
  void a_change_key_that_changes_by_itself_is_no_hindrance() {
    desk.microsoft.variants().changeKeysDriftAfter(Duration.ofSeconds(2));
    Optional<String> reference = written();
    desk.clock.advance(Duration.ofSeconds(3));

    assertThat(write(moved, 2, reference)).isInstanceOf(Receipt.Delivered.class);
    assertStands(moved);
  }

  @ParameterizedTest
  @EnumSource
  void a_removal_that_was_done_and_not_answered_is_done(Silence silence) {
    Optional<String> reference = written();
    silence.befalls(on(Route.DELETE_EVENT).afterCommit());

    assertThat(write(entry.removed(), 2, reference)).isEqualTo(new Receipt.Delivered());
    assertThat(desk.pete.events()).isEmpty();
    assertThat(mailed()).containsExactly(Invitation.Kind.INVITED, Invitation.Kind.CANCELLED);
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

  @Test
  void an_event_that_is_never_found_is_removed_in_the_end() {
    int last = RemoveEntry.TRIES_FOR_A_LATE_ONE;

    assertThat(write(entry.removed(), last, Optional.empty())).isInstanceOf(Receipt.Unknown.class);
    assertThat(write(entry.removed(), last + 1, Optional.empty()))
        .isEqualTo(new Receipt.Delivered());
  }

  // D8, and "404 MailboxNotEnabledForRESTAPI" of 9.3
  @Test
  void no_mailbox_is_not_a_deleted_event() {
    Optional<String> reference = written();
    desk.pete.unlicensed(true);

    assertThat(write(moved, 2, reference)).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(write(entry.removed(), 2, reference)).isInstanceOf(Receipt.NothingHappened.class);
    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
    assertThatExceptionOfType(CalendarUnavailable.class)
        .isThrownBy(() -> find(reference.orElseThrow()));

    desk.pete.unlicensed(false);
    assertThat(find(reference.orElseThrow())).isEqualTo(new EntryStanding.At(entry.slot()));
  }

  private EntryStanding find(String reference) {
    return desk.calendar.find(entry, reference, Deadline.in(Duration.ofSeconds(20)));
  }

  @Test
  void a_calendar_that_may_only_be_read_refuses() {
    desk.pete.readOnly(true);

    assertThat(write(entry)).isInstanceOf(Receipt.Refused.class);
  }

  @Test
  void a_removal_that_is_refused_is_tried_again_later() {
    Optional<String> reference = written();
    desk.pete.readOnly(true);

    assertThat(write(entry.removed(), 2, reference))
        .isEqualTo(new Receipt.NothingHappened("the calendar cannot be written to"));
  }

  @Test
  void a_host_who_must_connect_again_is_written_to_later() {
    desk.microsoft.revokes(StandInDesk.PETE);
    desk.clock.advance(Duration.ofHours(2));

    assertThat(write(entry)).isEqualTo(new Receipt.NothingHappened("calendar not connected"));
    assertThat(read()).isEqualTo(new CalendarReading.NotConnected());
    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(() -> find("any"));
  }

  // D11
  @Test
  void an_event_in_a_mailbox_that_the_host_left_is_neither_gone_nor_moved() {
    written();
    String elsewhere = new Reference("another account", onlyEvent().id()).text();

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(() -> find(elsewhere));
    assertThat(write(entry.removed(), 2, Optional.of(elsewhere)))
        .isEqualTo(new Receipt.Delivered());
  }

  @Test
  void what_a_person_did_in_outlook_is_read_and_found() {
    String reference = written().orElseThrow();
    desk.pete.moves(Reference.parse(reference).event(), moved.slot().start(), moved.slot().end());

    assertThat(((Read) read()).own()).containsEntry(entry.appointmentId(), moved.slot());
    assertThat(find(reference)).isEqualTo(new EntryStanding.At(moved.slot()));

    desk.pete.organizerCancels(Reference.parse(reference).event());
    assertThat(read()).isEqualTo(Read.NOTHING);
    assertThat(find(reference)).isEqualTo(new EntryStanding.Gone());

    desk.pete.deletes(Reference.parse(reference).event());
    assertThat(find(reference)).isEqualTo(new EntryStanding.Gone());
  }

  // D13
  @Test
  void every_page_is_read_recurring_meetings_too() {
    for (int i = 0; i < 300; i++) {
      Instant start = WEEK.start().plus(Duration.ofMinutes(30L * i));
      desk.pete.busy("meeting", start, start.plus(Duration.ofMinutes(30)));
    }

    assertThat(((Read) read()).busy()).hasSize(300);
    assertThat(desk.microsoft.requests(Route.CALENDAR_VIEW)).hasSize(2);
  }

  @Test
  void pages_that_never_end_are_given_up() {
    on(Route.CALENDAR_VIEW).endlessPages();

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
    assertThat(desk.microsoft.requests(Route.CALENDAR_VIEW)).hasSize(Pages.MOST_PAGES);
  }

  @Test
  void a_calendar_of_ten_thousand_events_is_given_up_and_not_half_read() {
    for (int i = 0; i < 10_000; i++) {
      desk.pete.busy("meeting", WEEK.start(), WEEK.end());
    }

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
  }

  @Test
  void a_next_page_elsewhere_is_not_asked_for() {
    on(Route.CALENDAR_VIEW).foreignNextLink(URI.create("http://127.0.0.1:1"));

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
  }

  @Test
  void an_empty_page_is_not_the_last() {
    desk.pete.busy("lunch", entry.slot().start(), entry.slot().end());
    on(Route.CALENDAR_VIEW).emptyPage();

    assertThat(((Read) read()).busy()).containsExactly(entry.slot());
  }

  @Test
  void a_further_page_that_fails_makes_all_unknown() {
    on(Route.CALENDAR_VIEW).emptyPage();
    on(Route.CALENDAR_VIEW).onFurtherPages().answer(410, "SyncStateNotFound");

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
  }

  // D15
  @Test
  void what_is_no_page_is_unknown_and_never_free() {
    List<Consumer<FaultScript>> spoilt =
        List.of(
            FaultScript::truncateJson,
            FaultScript::malformedJson,
            fault -> fault.html().answer(200, ""),
            fault -> fault.giantPage(100));
    for (Consumer<FaultScript> spoils : spoilt) {
      spoils.accept(on(Route.CALENDAR_VIEW).always());

      assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
      desk.microsoft.faults().clear();
    }
  }

  @Test
  void a_passing_trouble_of_a_read_passes() {
    on(Route.CALENDAR_VIEW).answer(504);
    assertThat(read()).isEqualTo(Read.NOTHING);

    on(Route.CALENDAR_VIEW).retryAfter("2.128").answer(429);
    assertThat(read()).isEqualTo(Read.NOTHING);
  }
}
