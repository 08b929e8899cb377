package frontdesk.adapters.graph;

import static frontdesk.adapters.graph.GraphEventFixture.anEvent;
import static frontdesk.adapters.graph.GraphEventFixture.error;
import static frontdesk.adapters.graph.GraphEventFixture.eventOf;
import static frontdesk.adapters.graph.GraphEventFixture.page;
import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Calendar.EntryStanding;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.InMemoryHosts;
import java.net.SocketException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of writes to a mailbox that answers by script, where answers end. */
class WritesUnansweredTest {
  private static final String OWNER = "subject-1";
  private static final String KNOWN = new Reference(OWNER, "event-id").text();

  /** A mailbox that answers one request after the other as it was told. */
  private static final class ScriptedMailbox implements Mailboxes, MailboxSession {
    private final Queue<Supplier<GraphReply>> script = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private boolean mustReconnect;

    @Override
    public <T> Optional<T> use(OrgId org, UserId host, Deadline deadline, Work<T> work) {
      T result = work.in(this);
      return mustReconnect ? Optional.empty() : Optional.of(result);
    }

    @Override
    public String owner() {
      return OWNER;
    }

    @Override
    public GraphReply send(GraphRequest request) {
      asked.add(request.method());
      return script.remove().get();
    }

    ScriptedMailbox answers(int status, String body) {
      script.add(
          () -> new GraphReply(status, body.isEmpty() ? MissingNode.getInstance() : Json.of(body)));
      return this;
    }

    ScriptedMailbox fails(RuntimeException failure) {
      script.add(
          () -> {
            throw failure;
          });
      return this;
    }

    ScriptedMailbox isSilent() {
      return fails(new GraphUnanswered(new SocketException("reset")));
    }

    ScriptedMailbox isNotToBeHad() {
      return fails(new CalendarUnavailable("no connection"));
    }
  }

  private final ScriptedMailbox mailbox = new ScriptedMailbox();
  private final GraphCalendar calendar =
      new GraphCalendar(mailbox, InMemoryHosts.of(Demo.propertyManager()));
  private final CalendarEntry entry = anEntry().build();

  private Receipt write(CalendarEntry wanted, Optional<String> reference) {
    return calendar.write(wanted, new Attempt(wanted, 1, reference), Desk.ample());
  }

  private Receipt create() {
    return write(entry, Optional.empty());
  }

  private Receipt move() {
    return write(entry, Optional.of(KNOWN));
  }

  private Receipt remove() {
    return write(entry.removed(), Optional.of(KNOWN));
  }

  @Test
  void what_never_left_did_nothing() {
    mailbox.isNotToBeHad().isNotToBeHad().isNotToBeHad();

    assertThat(create()).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(move()).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(remove()).isInstanceOf(Receipt.NothingHappened.class);
  }

  @Test
  void what_left_and_cannot_be_asked_after_is_unknown() {
    mailbox.isSilent().isNotToBeHad();
    assertThat(create()).isInstanceOf(Receipt.Unknown.class);

    mailbox.isSilent().isNotToBeHad();
    assertThat(move()).isInstanceOf(Receipt.Unknown.class);

    mailbox.isSilent().isNotToBeHad();
    assertThat(remove()).isInstanceOf(Receipt.Unknown.class);
  }

  @Test
  void a_refusal_after_silence_is_unknown_too() {
    mailbox.isSilent().answers(200, page()).answers(403, error("ErrorAccessDenied"));

    assertThat(create()).isInstanceOf(Receipt.Unknown.class);
  }

  @Test
  void a_host_who_must_connect_again_after_silence_leaves_it_unknown() {
    mailbox.mustReconnect = true;
    mailbox.isSilent().answers(200, page()).answers(429, "");

    assertThat(create()).isInstanceOf(Receipt.Unknown.class);
  }

  @Test
  void silence_twice_is_unknown_and_not_asked_a_third_time() {
    mailbox.isSilent().answers(200, page()).isSilent().answers(200, page());
    assertThat(create()).isInstanceOf(Receipt.Unknown.class);
    assertThat(mailbox.asked).containsExactly("POST", "GET", "POST", "GET");

    String elsewhere = anEvent().marked(entry.appointmentId()).text();
    mailbox.isSilent().answers(200, elsewhere).isSilent().answers(200, elsewhere);
    assertThat(move()).isInstanceOf(Receipt.Unknown.class);

    mailbox.isSilent().isSilent();
    assertThat(remove()).isInstanceOf(Receipt.Unknown.class);
    assertThat(mailbox.script).isEmpty();
  }

  @Test
  void a_fault_of_our_own_is_never_thrown() {
    mailbox.fails(new IllegalStateException("canary"));

    assertThat(create()).isEqualTo(new Receipt.Unknown("failed: IllegalStateException"));
  }

  @ParameterizedTest
  @CsvSource({
    "404, MailboxNotEnabledForRESTAPI, NothingHappened, NothingHappened",
    "404, ResourceNotFound, NothingHappened, NothingHappened",
    "404, ErrorInvalidUser, NothingHappened, NothingHappened",
    "404, '', NothingHappened, NothingHappened",
    "403, ErrorAccessDenied, Refused, NothingHappened",
    "403, Authorization_RequestDenied, Refused, NothingHappened",
    "400, ErrorInvalidRequest, Refused, NothingHappened",
    "429, ApplicationThrottled, NothingHappened, NothingHappened",
    "507, ErrorQuotaExceeded, NothingHappened, NothingHappened",
    "302, '', Unknown, Unknown"
  })
  void an_answer_is_told_without_a_quote_and_only_a_removal_is_always_tried_again(
      int status, String code, String what, String removed) {
    String body = code.isEmpty() ? "" : error(code);
    mailbox.answers(status, body).answers(status, body).answers(status, body);

    List<Receipt> receipts = List.of(create(), move(), remove());

    assertThat(receipts)
        .extracting(receipt -> receipt.getClass().getSimpleName())
        .containsExactly(what, what, removed);
    assertThat(receipts.toString()).doesNotContain("canary");
  }

  @Test
  void a_transaction_id_that_strangers_used_is_not_ours_to_change() {
    mailbox
        .answers(
            400,
            "{\"error\":{\"code\":\"ErrorDuplicateTransactionId\",\"@event.existingEventId\":\"x\"}}")
        .answers(200, anEvent().text());

    assertThat(create()).isInstanceOf(Receipt.Refused.class);
    assertThat(mailbox.asked).containsExactly("POST", "GET");
  }

  @Test
  void a_reference_that_leads_to_a_strangers_event_is_not_believed() {
    mailbox.answers(200, anEvent().text()).answers(200, page());

    assertThat(calendar.find(entry, KNOWN, Desk.ample())).isEqualTo(new EntryStanding.Gone());
  }

  @Test
  void an_event_that_changed_its_id_is_found_moved_and_removed_by_its_mark() {
    String gone = error("ErrorItemNotFound");
    String found = page(eventOf(entry).id("new+id/="));

    mailbox.answers(404, gone).answers(200, found);
    assertThat(calendar.find(entry, KNOWN, Desk.ample()))
        .isEqualTo(new EntryStanding.At(entry.slot()));

    mailbox.answers(404, gone).answers(200, found).answers(200, eventOf(entry).text());
    assertThat(move())
        .isEqualTo(new Receipt.Delivered(Optional.of(new Reference(OWNER, "new+id/=").text())));

    mailbox.answers(404, gone).answers(200, found).answers(204, "");
    assertThat(remove()).isEqualTo(new Receipt.Delivered());
    assertThat(mailbox.script).isEmpty();
  }
}
