package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontdesk.UserId;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.InMemoryHosts;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ChooseCalendarTest {
  private static final Host PETE = Demo.propertyManager().withCalendar(CalendarKind.MICROSOFT);

  private final InMemoryHosts hosts = InMemoryHosts.of(PETE);
  private final InMemoryCalendarGrants grants = new InMemoryCalendarGrants(Clock.systemUTC());
  private final ChooseCalendar choose = new ChooseCalendar(hosts, grants);

  private CalendarKind kind() {
    return hosts.find(PETE.org(), PETE.id()).orElseThrow().calendar();
  }

  @Test
  void a_calendar_that_is_kept_here_again_is_connected_to_nothing() {
    grants.connect(CalendarGrantFixture.aGrant().of(PETE.id()).build());

    assertThat(choose.choose(PETE.org(), PETE.id(), CalendarKind.LOCAL)).isTrue();

    assertThat(kind()).isEqualTo(CalendarKind.LOCAL);
    assertThat(grants.find(PETE.org(), PETE.id())).isEmpty();
  }

  @Test
  void one_that_was_never_connected_is_kept_elsewhere_too() {
    assertThat(choose.choose(PETE.org(), PETE.id(), CalendarKind.ZAPIER)).isTrue();

    assertThat(kind()).isEqualTo(CalendarKind.ZAPIER);
  }

  @Test
  void what_has_to_be_connected_is_not_chosen() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> choose.choose(PETE.org(), PETE.id(), CalendarKind.MICROSOFT));
  }

  @Test
  void nobody_is_made_by_it() {
    UserId nobody = new UserId("nobody");

    assertThat(choose.choose(PETE.org(), nobody, CalendarKind.LOCAL)).isFalse();
    assertThat(hosts.find(PETE.org(), nobody)).isEmpty();
  }
}
