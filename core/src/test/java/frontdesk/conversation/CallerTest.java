package frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static final Caller JANE = caller("Jane Doe", "jane@example.com", "");

  private static Caller caller(String name, String email, String phone) {
    return new Caller(
        Optional.of(name).filter(text -> !text.isEmpty()),
        EmailAddress.parse(email),
        false,
        PhoneNumber.parse(phone));
  }

  @Test
  void what_is_said_later_is_added() {
    assertThat(JANE.hearing(caller("", "", "+13125550123")))
        .isEqualTo(caller("Jane Doe", "jane@example.com", "+13125550123"));
    assertThat(Caller.UNKNOWN.hearing(JANE)).isEqualTo(JANE);
    assertThat(JANE.hearing(caller("jane", "", "")))
        .isEqualTo(caller("jane", "jane@example.com", ""));
  }

  @Test
  void somebody_with_another_name_address_or_number_is_another_person() {
    Caller bob = caller("Bob", "", "");
    Caller elsewhere = caller("", "bob@example.com", "");

    assertThat(JANE.hearing(bob)).isEqualTo(bob);
    assertThat(JANE.hearing(elsewhere)).isEqualTo(elsewhere);
    assertThat(caller("", "", "+13125550123").mayBe(caller("", "", "+13125550124"))).isFalse();
  }

  @Test
  void nobody_reads_it_in_a_log() {
    assertThat(JANE + " " + Conversation.FRESH.with(JANE)).doesNotContain("Jane", "jane");
  }
}
