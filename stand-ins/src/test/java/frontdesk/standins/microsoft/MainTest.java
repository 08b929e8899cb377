package frontdesk.standins.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontdesk.standins.microsoft.mailbox.LiveEvent;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void three_people_have_the_coming_two_weeks_in_their_calendars() {
    try (FakeMicrosoft microsoft = FakeMicrosoft.start(0, new TestClock())) {
      new DemoPeople(microsoft, LocalDate.of(2026, 11, 25)).moveIn();

      assertThat(microsoft.people())
          .extracting(Mailbox::email)
          .containsExactly("pete@example.com", "maria@example.com", "sam@example.com");
      assertThat(microsoft.person("pete@example.com").events())
          .hasSizeGreaterThan(10)
          .extracting(LiveEvent::subject)
          .contains("Team stand-up", "Holiday");
    }
  }

  @Test
  void greeting_says_what_to_set_and_who_to_be() {
    try (FakeMicrosoft microsoft = FakeMicrosoft.start(0, new TestClock())) {
      microsoft.person("pete@example.com").name("Pete");

      assertThat(Main.greeting(microsoft.url(), microsoft.people()))
          .contains("MICROSOFT_LOGIN_URL=" + microsoft.url())
          .contains("GRAPH_BASE_URL=" + microsoft.url())
          .contains("MICROSOFT_CLIENT_ID=frontdesk-dev")
          .contains("MICROSOFT_CLIENT_SECRET=frontdesk-dev-secret")
          .contains("pete@example.com (Pete)");
    }
  }

  @Test
  void port_is_the_argument_or_8400() {
    assertThat(Main.port(new String[0])).isEqualTo(8400);
    assertThat(Main.port(new String[] {"0"})).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> Main.port(new String[] {"70000"}));
  }
}
