package frontdesk.properties;

import static frontdesk.properties.PropertyFixture.aProperty;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.UserId;
import frontdesk.properties.ListRentals.OfWebsite;
import frontdesk.properties.ListRentals.Vacant;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListRentalsTest {
  private static final UserId PETE = Demo.propertyManager().id();

  private final Property now = aProperty().at("1 Elm Street").asOf("2026-11-01T00:00:00Z").build();
  private final Property soon =
      aProperty().at("2 Elm Street").vacantFrom("2026-12-01").asOf("2026-11-20T00:00:00Z").build();
  private final Property taken = aProperty().at("3 Elm Street").taken().on("example.org").build();
  private final Property bare = aProperty().at("4 Elm Street").knownByAddressOnly().build();
  private final ListRentals rentals =
      new ListRentals(InMemoryProperties.of(Demo.ORG, now, soon, taken, bare));

  @Test
  void figures_count_by_website() {
    ListRentals.Figures figures = rentals.figures(Demo.ORG, PETE);

    assertThat(figures.total()).isEqualTo(4);
    assertThat(figures.newest()).contains(Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(figures.websites())
        .isEqualTo(
            Map.of(
                "example.com", new OfWebsite(2, Instant.parse("2026-11-20T00:00:00Z")),
                "example.org", new OfWebsite(1, Instant.parse("2026-11-20T09:00:00Z"))));
  }

  @Test
  void a_website_has_all_of_its_own() {
    assertThat(rentals.of(Demo.ORG, PETE, new Website("example.com")))
        .containsExactlyInAnyOrder(now, soon);
    assertThat(rentals.of(Demo.ORG, PETE, new Website("example.net"))).isEmpty();
  }

  @Test
  void what_can_be_had_comes_with_the_days_until_then() {
    assertThat(rentals.vacant(Demo.ORG, PETE, LocalDate.parse("2026-11-21")))
        .containsExactly(new Vacant(now, 0), new Vacant(soon, 10));
    assertThat(rentals.vacant(Demo.ORG, PETE, LocalDate.parse("2027-01-01")))
        .extracting(Vacant::inDays)
        .containsExactly(0L, 0L);
  }

  @Test
  void nothing_has_no_newest() {
    assertThat(new ListRentals(new InMemoryProperties()).figures(Demo.ORG, PETE).newest())
        .isEmpty();
  }
}
