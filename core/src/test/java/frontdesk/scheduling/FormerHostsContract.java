package frontdesk.scheduling;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.FormerHosts.Former;
import frontdesk.scheduling.FormerHosts.Removal;
import frontdesk.scheduling.Lines.Registered;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FormerHosts} promises. The store knows both hosts of {@link Demo}, no line
 * leads to either, and nobody has booked yet.
 */
public interface FormerHostsContract {
  Host PETE = Demo.propertyManager();
  Host DESK = Demo.intakeDesk();
  Instant BEFORE = Instant.parse("2026-11-21T12:00:00Z");

  FormerHosts formerHosts();

  Hosts hosts();

  HostNames names();

  Lines lines();

  Appointments appointments();

  private Removal removal() {
    return formerHosts().remove(PETE.org(), PETE.id(), BEFORE);
  }

  @Test
  default void one_who_is_removed_is_found_no_more_and_is_told_of_as_a_former_one() {
    assertThat(removal()).isEqualTo(Removal.REMOVED);

    assertThat(hosts().find(PETE.org(), PETE.id())).isEmpty();
    assertThat(hosts().find(DESK.org(), DESK.id())).contains(DESK);
    assertThat(formerHosts().former(PETE.org()))
        .containsExactly(new Former(PETE.id(), PETE.zone()));
    assertThat(removal()).isEqualTo(Removal.NOT_THERE);
  }

  @Test
  default void one_whom_somebody_comes_to_stays() {
    appointments().book(anOrder().build(), List.of());

    assertThat(removal()).isEqualTo(Removal.BOOKED);

    assertThat(hosts().find(PETE.org(), PETE.id())).isPresent();
    assertThat(formerHosts().former(PETE.org())).isEmpty();
  }

  @Test
  default void what_is_over_is_in_nobodys_way_and_stays() {
    Appointment over = anOrder().build().appointment();
    appointments().book(anOrder().build(), List.of());

    Removal removal = formerHosts().remove(PETE.org(), PETE.id(), over.slot().end());

    assertThat(removal).isEqualTo(Removal.REMOVED);
    assertThat(appointments().known(anOrder().build())).contains(new Booking.Repeat(over));
  }

  @Test
  default void what_others_have_booked_is_in_nobodys_way() {
    appointments().book(anOrder().with(DESK).build(), List.of());

    assertThat(removal()).isEqualTo(Removal.REMOVED);
  }

  @Test
  default void one_to_whom_callers_are_led_stays() {
    Line number = Line.door(Line.VAPI);
    lines().register(PETE.org(), new Registered(number, PETE.id(), false));
    assertThat(removal()).isEqualTo(Removal.LED_TO);

    lines().forget(PETE.org(), number);
    assertThat(removal()).isEqualTo(Removal.REMOVED);
  }

  @Test
  default void one_of_several_to_whom_callers_are_led_goes_and_the_last_one_stays() {
    UserId viewings = new UserId("viewings");
    names().group(PETE.org(), new HostGroup(viewings, List.of(PETE.id(), DESK.id())));
    lines().register(PETE.org(), new Registered(Line.door(Line.VAPI), viewings, true));

    assertThat(removal()).isEqualTo(Removal.REMOVED);
    assertThat(formerHosts().remove(DESK.org(), DESK.id(), BEFORE)).isEqualTo(Removal.LED_TO);
  }

  @Test
  default void their_other_words_mean_nobody() {
    UserId leasing = new UserId("leasing");
    names().alias(PETE.org(), leasing, PETE.id());

    removal();

    assertThat(names().forgetAlias(PETE.org(), leasing)).isFalse();
    assertThat(names().alias(PETE.org(), leasing, PETE.id())).isFalse();
  }

  @Test
  default void whoever_is_added_again_is_no_former_one() {
    removal();

    hosts().add(PETE);

    assertThat(hosts().find(PETE.org(), PETE.id())).contains(PETE);
    assertThat(formerHosts().former(PETE.org())).isEmpty();
    assertThat(removal()).isEqualTo(Removal.REMOVED);
    assertThat(formerHosts().former(PETE.org())).hasSize(1);
  }

  @Test
  default void another_organisation_removes_nobody_here() {
    OrgId other = new OrgId("org_other");

    assertThat(formerHosts().remove(other, PETE.id(), BEFORE)).isEqualTo(Removal.NOT_THERE);

    assertThat(hosts().find(PETE.org(), PETE.id())).isPresent();
    assertThat(formerHosts().former(other)).isEmpty();
  }
}
