package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.EmailAddress;
import frontdesk.UserId;
import frontdesk.notices.Mail;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.faults.FaultScript;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.mailbox.SentMail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SendMailTest {
  private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n";

  private StandInDesk desk = new StandInDesk();

  @AfterEach
  void nothing_was_sent_that_microsoft_does_not_know() {
    desk.close();
    assertThat(desk.microsoft.violations()).isEmpty();
  }

  private Receipt send() {
    Mail mail =
        new Mail("mail-1", new EmailAddress("jane@example.com"), "Viewing", "At noon.", CALENDAR);
    return mailer().send(Demo.ORG, Desk.HOST, mail, Desk.ample());
  }

  private SendMail mailer() {
    return new SendMail(desk.mailboxes, desk.grants);
  }

  private FaultScript trouble() {
    return desk.microsoft.faults().on(Route.SEND_MAIL);
  }

  @Test
  void a_mail_carries_its_text_and_an_appointment_whose_method_is_told_twice_alike() {
    assertThat(send()).isEqualTo(new Receipt.Delivered());

    assertThat(desk.pete.mails())
        .containsExactly(
            new SentMail(
                List.of("jane@example.com"),
                "Viewing",
                "Text",
                "At noon.",
                List.of(
                    new SentMail.Attachment(
                        "appointment.ics",
                        "text/calendar; method=CANCEL; charset=UTF-8",
                        CALENDAR))));
  }

  @Test
  void a_mail_that_was_not_answered_is_unknown_and_not_sent_again() {
    trouble().afterCommit().answer(504);
    assertThat(send()).isInstanceOf(Receipt.Unknown.class);

    trouble().afterCommit().reset();
    assertThat(send()).isInstanceOf(Receipt.Unknown.class);

    trouble().afterCommit().answer(503);
    assertThat(send()).isInstanceOf(Receipt.Unknown.class);

    assertThat(desk.pete.mails()).hasSize(3);
  }

  @Test
  void a_wait_that_is_asked_for_is_waited() {
    trouble().retryAfter("3").answer(429);

    assertThat(send()).isEqualTo(new Receipt.Delivered());
    assertThat(desk.pete.mails()).hasSize(1);
  }

  @Test
  void without_the_permission_it_is_refused() {
    desk.close();
    desk = new StandInDesk("offline_access", "User.Read", "Calendars.ReadWrite");

    assertThat(send()).isInstanceOf(Receipt.Refused.class);
    assertThat(mailer().sender(Demo.ORG, Desk.HOST)).isEmpty();
  }

  @Test
  void the_sender_is_the_mailbox_of_a_host_who_permits_it() {
    assertThat(mailer().sender(Demo.ORG, Desk.HOST)).contains(new EmailAddress(StandInDesk.PETE));
    assertThat(mailer().sender(Demo.ORG, new UserId("somebody@example.com"))).isEmpty();
  }

  @Test
  void a_host_who_must_connect_again_sends_nothing() {
    desk.microsoft.revokes(StandInDesk.PETE);
    desk.clock.advance(Duration.ofHours(2));

    assertThat(send()).isEqualTo(new Receipt.NothingHappened("calendar not connected"));
    assertThat(mailer().sender(Demo.ORG, Desk.HOST)).isEmpty();
  }
}
