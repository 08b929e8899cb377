package frontdesk.properties;

import static frontdesk.properties.PropertyFixture.aProperty;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.UserId;
import frontdesk.properties.DescribeProperty.Outcome;
import frontdesk.scheduling.Demo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribePropertyTest {
  private static final UserId PETE = Demo.propertyManager().id();
  private static final UserId DESK = Demo.intakeDesk().id();

  private final Property oak = aProperty().build();
  private final Property maple3 =
      aProperty().at("480 Maple Avenue, Apt 3, Springfield, IL").build();
  private final Property maple7 =
      aProperty().at("480 Maple Avenue, Apt 7, Springfield, IL").build();
  private final InMemoryProperties properties =
      InMemoryProperties.of(Demo.ORG, oak, maple3, maple7);
  private final DescribeProperty describe = new DescribeProperty(properties);

  private Outcome said(String address) {
    return describe.byAddress(Demo.ORG, PETE, address);
  }

  @Test
  void a_property_is_known_by_its_id() {
    assertThat(describe.byId(Demo.ORG, PETE, oak.id().value())).isEqualTo(new Outcome.Found(oak));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789abcdef", "12 Oak Street", "'; drop table properties"})
  void another_id_is_nobodys(String id) {
    assertThat(describe.byId(Demo.ORG, PETE, id)).isEqualTo(new Outcome.Unknown());
  }

  @Test
  void a_misheard_address_is_understood() {
    assertThat(said("four eighty maples avenue apartment seven"))
        .isEqualTo(new Outcome.Found(maple7));
    assertThat(said("twelve oke street")).isEqualTo(new Outcome.WhichOne(List.of(oak), 1));
  }

  @Test
  void of_two_that_are_close_it_asks_which() {
    assertThat(said("480 Maple Avenue"))
        .isEqualTo(new Outcome.WhichOne(List.of(maple3, maple7), 2));
  }

  @Test
  void another_house_number_is_asked_about_and_never_taken_for_it() {
    assertThat(said("20 Oak Street")).isEqualTo(new Outcome.WhichOne(List.of(oak), 1));
  }

  @Test
  void at_most_three_are_named_of_many() {
    for (int unit = 10; unit < 20; unit++) {
      properties.keep(
          Demo.ORG,
          List.of(aProperty().at("480 Maple Avenue, Apt " + unit + ", Springfield, IL").build()));
    }

    Outcome.WhichOne which = (Outcome.WhichOne) said("480 Maple Avenue");

    assertThat(which.options()).hasSize(3);
    assertThat(which.count()).isEqualTo(12);
  }

  @Test
  void what_is_like_nothing_is_unknown() {
    assertThat(said("99 Elm Street")).isEqualTo(new Outcome.Unknown());
  }

  @Test
  void another_hosts_property_is_unknown_until_it_is_shared() {
    assertThat(describe.byId(Demo.ORG, DESK, oak.id().value())).isEqualTo(new Outcome.Unknown());
    assertThat(describe.byAddress(Demo.ORG, DESK, "12 Oak Street"))
        .isEqualTo(new Outcome.Unknown());

    properties.share(Demo.ORG, true);

    assertThat(describe.byAddress(Demo.ORG, DESK, "12 Oak Street"))
        .isEqualTo(new Outcome.Found(oak));
  }

  @Test
  void whichever_a_model_passes_on_is_used() {
    Optional<String> id = Optional.of(oak.id().value());
    Optional<String> address = Optional.of("480 Maple Avenue apartment 3");

    assertThat(describe.describe(Demo.ORG, PETE, id, Optional.empty()))
        .isEqualTo(new Outcome.Found(oak));
    assertThat(describe.describe(Demo.ORG, PETE, Optional.empty(), address))
        .isEqualTo(new Outcome.Found(maple3));
    assertThat(describe.describe(Demo.ORG, PETE, Optional.of("prop_1"), address))
        .isEqualTo(new Outcome.Found(maple3));
    assertThat(describe.describe(Demo.ORG, PETE, Optional.of("12 Oak Street"), Optional.empty()))
        .isEqualTo(new Outcome.Found(oak));
    assertThat(describe.describe(Demo.ORG, PETE, Optional.empty(), Optional.empty()))
        .isEqualTo(new Outcome.Unknown());
  }
}
