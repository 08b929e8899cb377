package frontdesk.notices;

import static frontdesk.notices.InvitationFixture.anInvitation;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.ExtraNotices.Asked;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ExtraNotices} promises. */
public interface ExtraNoticesContract {
  ExtraNotices extra();

  /** Where they leave from. */
  Outbox outbox();

  @Test
  default void a_notice_that_is_added_can_be_claimed_as_it_is() {
    Notice notice = new InvitationAgain(anInvitation().build(), "0123456789abcdef");

    extra().add(notice);

    assertThat(outbox().claim(notice.org(), notice.id(), Duration.ZERO).map(Attempt::notice))
        .contains(notice);
  }

  private static Delivery toolCall(String arguments) {
    return Delivery.of(new CallId("call-1"), "tool-1", "tool", Map.of("all", arguments));
  }

  /** An appointment of {@link Demo#ORG} that is on file. */
  String appointment();

  // A1, A5.
  @Test
  default void a_tool_call_asks_for_one_notice() {
    Notice notice = new InvitationAgain(anInvitation().build(), "0123456789abcdef");
    Notice other = new InvitationAgain(anInvitation().build(), "fedcba9876543210");
    Asked asked = new Asked(appointment(), notice);

    assertThat(extra().askedBy(notice.org(), toolCall("same"))).isEmpty();
    assertThat(extra().ask(asked, toolCall("same"))).isEqualTo(Arrival.FIRST);
    assertThat(extra().ask(new Asked(appointment(), other), toolCall("same")))
        .isEqualTo(Arrival.REPEATED);
    assertThat(extra().ask(asked, toolCall("other"))).isEqualTo(Arrival.OTHER_ARGUMENTS);

    assertThat(extra().askedBy(notice.org(), toolCall("same"))).contains(notice.id());
    assertThat(extra().askedBy(notice.org(), toolCall("other"))).isEmpty();
    assertThat(outbox().claim(notice.org(), notice.id(), Duration.ZERO)).isPresent();
    assertThat(outbox().claim(notice.org(), other.id(), Duration.ZERO)).isEmpty();
  }

  @Test
  default void what_is_there_already_may_be_asked_for() {
    Asked asked = new Asked(Demo.ORG, appointment(), "notice-1", Optional.empty());

    assertThat(extra().ask(asked, toolCall("same"))).isEqualTo(Arrival.FIRST);

    assertThat(extra().askedBy(Demo.ORG, toolCall("same"))).contains("notice-1");
    assertThat(outbox().standing(Demo.ORG, "notice-1")).isEmpty();
  }

  @Test
  default void one_that_is_there_stays_as_it_stands() {
    Notice notice = anInvitation().build();
    extra().add(notice);
    Attempt attempt = outbox().claim(notice.org(), notice.id(), Duration.ZERO).orElseThrow();
    outbox().record(attempt, new Receipt.Delivered());

    extra().add(notice);

    assertThat(outbox().standing(notice.org(), notice.id()).map(Standing::stage))
        .contains(Stage.DELIVERED);
  }
}
