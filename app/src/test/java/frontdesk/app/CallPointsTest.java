package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CrashPoints;
import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.http.JdkHttpTransport;
import frontdesk.notices.Mail;
import frontdesk.notices.Mailer;
import frontdesk.notices.Receipt;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallPointsTest {
  private final JdkHttpTransport transport =
      new JdkHttpTransport(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build());

  private final Mailer mailer =
      new Mailer() {
        @Override
        public Optional<EmailAddress> sender(OrgId org, UserId host) {
          return Optional.empty();
        }

        @Override
        public Receipt send(OrgId org, UserId host, Mail mail, Deadline deadline) {
          return new Receipt.Delivered();
        }
      };

  @Test
  void where_nobody_listens_nothing_is_put_in_between() {
    assertThat(CallPoints.told(transport, CrashPoints.NONE)).isSameAs(transport);
    assertThat(CallPoints.told(mailer, CrashPoints.NONE)).isSameAs(mailer);
  }

  @Test
  void where_somebody_does_both_are_told_of() {
    CrashPoints somebody = point -> {};

    assertThat(CallPoints.told(transport, somebody)).isNotSameAs(transport);
    assertThat(CallPoints.told(mailer, somebody)).isInstanceOf(ToldMailer.class);
  }
}
