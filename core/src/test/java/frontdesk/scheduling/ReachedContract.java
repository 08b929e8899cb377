package frontdesk.scheduling;

import static frontdesk.scheduling.Reached.Nobody.NOT_SET_UP;
import static frontdesk.scheduling.Reached.Nobody.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Lines.Registered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Whom callers reach by what they came in by. The store knows both hosts of {@link Demo}, and no
 * other organisation.
 */
public interface ReachedContract {
  Line RINGS = new Line(Line.Kind.NUMBER, "+13125550100");
  Line SPEAKS = new Line(Line.Kind.ASSISTANT, "a-1");
  UserId PETE = Demo.propertyManager().id();
  UserId DESK = Demo.intakeDesk().id();
  UserId ANN = new UserId("ann@example.com");
  UserId VIEWINGS = new UserId("viewings");

  Hosts hosts();

  HostNames names();

  Lines lines();

  private List<UserId> reached(Way way, Optional<UserId> named) {
    Reached reached = hosts().reached(Demo.ORG, way, named);
    return reached instanceof Reached.Those those
        ? those.hosts().stream().map(Host::id).toList()
        : List.of();
  }

  private Reached reached(Way way, String named) {
    return hosts().reached(Demo.ORG, way, Optional.of(new UserId(named)));
  }

  private void addAnn() {
    hosts().add(HostFixture.aHost().named(ANN.value()).build());
  }

  private void lead(Line line, UserId to, boolean group) {
    assertThat(lines().register(Demo.ORG, new Registered(line, to, group))).isTrue();
  }

  @Test
  default void a_registered_line_leads_to_its_host_and_to_no_other() { // J6
    lead(RINGS, DESK, false);
    Way way = Way.by(RINGS, Line.door(Line.VAPI));

    assertThat(reached(way, Optional.empty())).containsExactly(DESK);
    assertThat(reached(way, Optional.of(DESK))).containsExactly(DESK);
    assertThat(reached(way, PETE.value())).isEqualTo(UNKNOWN);
    assertThat(reached(way, "nobody")).isEqualTo(UNKNOWN);
  }

  @Test
  default void a_number_says_more_than_an_assistant_and_an_assistant_more_than_a_door() {
    lead(SPEAKS, PETE, false);
    lead(Line.door("other"), DESK, false);
    Way way = Way.by(RINGS, SPEAKS, Line.door("other"));
    assertThat(reached(way, Optional.empty())).containsExactly(PETE);

    lead(RINGS, DESK, false);
    assertThat(reached(way, Optional.empty())).containsExactly(DESK);
  }

  @Test
  default void a_group_is_reached_in_its_order_and_its_hosts_may_be_named() {
    addAnn();
    assertThat(names().group(Demo.ORG, new HostGroup(VIEWINGS, List.of(PETE, ANN)))).isTrue();
    assertThat(names().alias(Demo.ORG, new UserId("annie"), ANN)).isTrue();
    lead(SPEAKS, VIEWINGS, true);

    assertThat(reached(Way.by(SPEAKS), Optional.empty())).containsExactly(PETE, ANN);
    assertThat(reached(Way.by(SPEAKS), Optional.of(new UserId("Annie")))).containsExactly(ANN);
    assertThat(reached(Way.by(SPEAKS), DESK.value())).isEqualTo(UNKNOWN);
    assertThat(reached(Way.by(SPEAKS), VIEWINGS.value())).isEqualTo(UNKNOWN);

    assertThat(names().group(Demo.ORG, new HostGroup(VIEWINGS, List.of(DESK)))).isTrue();
    assertThat(reached(Way.by(SPEAKS), Optional.empty())).containsExactly(DESK);
    assertThat(names().forgetGroup(Demo.ORG, VIEWINGS)).isTrue();
    assertThat(hosts().reached(Demo.ORG, Way.by(SPEAKS), Optional.empty())).isEqualTo(NOT_SET_UP);
  }

