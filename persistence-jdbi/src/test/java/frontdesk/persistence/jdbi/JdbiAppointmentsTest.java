package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.Unavailable;
import frontdesk.notices.Outbox;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.AppointmentsContract;
import frontdesk.scheduling.Booking;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiAppointmentsTest implements AppointmentsContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();
  private final Appointments appointments = new JdbiAppointments(jdbi);

  @Override
  public Appointments appointments() {
    return appointments;
  }

  @Override
  public Outbox outbox() {
    return new JdbiOutbox(jdbi);
  }

  @Test
  void a_thousand_callers_for_one_time_neither_deadlock_nor_share_it() {
    List<Booking> bookings =
        AtOnce.each(1_000, i -> patiently(anOrder().by("caller" + i + "@example.com").build()));

    assertThat(bookings).filteredOn(Booking.Booked.class::isInstance).hasSize(1);
    assertThat(deadlocks()).isZero();
  }

  // On a busy machine a connection may not be free within its second; that is no answer yet.
  private Booking patiently(BookingOrder order) {
    while (true) {
      try {
        return appointments.book(order, List.of());
      } catch (Unavailable busy) {
        Thread.onSpinWait();
      }
    }
  }

  private long deadlocks() {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
                .mapTo(Long.class)
                .one());
  }
}
