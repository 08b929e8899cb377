package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Booking;
import frontdesk.scheduling.BookingOrderFixture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiOldDeliveriesTest {
  private static final String LONG_OVER = "2020-03-10T14:00:00Z";
  private static final String TO_COME = "2099-03-10T14:00:00Z";

  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();
  private final JdbiAppointments appointments = new JdbiAppointments(jdbi);
  private final JdbiOldDeliveries old = new JdbiOldDeliveries(jdbi);

  private static BookingOrder order(String start) {
    return delivered(start, "tool-call").build();
  }

  private static BookingOrderFixture delivered(String start, String toolCall) {
    return anOrder().at(start).delivered("call", toolCall, "all");
  }

  private void letPass(int days) {
    owner.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE deliveries SET created_at = created_at - :days * INTERVAL '1 day'")
                .bind("days", days)
                .execute());
  }

  @Test
  void what_nobody_can_repeat_any_more_is_forgotten_after_its_time() {
    appointments.book(order(LONG_OVER), List.of());
    assertThat(old.sweep()).isZero();

    letPass(31);

    assertThat(old.sweep()).isEqualTo(1);
    assertThat(appointments.known(order(LONG_OVER)))
        .as("by its content it is known as long as it is on file")
        .hasValueSatisfying(known -> assertThat(known).isInstanceOf(Booking.Repeat.class));
  }

  @Test
  void what_became_of_a_tool_call_is_known_as_long_as_its_appointment_is_to_come() {
    appointments.book(order(TO_COME), List.of());
    letPass(400);

    assertThat(old.sweep()).isZero();
    assertThat(appointments.known(order(TO_COME)))
        .hasValueSatisfying(known -> assertThat(known).isInstanceOf(Booking.Redelivered.class));
  }

  @Test
  void a_sweep_waits_for_nobody_who_holds_a_row_and_takes_it_the_next_time() {
    appointments.book(delivered(LONG_OVER, "held").build(), List.of());
    appointments.book(delivered("2020-03-11T14:00:00Z", "free").build(), List.of());
    letPass(31);

    owner.useTransaction(
        holder -> {
          holder.execute("SELECT 1 FROM deliveries WHERE tool_call_id = 'held' FOR UPDATE");
          // On another thread, or it would be the same connection.
          assertThat(CompletableFuture.supplyAsync(old::sweep).join()).isEqualTo(1);
        });

    assertThat(old.sweep()).isEqualTo(1);
  }

  // A26
  @Test
  void a_cleaner_that_runs_while_one_request_arrives_many_times_makes_no_second_booking() {
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> cleaner =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                letPass(31);
                old.sweep();
              }
            });
    List<CompletableFuture<List<Booking>>> callers =
        IntStream.range(0, 6)
            .mapToObj(caller -> CompletableFuture.supplyAsync(() -> repeated(caller)))
            .toList();

    List<Booking> all = callers.stream().flatMap(it -> it.join().stream()).toList();
    over.set(true);
    cleaner.join();

    assertThat(all).filteredOn(Booking.Booked.class::isInstance).hasSize(1);
    assertThat(all)
        .allMatch(
            it ->
                it instanceof Booking.Booked
                    || it instanceof Booking.Redelivered
                    || it instanceof Booking.Repeat);
    long booked =
        owner.withHandle(
            handle ->
                handle.createQuery("SELECT count(*) FROM appointments").mapTo(Long.class).one());
    assertThat(booked).isEqualTo(1);
  }

  // The same tool call, and others of the same content.
  private List<Booking> repeated(int caller) {
    return IntStream.range(0, 25)
        .mapToObj(
            i ->
                appointments.book(
                    delivered(LONG_OVER, i % 2 == 0 ? "tool-call" : "t" + caller + "-" + i).build(),
                    List.of()))
        .toList();
  }
}