  @Test
  default void a_door_proposes_and_any_host_of_the_organisation_may_be_named() {
    lead(Line.door("other"), DESK, false);
    Way way = Way.by(RINGS, SPEAKS, Line.door("other"));

    assertThat(reached(way, Optional.empty())).containsExactly(DESK);
    assertThat(reached(way, Optional.of(PETE))).containsExactly(PETE);
    assertThat(reached(way, "nobody")).isEqualTo(UNKNOWN);
  }

  @Test
  default void of_several_hosts_none_is_meant_where_nothing_says_which() {
    Way way = Way.by(Line.door("other"));

    assertThat(hosts().reached(Demo.ORG, way, Optional.empty())).isEqualTo(NOT_SET_UP);
    assertThat(reached(way, Optional.of(PETE))).containsExactly(PETE);
    assertThat(reached(Way.to(PETE), Optional.empty())).containsExactly(PETE);
  }

  @Test
  default void whoever_may_act_for_one_host_reaches_no_other() { // J6
    lead(SPEAKS, PETE, false);

    Way way = Way.by(Line.door("other")).onlyTo(Optional.of(DESK));
    assertThat(reached(way, Optional.empty())).containsExactly(DESK);
    assertThat(reached(way, PETE.value())).isEqualTo(UNKNOWN);
    Way elsewhere = Way.by(SPEAKS).onlyTo(Optional.of(DESK));
    assertThat(reached(elsewhere, Optional.empty())).isEmpty();
    assertThat(reached(elsewhere, PETE.value())).isEqualTo(UNKNOWN);
    assertThat(reached(elsewhere, DESK.value())).isEqualTo(UNKNOWN);
  }

  @Test
  default void another_organisation_reaches_nobody() { // J6
    assertThat(hosts().reached(new OrgId("org_other"), Way.to(PETE), Optional.of(PETE)))
        .isInstanceOf(Reached.Nobody.class);
  }

  @Test
  default void an_alias_means_one_host_until_it_is_forgotten() {
    UserId manager = new UserId("the_manager");
    assertThat(names().alias(Demo.ORG, manager, PETE)).isTrue();
    assertThat(names().alias(Demo.ORG, manager, PETE)).as("again").isTrue();
    assertThat(names().alias(Demo.ORG, manager, DESK)).as("another's").isFalse();
    assertThat(names().alias(Demo.ORG, DESK, PETE)).as("an id").isFalse();
    assertThat(names().alias(Demo.ORG, manager, new UserId("nobody"))).isFalse();
    assertThat(reached(Way.to(DESK), Optional.of(manager))).containsExactly(PETE);

    assertThat(names().forgetAlias(Demo.ORG, manager)).isTrue();
    assertThat(names().forgetAlias(Demo.ORG, manager)).isFalse();
    assertThat(reached(Way.to(DESK), manager.value())).isEqualTo(UNKNOWN);
  }

  @Test
  default void lines_are_listed_in_pages_and_forgotten() {
    lead(RINGS, DESK, false);
    lead(SPEAKS, PETE, false);

    assertThat(lines().registered(Demo.ORG, Optional.empty(), 1))
        .containsExactly(new Registered(SPEAKS, PETE, false));
    assertThat(lines().registered(Demo.ORG, Optional.of(Line.door("zzz")), 10))
        .containsExactly(new Registered(RINGS, DESK, false));
    assertThat(lines().registered(new OrgId("org_other"), Optional.empty(), 10)).isEmpty();
    assertThat(lines().forget(Demo.ORG, RINGS)).isTrue();
    assertThat(lines().forget(Demo.ORG, RINGS)).isFalse();
  }

  @Test
  default void nothing_is_registered_for_whom_the_organisation_does_not_have() {
    UserId nobody = new UserId("nobody");

    assertThat(lines().register(Demo.ORG, new Registered(RINGS, nobody, false))).isFalse();
    assertThat(lines().register(Demo.ORG, new Registered(RINGS, PETE, true))).isFalse();
    assertThat(names().group(Demo.ORG, new HostGroup(VIEWINGS, List.of(PETE, nobody)))).isFalse();
    assertThat(lines().register(new OrgId("org_other"), new Registered(RINGS, PETE, false)))
        .isFalse();
  }
}
