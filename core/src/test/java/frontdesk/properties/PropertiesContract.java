package frontdesk.properties;

import static frontdesk.properties.PropertyFixture.aProperty;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.properties.Properties.Kept;
import frontdesk.scheduling.Demo;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Properties} and {@link PropertySharing} promises. The store knows {@link
 * Demo}'s organisation with its hosts, which shares nothing and lists nothing, and {@code
 * org_other} without any.
 */
public interface PropertiesContract {
  OrgId OTHER = new OrgId("org_other");
  UserId PETE = Demo.propertyManager().id();
  UserId DESK = Demo.intakeDesk().id();

  Properties properties();

  PropertySharing sharing();

  private Kept keep(PropertyFixture property) {
    return properties().keep(Demo.ORG, List.of(property.build())).get(0);
  }

  @Test
  default void a_property_is_found_as_it_was_kept() {
    Property whole = aProperty().build();
    Property bare = aProperty().at("14 Elm Street").ofNobody().knownByAddressOnly().build();

    assertThat(properties().keep(Demo.ORG, List.of(whole, bare)))
        .containsExactly(Kept.ADDED, Kept.ADDED);

    assertThat(properties().find(Demo.ORG, PETE, whole.id())).contains(whole);
    assertThat(properties().find(Demo.ORG, PETE, bare.id())).contains(bare);
    assertThat(properties().all(Demo.ORG)).containsExactlyInAnyOrder(whole, bare);
  }

  @Test
  default void every_kind_of_vacancy_is_kept() {
    Property later = aProperty().at("1 Elm Street").vacantFrom("2027-01-01").build();
    Property taken = aProperty().at("2 Elm Street").taken().build();

    properties().keep(Demo.ORG, List.of(later, taken));

    assertThat(properties().all(Demo.ORG)).containsExactlyInAnyOrder(later, taken);
  }

  @Test
  default void another_organisation_does_not_know_it() {
    keep(aProperty());

    assertThat(properties().find(OTHER, PETE, aProperty().build().id())).isEmpty();
    assertThat(properties().seenBy(OTHER, PETE)).isEmpty();
    assertThat(properties().all(OTHER)).isEmpty();
  }

  @Test
  default void one_address_is_one_property_for_each_organisation() {
    Property theirs = aProperty().ofNobody().forDollars(1).build();
    keep(aProperty());

    assertThat(properties().keep(OTHER, List.of(theirs))).containsExactly(Kept.ADDED);

    assertThat(properties().all(OTHER)).containsExactly(theirs);
    assertThat(properties().all(Demo.ORG)).containsExactly(aProperty().build());
  }

  @Test
  default void the_same_again_changes_nothing() {
    keep(aProperty());

    assertThat(keep(aProperty())).isEqualTo(Kept.UNCHANGED);
    assertThat(properties().all(Demo.ORG)).containsExactly(aProperty().build());
  }

  @Test
  default void the_same_again_later_is_fresher() {
    keep(aProperty().asOf("2026-11-01T00:00:00Z"));

    assertThat(keep(aProperty().asOf("2026-11-20T00:00:00Z"))).isEqualTo(Kept.UNCHANGED);
    assertThat(keep(aProperty().asOf("2026-11-10T00:00:00Z"))).isEqualTo(Kept.UNCHANGED);

    assertThat(properties().all(Demo.ORG))
        .containsExactly(aProperty().asOf("2026-11-20T00:00:00Z").build());
  }

  @Test
  default void another_spelling_of_its_address_is_the_same_property() {
    keep(aProperty().at("12 Oak Street, Springfield, IL 62701"));

    assertThat(keep(aProperty().at("12 oak st., Springfield, Illinois 62701")))
        .isEqualTo(Kept.CHANGED);

    assertThat(properties().all(Demo.ORG))
        .extracting(one -> one.address().text())
        .containsExactly("12 oak st., Springfield, Illinois 62701");
  }

