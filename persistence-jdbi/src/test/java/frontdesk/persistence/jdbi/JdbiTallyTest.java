package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.notices.Attempt;
import frontdesk.notices.Notice;
import frontdesk.notices.Receipt;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Demo;
import frontdesk.tools.Tally;
import frontdesk.tools.TallyContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiTallyTest implements TallyContract {
  private final Jdbi jdbi = FreshDatabase.freshToServe();

  @Override
  public Tally tally() {
    return new JdbiTally(jdbi);
  }

  @Test
  void bookings_are_counted_by_where_their_notice_stands() {
    book("2026-11-24T15:00:00Z", null);
    book("2026-11-24T15:30:00Z", new Receipt.Delivered());
    book("2026-11-24T16:00:00Z", new Receipt.Gone("404"));
    book("2026-11-24T16:30:00Z", new Receipt.Unknown("time-out"));

    assertThat(tally().figures(Demo.ORG).executions())
        .isEqualTo(Map.of("executed", 2L, "failed", 1L, "unknown", 1L));
    assertThat(tally().figures(Demo.ORG).recent()).hasSize(4);
  }

  private void book(String start, Receipt receipt) {
    BookingOrder order = anOrder().at(start).build();
    Notice notice = noticeOf(order);
    new JdbiAppointments(jdbi).book(order, receipt == null ? List.of() : List.of(notice));
    if (receipt != null) {
      JdbiOutbox outbox = new JdbiOutbox(jdbi);
      Attempt attempt = outbox.claim(notice.org(), notice.id(), Duration.ZERO).orElseThrow();
      outbox.record(attempt, receipt);
    }
  }
}
