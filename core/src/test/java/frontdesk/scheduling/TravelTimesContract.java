package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.addresses.Address;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link TravelTables} promises. The store knows the organisation of {@link Demo}. */
public interface TravelTimesContract {
  PropertyId OAK = new Address("12 Oak Street").id();
  PropertyId ELM = new Address("7 Elm Street").id();
  PropertyId ASH = new Address("3 Ash Lane").id();

  TravelTables travelTimes();

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  default void ways_from_and_to_a_place_are_found_and_no_others() {
    travelTimes()
        .keep(
            Demo.ORG,
            Map.of(
                new Leg(OAK, ELM), minutes(20),
                new Leg(ELM, OAK), minutes(25),
                new Leg(ELM, ASH), minutes(5)));

    assertThat(travelTimes().about(Demo.ORG, OAK))
        .isEqualTo(Map.of(new Leg(OAK, ELM), minutes(20), new Leg(ELM, OAK), minutes(25)));
    assertThat(travelTimes().about(Demo.ORG, ELM)).hasSize(3);
    assertThat(travelTimes().count(Demo.ORG)).isEqualTo(3);
    assertThat(travelTimes().among(Demo.ORG, Set.of(OAK, ELM))).hasSize(2);
    assertThat(travelTimes().among(Demo.ORG, Set.of(OAK, ASH))).isEmpty();
    assertThat(travelTimes().among(Demo.ORG, Set.of(OAK, ELM, ASH))).hasSize(3);
    assertThat(travelTimes().about(new OrgId("org_other"), OAK)).isEmpty();
    assertThat(travelTimes().among(new OrgId("org_other"), Set.of(OAK, ELM))).isEmpty();
    assertThat(travelTimes().count(new OrgId("org_other"))).isZero();
  }

  @Test
  default void a_table_takes_the_place_of_the_one_before() {
    travelTimes().keep(Demo.ORG, Map.of(new Leg(OAK, ELM), minutes(20)));
    travelTimes().keep(Demo.ORG, Map.of(new Leg(OAK, ASH), minutes(0)));

    assertThat(travelTimes().about(Demo.ORG, OAK))
        .isEqualTo(Map.of(new Leg(OAK, ASH), Duration.ZERO));
    travelTimes().keep(Demo.ORG, Map.of());
    assertThat(travelTimes().count(Demo.ORG)).isZero();
  }

  @Test
  default void of_tables_that_race_one_is_kept_whole() {
    List<Leg> legs = List.of(new Leg(OAK, ELM), new Leg(OAK, ASH));

    AtOnce.each(
        8,
        i -> {
          travelTimes()
              .keep(Demo.ORG, Map.of(legs.get(0), minutes(i + 1), legs.get(1), minutes(i + 1)));
          return i;
        });

    Map<Leg, Duration> kept = travelTimes().about(Demo.ORG, OAK);
    assertThat(kept).containsOnlyKeys(legs);
    assertThat(kept.get(legs.get(0))).isEqualTo(kept.get(legs.get(1)));
  }
}
