package frontdesk.accounts;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Demo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link UnconnectedHosts} promises. The store knows both hosts of {@link Demo}. */
public interface UnconnectedHostsContract {
  UserId PETE = Demo.propertyManager().id();
  UserId DESK = Demo.intakeDesk().id();

  /** From now on that host's calendar is at Microsoft. */
  void atMicrosoft(UserId host);

  CalendarGrants grants();

  UnconnectedHosts unconnected();

  private List<UserId> hosts(Optional<UserId> host, int most) {
    return unconnected().hosts(Demo.ORG, host, most);
  }

  @Test
  default void whose_calendar_is_here_has_nothing_to_connect() {
    assertThat(hosts(Optional.empty(), 10)).isEmpty();
  }

  @Test
  default void whose_calendar_is_at_microsoft_is_told_until_it_is_connected_and_once_it_broke() {
    atMicrosoft(PETE);
    assertThat(hosts(Optional.empty(), 10)).containsExactly(PETE);

    grants().connect(aGrant().of(PETE).build());
    assertThat(hosts(Optional.empty(), 10)).isEmpty();

    grants().connect(aGrant().of(PETE).build().broken("revoked"));
    assertThat(hosts(Optional.empty(), 10)).containsExactly(PETE);
  }

  @Test
  default void one_host_or_the_first_of_an_organisation_may_be_asked_for() {
    atMicrosoft(PETE);
    atMicrosoft(DESK);

    assertThat(hosts(Optional.empty(), 10)).containsExactly(DESK, PETE);
    assertThat(hosts(Optional.empty(), 1)).containsExactly(DESK);
    assertThat(hosts(Optional.of(PETE), 10)).containsExactly(PETE);
    assertThat(unconnected().hosts(new OrgId("org_other"), Optional.empty(), 10)).isEmpty();
  }
}
