package frontdesk.notices;

import static frontdesk.notices.InvitationFixture.anInvitation;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.notices.Standing.Stage;
import java.time.Duration;
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
