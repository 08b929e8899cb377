package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Unavailable;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import frontdesk.scheduling.Booking;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
  private final TestDatabase empty = TestPostgres.emptyDatabase();

  private Database open() {
    Database database =
        Database.open(new Database.Address(empty.jdbcUrl(), empty.user(), empty.password()), 4);
    DemoOrganisation.makeIfEmpty(database.jdbi(), Instant.EPOCH);
    return database;
  }

  @Test
  void a_database_that_does_not_exist_is_refused_in_words_without_its_password() {
    String nowhere = empty.jdbcUrl() + "_nowhere";

    assertThatThrownBy(
            () -> Database.open(new Database.Address(nowhere, empty.user(), "secret-word"), 4))
        .isInstanceOf(Database.CannotOpen.class)
        .hasMessageContaining("cannot be used")
        .hasMessageNotContaining("secret-word");
  }

  @Test
  void an_address_that_cannot_be_read_is_not_repeated() {
    String address = "jdbc:postgresql://h:notaport/db?user=u&password=secret-word";

    assertThatThrownBy(() -> Database.open(new Database.Address(address, "", ""), 4))
        .isInstanceOf(Database.CannotOpen.class)
        .hasMessageNotContaining("secret-word");
  }

  @Test
  void connections_that_were_cut_are_replaced_without_a_restart() {
    try (Database database = open()) {
      JdbiAppointments appointments = new JdbiAppointments(database.jdbi());
      cutAllConnections(database);

      Booking booking = null;
      for (int tries = 0; booking == null && tries < 10; tries++) {
        try {
          booking = appointments.book(anOrder().build(), List.of());
        } catch (Unavailable stillCut) {
          assertThat(stillCut).hasMessage("the database did not answer");
        }
      }

      assertThat(booking).isInstanceOf(Booking.Booked.class);
      assertThat(database.answers()).isTrue();
    }
  }

  @Test
  void a_host_whose_row_somebody_holds_is_unavailable_and_nothing_is_booked() {
    try (Database database = open()) {
      JdbiAppointments appointments = new JdbiAppointments(database.jdbi());
      database
          .jdbi()
          .useTransaction(
              holder -> {
                holder.execute("SELECT 1 FROM hosts FOR UPDATE");
                assertThatThrownBy(() -> appointments.book(anOrder().build(), List.of()))
                    .isInstanceOf(Unavailable.class)
                    .hasStackTraceContaining("lock timeout")
                    .satisfies(DatabaseAwayTest::namesNobody);
              });

      assertThat(appointments.known(anOrder().build())).isEmpty();
    }
  }

  private static void namesNobody(Throwable failed) {
    StringWriter trace = new StringWriter();
    failed.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("jane@example.com").doesNotContain("Jane");
  }

  private static void cutAllConnections(Database database) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()"));
  }
}
