package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.audit.Asking;
import frontdesk.audit.AuditEntry;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Booking;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostFixture;
import frontdesk.scheduling.Invitations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** That each change leaves an entry in its own commit, and what changed nothing leaves none. */
class JdbiAuditedChangesTest {
  private final Jdbi jdbi = FreshDatabase.freshToServe();
  private final BookingOrder order = anOrder().build();

  private List<AuditEntry> entries() {
    return new JdbiAudit(jdbi).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 100);
  }

  @Test
  void a_booking_is_on_record_with_its_credential_and_without_its_caller() {
    Asking.with("web site", () -> new JdbiAppointments(jdbi).book(order, List.of()));

    Appointment booked = order.appointment();
    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.what()).isEqualTo("book");
              assertThat(entry.credential()).isEqualTo("web site");
              assertThat(entry.subject()).isEqualTo(booked.id());
              assertThat(entry.before()).isEmpty();
              assertThat(entry.after()).isPresent();
              assertThat(entry.toString())
                  .doesNotContain(booked.title())
                  .doesNotContain(booked.attendee().email().orElseThrow().value());
            });
  }

  @Test
  void a_repeat_that_books_nothing_leaves_no_second_entry() {
    JdbiAppointments appointments = new JdbiAppointments(jdbi);
    appointments.book(order, List.of());

    assertThat(appointments.book(order, List.of())).isNotInstanceOf(Booking.Booked.class);

    assertThat(entries()).hasSize(1);
  }

  @Test
  void rules_that_are_changed_are_on_record_as_they_were_and_as_they_are() {
    Host pete = Demo.propertyManager();
    JdbiHosts hosts = new JdbiHosts(jdbi);

    Asking.with(
        "command",
        () -> {
          hosts.keepPolicy(pete.org(), pete.id(), HostFixture.aHost().aDay(6).policy());
          return "";
        });
    new JdbiOrganisations(jdbi).inviteBy(Demo.ORG, Invitations.OUTLOOK);

    assertThat(entries())
        .extracting(AuditEntry::what)
        .containsExactly("policy_changed", "invitations_changed");
    assertThat(entries().get(0).before()).isPresent().isNotEqualTo(entries().get(0).after());
    assertThat(entries().get(0).credential()).isEqualTo("command");
    assertThat(entries().get(1).credential()).isEqualTo(Asking.NOBODY);
  }
}
