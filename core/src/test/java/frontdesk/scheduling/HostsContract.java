package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Hosts} promises. The store knows both hosts of {@link Demo}. */
public interface HostsContract {
  Hosts hosts();

  @Test
  default void a_host_is_found_as_it_was_added() {
    assertThat(hosts().find(Demo.ORG, Demo.propertyManager().id()))
        .contains(Demo.propertyManager());
    assertThat(hosts().find(Demo.ORG, Demo.intakeDesk().id())).contains(Demo.intakeDesk());
  }

  @Test
  default void how_long_offered_times_are_held_is_kept() {
    Host holding = HostFixture.aHost().named("holder").holding(Duration.ofMinutes(5)).build();

    hosts().add(holding);

    assertThat(hosts().find(Demo.ORG, holding.id())).contains(holding);
  }

  @Test
  default void a_host_is_found_whatever_the_case_of_its_name() {
    assertThat(hosts().find(Demo.ORG, new UserId("PETE_Admin"))).contains(Demo.propertyManager());
  }

  @Test
  default void another_organisation_does_not_know_it() {
    assertThat(hosts().find(new OrgId("org_other"), Demo.propertyManager().id())).isEmpty();
  }

  @Test
  default void adding_a_host_again_changes_nothing() {
    Host pete = Demo.propertyManager();
    hosts().add(pete.withHours(ZoneId.of("Asia/Tokyo"), pete.hours()));

    assertThat(hosts().find(pete.org(), pete.id())).contains(pete);
  }

  @Test
  default void a_calendar_that_is_kept_elsewhere_changes_nothing_else() {
    Host pete = Demo.propertyManager();

    hosts().keepCalendarIn(pete.org(), pete.id(), CalendarKind.MICROSOFT);

    assertThat(hosts().find(pete.org(), pete.id()))
        .contains(pete.withCalendar(CalendarKind.MICROSOFT).withRevision(1));
    assertThat(hosts().find(Demo.ORG, Demo.intakeDesk().id())).contains(Demo.intakeDesk());
  }

  @Test
  default void hours_that_are_taken_over_change_nothing_else() {
    Host pete = Demo.propertyManager();
    OfficeHours hours = OfficeHours.parse("mon 09:00-12:00 13:00-17:00");

    hosts().keepHours(pete.org(), pete.id(), ZoneId.of("Asia/Tokyo"), hours);

    assertThat(hosts().find(pete.org(), pete.id()))
        .contains(pete.withHours(ZoneId.of("Asia/Tokyo"), hours).withRevision(1));
  }

  @Test
  default void every_rule_of_a_policy_is_kept_in_one_change() {
    Host every =
        HostFixture.aHost()
            .named("every")
            .lasting(Duration.ofMinutes(20))
            .atMost(Duration.ofMinutes(90))
            .every(Duration.ofMinutes(15))
            .startingAfter(Duration.ofMinutes(5))
            .notice(Duration.ofHours(2))
            .horizon(Duration.ofDays(60))
            .buffers(Duration.ofMinutes(10), Duration.ofMinutes(25))
            .travelling(Duration.ofMinutes(35))
            .seats(3)
            .aDay(6)
            .holding(Duration.ofMinutes(5))
            .ignoringTentative()
            .build();
    BookingPolicy other =
        HostFixture.aHost().withoutGaps().allowingThePast().atMost(Duration.ofHours(1)).policy();

    hosts().add(every);
    assertThat(hosts().find(Demo.ORG, every.id())).contains(every);
    hosts().keepPolicy(Demo.ORG, every.id(), other);

    assertThat(hosts().find(Demo.ORG, every.id()))
        .contains(every.withPolicy(other).withRevision(1));
  }

  @Test
  default void hours_and_policy_are_taken_over_together() {
    Host pete = Demo.propertyManager();
    OfficeHours hours = OfficeHours.parse("tue 10:00-11:00");
    BookingPolicy policy = HostFixture.aHost().lasting(Duration.ofMinutes(20)).policy();

    Host changed = pete.withHours(ZoneId.of("Asia/Tokyo"), hours).withPolicy(policy);
    assertThat(hosts().keepRules(pete, changed)).isTrue();

    assertThat(hosts().find(pete.org(), pete.id()).map(host -> host.withRevision(0)))
        .contains(changed);
    assertThat(hosts().find(pete.org(), pete.id()).map(Host::revision))
        .isNotEqualTo(Optional.of(pete.revision()));
  }

  @Test
  default void rules_that_somebody_else_changed_meanwhile_are_not_overwritten() {
    Host pete = Demo.propertyManager();
    Host closed = pete.withHours(pete.zone(), OfficeHours.parse("mon 09:00-10:00"));
    Host longer = pete.withPolicy(HostFixture.aHost().lasting(Duration.ofMinutes(50)).policy());
    Host moved = pete.withHours(ZoneId.of("Asia/Tokyo"), pete.hours());

    assertThat(hosts().keepRules(pete, closed)).isTrue();
    assertThat(hosts().keepRules(pete, longer)).isFalse();
    assertThat(hosts().keepRules(closed, moved)).isTrue();
    assertThat(hosts().keepRules(closed, longer)).isFalse();

    assertThat(hosts().find(pete.org(), pete.id()).filter(moved::hasRulesOf)).isPresent();
  }

  @Test
  default void what_is_booked_meanwhile_is_in_nobodys_way() {
    Host pete = Demo.propertyManager();
    hosts().keepCalendarIn(pete.org(), pete.id(), CalendarKind.MICROSOFT);

    assertThat(hosts().keepRules(pete, pete.withHours(ZoneId.of("Asia/Tokyo"), pete.hours())))
        .isTrue();
  }

  @Test
  default void of_those_who_change_what_all_have_seen_exactly_one_does() {
    Host pete = Demo.propertyManager();

    assertThat(
            IntStream.rangeClosed(1, 8)
                .parallel()
                .mapToObj(i -> HostFixture.aHost().lasting(Duration.ofMinutes(i * 5L)).policy())
                .map(policy -> hosts().keepRules(pete, pete.withPolicy(policy)))
                .toList())
        .containsOnlyOnce(true);
  }

  @Test
  default void dates_that_are_otherwise_are_kept() {
    Host pete = Demo.propertyManager();
    OfficeHours hours =
        OfficeHours.parse("mon 09:00-12:00; 2026-12-24 09:00-11:00; 2026-12-25 closed");

    hosts().keepHours(pete.org(), pete.id(), pete.zone(), hours);

    assertThat(hosts().find(pete.org(), pete.id()).map(Host::hours)).contains(hours);
  }

  @Test
  default void an_unknown_host_is_not_made() {
    UserId nobody = new UserId("nobody");

    hosts().keepCalendarIn(Demo.ORG, nobody, CalendarKind.MICROSOFT);
    hosts().keepHours(Demo.ORG, nobody, ZoneId.of("UTC"), OfficeHours.alwaysOpen());
    hosts().keepPolicy(Demo.ORG, nobody, HostFixture.aHost().policy());
    Host unknown = HostFixture.aHost().named(nobody.value()).build();
    assertThat(hosts().keepRules(unknown, unknown)).isFalse();

    assertThat(hosts().find(Demo.ORG, nobody)).isEmpty();
  }
}
