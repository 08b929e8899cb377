package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.notices.Notice;
import frontdesk.notices.Outbox;
import frontdesk.notices.OutboxContract;
import frontdesk.notices.Standing;
import frontdesk.persistence.testing.FreshDatabase;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiOutboxTest implements OutboxContract {
  private final Jdbi jdbi = FreshDatabase.fresh();

  @Override
  public Outbox outbox() {
    return new JdbiOutbox(jdbi);
  }

  @Override
  public void given(Notice notice) {
    jdbi.useHandle(handle -> OutboxRows.write(handle, List.of(notice)));
  }

  @Test
  void an_attempt_whose_node_died_counts_as_unknown_and_is_not_repeated() {
    Notice notice = noticeOf(anOrder().build());
    given(notice);
    outbox().claim(notice.org(), notice.id());

    jdbi.useHandle(
        handle -> handle.execute("UPDATE outbox SET lease_until = now() - INTERVAL '1 second'"));

    assertThat(outbox().standing(notice.org(), notice.id()))
        .contains(Standing.of(Standing.Stage.UNKNOWN));
    assertThat(outbox().claim(notice.org(), notice.id())).isEmpty();
  }
}
