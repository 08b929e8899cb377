package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryReachedTest implements ReachedContract {
  private final InMemoryHosts hosts = InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk());

  @Override
  public Hosts hosts() {
    return hosts;
  }

  @Override
  public HostNames names() {
    return hosts;
  }

  @Override
  public Lines lines() {
    return hosts;
  }

  @Test
  void an_organisation_that_is_switched_off_reaches_nobody() { // J10
    hosts.close(Demo.ORG);

    assertThat(hosts.reached(Demo.ORG, Way.to(PETE), Optional.of(PETE)))
        .isEqualTo(Reached.Nobody.CLOSED);
  }
}
