package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.persistence.testing.ExplainedSql;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * That what is asked while callers wait, and by the second, is found through an index below the
 * policies too: an operator that could tell something of hidden rows is not let into one.
 */
class HotPlansTest {
  private static final List<String> LARGE =
      List.of("appointments", "occupied", "deliveries", "outbox");

  // Thirty organisations, of which the demo is one; each has a year behind it.
  private static final String FILL =
      """
      INSERT INTO organisations SELECT 'org_' || g FROM generate_series(1, 29) g;
      INSERT INTO hosts SELECT (h).* FROM (
        SELECT jsonb_populate_record(h, jsonb_build_object('org_id', o.org_id)) AS h
          FROM hosts h, organisations o WHERE o.org_id <> h.org_id AND h.host_id = 'pete_admin') made;
      INSERT INTO appointments (org_id, appointment_id, intent_key, host_id, title, starts_at, ends_at)
      SELECT org_id, 'a' || i, 'k' || i, 'pete_admin', 't', at, at + interval '30 min'
        FROM organisations, generate_series(1, 1500) i,
             LATERAL (SELECT now() + (i - 1400) * interval '6 hours' AS at) t;
      INSERT INTO occupied (org_id, host_id, seat, during, appointment_id, occupant)
      SELECT org_id, host_id, 0, tstzrange(starts_at, ends_at), appointment_id, appointment_id
        FROM appointments;
      INSERT INTO deliveries (org_id, call_id, tool_call_id, fingerprint, appointment_id)
      SELECT org_id, 'c' || appointment_id, 't', 'f', appointment_id FROM appointments;
      INSERT INTO outbox (org_id, notice_id, content, way, stage)
      SELECT org_id, 'n' || appointment_id, '{}', 'HOOK', 'DELIVERED' FROM appointments;
      UPDATE outbox SET due_at = now(), stage = 'PENDING' WHERE notice_id IN ('na1', 'na2');
      ANALYZE;
      """;

  private final Jdbi serving = FreshDatabase.serving();
  private final ExplainedSql explained = ExplainedSql.listenTo(serving);

  @BeforeAll
  static void aYearOfThirtyOrganisations() {
    FreshDatabase.fresh();
    FreshDatabase.patient().useHandle(handle -> handle.createScript(FILL).execute());
  }

  private void assertIndexed() {
    assertThat(explained.plans()).isNotEmpty();
    assertThat(explained.readWhole(LARGE)).isEmpty();
  }

  @Test
  void a_booking_reads_no_large_table_whole() {
    JdbiAppointments appointments = new JdbiAppointments(serving);

    appointments.book(anOrder().build(), List.of());

    assertIndexed();
  }

  @Test
  void free_times_are_looked_for_from_now_on_and_not_in_what_is_past() {
    Instant now = Instant.now();

    new JdbiAppointments(serving)
        .taken(
            Demo.ORG,
            Demo.propertyManager().id(),
            new TimeSlot(now, now.plus(Duration.ofDays(7))),
            Optional.empty());

    assertIndexed();
    assertThat(explained.plans()).singleElement().asString().contains("free_from >");
  }

  @Test
  void what_is_due_is_found_claimed_and_known_by_its_tool_call_through_indexes() {
    JdbiOutbox outbox = new JdbiOutbox(serving);

    outbox.due(10);
    outbox.claim(Demo.ORG, "not-there", Duration.ZERO);
    outbox.standing(Demo.ORG, "na2");

    assertIndexed();
  }
}