  @Test
  default void a_newer_fact_replaces_an_older_one() {
    keep(aProperty().forDollars(975));

    assertThat(keep(aProperty().forDollars(995))).isEqualTo(Kept.CHANGED);
    assertThat(keep(aProperty().withoutRent())).isEqualTo(Kept.CHANGED);

    assertThat(properties().all(Demo.ORG)).containsExactly(aProperty().withoutRent().build());
  }

  @Test
  default void an_older_fact_replaces_nothing() {
    keep(aProperty().asOf("2026-11-20T00:00:00Z"));

    assertThat(keep(aProperty().forDollars(1).asOf("2026-11-19T23:59:59Z")))
        .isEqualTo(Kept.OUTDATED);

    assertThat(properties().all(Demo.ORG))
        .containsExactly(aProperty().asOf("2026-11-20T00:00:00Z").build());
  }

  @Test
  default void what_came_of_each_is_told_in_the_same_order() {
    properties()
        .keep(
            Demo.ORG,
            List.of(
                aProperty().at("1 Elm Street").build(),
                aProperty().at("2 Elm Street").build(),
                aProperty().at("3 Elm Street").build()));

    assertThat(
            properties()
                .keep(
                    Demo.ORG,
                    List.of(
                        aProperty().at("4 Elm Street").build(),
                        aProperty().at("3 Elm Street").build(),
                        aProperty().at("2 Elm Street").forDollars(1).build(),
                        aProperty()
                            .at("1 Elm Street")
                            .asOf("2020-01-01T00:00:00Z")
                            .with()
                            .build())))
        .containsExactly(Kept.ADDED, Kept.UNCHANGED, Kept.CHANGED, Kept.OUTDATED);
    assertThat(properties().keep(Demo.ORG, List.of())).isEmpty();
  }

  @Test
  default void a_host_sees_their_own_and_nobodys() {
    Property petes = aProperty().of(PETE).build();
    Property desks = aProperty().at("1 Elm Street").of(DESK).build();
    Property nobodys = aProperty().at("2 Elm Street").ofNobody().build();
    properties().keep(Demo.ORG, List.of(petes, desks, nobodys));

    assertThat(properties().seenBy(Demo.ORG, PETE)).containsExactlyInAnyOrder(petes, nobodys);
    assertThat(properties().find(Demo.ORG, PETE, desks.id())).isEmpty();
    assertThat(properties().find(Demo.ORG, DESK, desks.id())).contains(desks);
  }

  @Test
  default void a_host_sees_all_where_the_organisation_shares() {
    Property petes = aProperty().of(PETE).build();
    keep(aProperty().of(PETE));

    assertThat(sharing().isShared(Demo.ORG)).isFalse();
    assertThat(sharing().share(Demo.ORG, true)).isTrue();
    assertThat(sharing().isShared(Demo.ORG)).isTrue();
    assertThat(sharing().isShared(OTHER)).isFalse();
    assertThat(properties().seenBy(Demo.ORG, DESK)).containsExactly(petes);
    assertThat(properties().find(Demo.ORG, DESK, petes.id())).contains(petes);

    assertThat(sharing().share(Demo.ORG, false)).isTrue();
    assertThat(properties().seenBy(Demo.ORG, DESK)).isEmpty();
  }

  @Test
  default void an_organisation_that_is_not_there_shares_nothing() {
    assertThat(sharing().share(new OrgId("org_nowhere"), true)).isFalse();
    assertThat(sharing().isShared(new OrgId("org_nowhere"))).isFalse();
  }

  @Test
  default void properties_come_in_the_order_of_their_ids() {
    for (int number = 1; number <= 20; number++) {
      keep(aProperty().at(number + " Elm Street"));
    }

    assertThat(properties().seenBy(Demo.ORG, PETE))
        .hasSize(20)
        .isSortedAccordingTo((one, other) -> one.id().value().compareTo(other.id().value()));
  }
}
