package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.accounts.Tenant;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.HostGroup;
import frontdesk.scheduling.HostList.Named;
import frontdesk.scheduling.HostNames;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines;
import frontdesk.scheduling.Reached;
import frontdesk.scheduling.ReachedContract;
import frontdesk.scheduling.Way;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiReachedTest implements ReachedContract {
  private final Jdbi jdbi = FreshDatabase.fresh();

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

  private Reached byDoor(String door) {
    return hosts().reached(Demo.ORG, Way.by(Line.door(door)), Optional.empty());
  }

  @Test
  void an_organisation_that_is_switched_off_reaches_nobody_until_it_is_switched_on() { // J10
    JdbiTenants tenants = new JdbiTenants(jdbi);
    assertThat(tenants.open(Demo.ORG, false)).isTrue();

    assertThat(byDoor(Line.VAPI)).isEqualTo(Reached.Nobody.CLOSED);
    assertThat(tenants.find(Demo.ORG).orElseThrow().open()).isFalse();
    assertThat(tenants.open(Demo.ORG, true)).isTrue();
    assertThat(byDoor(Line.VAPI)).isEqualTo(new Reached.Those(List.of(Demo.propertyManager())));
  }

  @Test
  void the_demo_organisations_doors_lead_to_a_host_each() {
    assertThat(byDoor(Line.VAPI)).isEqualTo(new Reached.Those(List.of(Demo.propertyManager())));
    assertThat(byDoor(Line.API)).isEqualTo(new Reached.Those(List.of(Demo.intakeDesk())));
  }

  @Test
  void an_only_host_is_meant_wherever_nothing_says_who() {
    OrgId small = new OrgId("org_small");
    assertThat(new JdbiTenants(jdbi).make(new Tenant(small, Optional.of("Small"), true))).isTrue();
    assertThat(hosts().reached(small, Way.by(Line.door(Line.VAPI)), Optional.empty()))
        .isEqualTo(Reached.Nobody.NOT_SET_UP);
    hosts().add(frontdesk.scheduling.Host.newcomer(small, PETE));

    assertThat(hosts().reached(small, Way.by(Line.door(Line.VAPI)), Optional.empty()))
        .isInstanceOf(Reached.Those.class);
  }

  @Test
  void hosts_and_groups_are_listed_with_their_names() {
    names().alias(Demo.ORG, VIEWINGS, DESK);
    HostGroup group = new HostGroup(VIEWINGS, List.of(PETE, DESK));
    names().group(Demo.ORG, group);
    JdbiHostList list = new JdbiHostList(jdbi);

    assertThat(list.hosts(Demo.ORG, Optional.empty(), 1))
        .containsExactly(new Named(Demo.intakeDesk(), List.of(VIEWINGS)));
    assertThat(list.hosts(Demo.ORG, Optional.of(DESK), 9))
        .containsExactly(new Named(Demo.propertyManager(), List.of()));
    assertThat(list.groups(Demo.ORG)).containsExactly(group);
    assertThat(list.groups(new OrgId("org_other"))).isEmpty();
  }

  @Test
  void organisations_are_made_once_and_listed_in_pages() {
    JdbiTenants tenants = new JdbiTenants(jdbi);
    Tenant small = new Tenant(new OrgId("org_small"), Optional.empty(), true);

    assertThat(tenants.make(small)).isTrue();
    assertThat(tenants.make(small)).isFalse();
    assertThat(tenants.list(Optional.of(Demo.ORG), 9)).containsExactly(small);
    assertThat(tenants.list(Optional.empty(), 1)).hasSize(1);
    assertThat(tenants.find(new OrgId("org_none"))).isEmpty();
    assertThat(tenants.open(new OrgId("org_none"), true)).isFalse();
  }
}
