package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.notices.ExtraNotices;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.AppointmentHistory;
import frontdesk.scheduling.AppointmentHistoryContract;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Demo;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiAppointmentHistoryTest implements AppointmentHistoryContract {
  private final Jdbi jdbi = FreshDatabase.freshToServe();

  @Override
  public AppointmentHistory histories() {
    return new JdbiAppointmentHistory(jdbi);
  }

  @Override
  public Appointments appointments() {
    return new JdbiAppointments(jdbi);
  }

  @Override
  public ExtraNotices extra() {
    return new JdbiOutbox(jdbi);
  }

  @Override
  public AppointmentChanges changes() {
    return new JdbiAppointmentChanges(jdbi);
  }

  @Test
  void lists_know_no_call_of_what_was_booked_by_hand_either() {
    BookingOrder byHand = anOrder().delivered("by-hand", "form-1", "1").build();
    appointments().book(byHand, List.of());

    assertThat(new JdbiAppointmentList(jdbi).find(Demo.ORG, byHand.appointment().id()))
        .hasValueSatisfying(one -> assertThat(one.call()).isEmpty());
  }
}
