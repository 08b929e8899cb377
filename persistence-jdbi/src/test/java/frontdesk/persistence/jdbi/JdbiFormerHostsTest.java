package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.Unavailable;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.FormerHosts;
import frontdesk.scheduling.FormerHosts.Removal;
import frontdesk.scheduling.FormerHostsContract;
import frontdesk.scheduling.HostNames;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Lines;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiFormerHostsTest implements FormerHostsContract {
  private static final String A_MANAGER =
      """
      INSERT INTO members (org_id, member_id, email, name, role, host_id, password, joined_at)
      VALUES ('org_demo_001', 'm', 'm@example.com', 'M', 'MANAGER', 'pete_admin', 'x', now())
      """;

  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  @BeforeEach
  void noLineLeadsAnywhere() {
    owner.useHandle(handle -> handle.execute("DELETE FROM host_lines"));
  }

  @Override
  public FormerHosts formerHosts() {
    return new JdbiFormerHosts(jdbi);
  }

  @Override
  public Hosts hosts() {
    return new JdbiHosts(jdbi);
  }

  @Override
  public HostNames names() {
    return new JdbiHostNames(jdbi);
  }

  @Override
  public Lines lines() {
    return new JdbiLines(jdbi);
  }

  @Override
  public Appointments appointments() {
    return new JdbiAppointments(jdbi);
  }

  @Test
  void one_whom_somebody_signs_in_to_look_after_stays() {
    owner.useHandle(handle -> handle.execute(A_MANAGER));

    assertThat(formerHosts().remove(PETE.org(), PETE.id(), BEFORE)).isEqualTo(Removal.LOOKED_AFTER);
    assertThat(hosts().find(PETE.org(), PETE.id())).isPresent();
  }

  @Test
  void a_removal_is_on_record_and_one_that_is_refused_is_not() {
    formerHosts().remove(PETE.org(), PETE.id(), BEFORE);
    appointments().book(anOrder().with(DESK).build(), List.of());
    formerHosts().remove(DESK.org(), DESK.id(), BEFORE);

    assertThat(new JdbiAudit(jdbi).entries(PETE.org(), Instant.EPOCH, Optional.empty(), 500))
        .filteredOn(entry -> entry.what().equals("host_removed"))
        .extracting(entry -> entry.subject())
        .containsExactly(PETE.id().value());
  }

  @Test
  void what_was_his_to_show_is_for_all_hosts_to_show() {
    owner.useHandle(handle -> handle.execute("UPDATE properties SET host_id = 'pete_admin'"));

    assertThat(formerHosts().remove(PETE.org(), PETE.id(), BEFORE)).isEqualTo(Removal.REMOVED);

    assertThat(new JdbiProperties(jdbi).all(PETE.org()))
        .isNotEmpty()
        .allMatch(one -> one.origin().host().isEmpty());
  }

  @Test
  void of_a_removal_and_bookings_that_race_one_comes_to_nothing() {
    List<String> outcomes = AtOnce.each(8, i -> i == 0 ? removed() : booked(i));

    boolean isThere = hosts().find(PETE.org(), PETE.id()).isPresent();
    assertThat(outcomes).contains(isThere ? "booked" : "REMOVED");
    assertThat(outcomes).doesNotContain(isThere ? "REMOVED" : "booked");
  }

  private String removed() {
    return formerHosts().remove(PETE.org(), PETE.id(), BEFORE).name();
  }

  private String booked(int caller) {
    try {
      appointments().book(anOrder().by("caller" + caller + "@example.com").build(), List.of());
      return "booked";
    } catch (Unavailable gone) {
      return "not booked";
    }
  }
}
