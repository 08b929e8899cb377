package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.TimeSlot;
import frontdesk.notices.Outbox;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.AppointmentChangesContract;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Change;
import frontdesk.scheduling.OwnAppointment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiAppointmentChangesTest implements AppointmentChangesContract {
  private static final int PAIRS = 500;
  private static final Instant FIRST = Instant.parse("2027-01-01T00:00:00Z");

  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  @Override
  public AppointmentChanges changes() {
    return new JdbiAppointmentChanges(jdbi);
  }

  @Override
  public Appointments appointments() {
    return new JdbiAppointments(jdbi);
  }

  @Override
  public Outbox outbox() {
    return new JdbiOutbox(jdbi);
  }

  // A18: of each pair exactly one is first, and the other is told that it looked too early.
  @Test
  void of_five_hundred_pairs_of_a_move_and_a_cancellation_one_of_each_is_done() {
    int moved = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      OwnAppointment own = booked(order(pair));

      List<Change> changes = AtOnce.each(2, i -> i == 0 ? cancelled(own) : moved(own));

      assertThat(changes).filteredOn(Change.Done.class::isInstance).hasSize(1);
      assertThat(changes).filteredOn(Change.Outdated.class::isInstance).hasSize(1);
      moved += changes.get(1) instanceof Change.Done ? 1 : 0;
    }

    assertThat(count("occupied")).isEqualTo(moved);
    assertThat(count("appointments WHERE status = 'booked'")).isEqualTo(moved);
  }

  private static BookingOrder order(int pair) {
    return anOrder().at(FIRST.plus(Duration.ofHours(pair)).toString()).build();
  }

  private OwnAppointment booked(BookingOrder order) {
    appointments().book(order, List.of());
    return new OwnAppointment(order.appointment(), true, 0, Optional.empty());
  }

  private static ChangeOrder plainly() {
    return new ChangeOrder(Optional.empty(), FIRST, List.of());
  }

  private Change cancelled(OwnAppointment own) {
    return changes().cancel(own, plainly());
  }

  // To the half hour that nobody else has.
  private Change moved(OwnAppointment own) {
    TimeSlot now = own.appointment().slot();
    Duration by = Duration.ofMinutes(30);
    return changes().move(own, new TimeSlot(now.start().plus(by), now.end().plus(by)), plainly());
  }

  private long count(String rows) {
    return owner.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM " + rows).mapTo(Long.class).one());
  }
}
