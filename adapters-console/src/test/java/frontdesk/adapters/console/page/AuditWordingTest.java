package frontdesk.adapters.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditWordingTest {
  private static final Map<String, String> NAMES = Map.of("1", "van Dyk");

  private static String who(String credential) {
    return AuditWording.who(credential, NAMES);
  }

  private static String by(String credential) {
    return AuditWording.by(credential, NAMES);
  }

  @Test
  void the_servers_own_words_for_who_asks_are_told_as_people_say_them() {
    assertThat(who("VAPI_SECRET")).isEqualTo("The voice platform");
    assertThat(who("call")).isEqualTo("A page in a call");
    assertThat(who("open door")).isEqualTo("Somebody at this machine");
    assertThat(by("open door")).isEqualTo("somebody at this machine");
    assertThat(by("calendar")).isEqualTo("somebody in the host's own calendar");
  }

  @Test
  void members_are_told_by_their_names_as_they_write_them() {
    assertThat(who("member 1")).isEqualTo("van Dyk");
    assertThat(by("member 1")).isEqualTo("van Dyk");
    assertThat(who("member 2")).isEqualTo("Somebody who is no member any more (2)");
  }

  @Test
  void a_credential_is_told_by_the_name_that_it_was_given() {
    assertThat(who("front-end")).isEqualTo("front-end");
  }
}
