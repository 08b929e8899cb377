package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.Language;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.MailChannel;
import frontdesk.notices.Mailer;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Receipt;
import frontdesk.notices.ScriptedMailer;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.speech.BookingWords;
import frontdesk.speech.InvitationWords;
import frontdesk.tools.DeskFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An organisation that invites by mail: what is sent, and what the caller hears of it. */
class InvitationByMailTest {
  private final Host host = aHost().named("pete_admin").inviting(Invitations.MAIL).build();
  private final DeskFixture desk = aDesk();
  private final ScriptedMailer mailer = ScriptedMailer.answering(new Receipt.Delivered());

  private Booked book(BookingRequestFixture request, Mailer... ways) {
    MailChannel mail = new MailChannel(List.of(ways), new InvitationWords(Language.ENGLISH));
    DeliverNotices notices =
        new DeliverNotices(desk.outbox(), Map.of(Way.MAIL, mail), Runnable::run);
    BookAppointment book =
        new BookAppointment(desk.appointments(), desk.findAvailability(), notices, desk.clock());
    return (Booked) book.book(request.build(), host, Deadline.in(Duration.ofSeconds(30)));
  }

  private String said(Booked booked) {
    return new BookingWords(Language.ENGLISH).booked(booked, desk.clock().instant());
  }

  @Test
  void the_attendee_is_invited_once_however_often_it_is_asked_for() {
    assertThat(book(aRequest(), mailer).confirmation()).isEqualTo(Confirmation.SENT);
    Booked again = book(aRequest(), mailer);

    assertThat(again.confirmation()).isEqualTo(Confirmation.SENT);
    assertThat(mailer.mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.id()).isEqualTo("mail-" + again.appointment().id()));
    assertThat(said(again)).contains("A confirmation email is on its way.");
  }

  @Test
  void a_mail_that_may_have_arrived_stays_open_and_is_not_repeated() {
    ScriptedMailer silent = ScriptedMailer.answering(new Receipt.Unknown("silent"));

    assertThat(book(aRequest(), silent).confirmation()).isEqualTo(Confirmation.OPEN);
    assertThat(book(aRequest(), silent, mailer).confirmation()).isEqualTo(Confirmation.OPEN);
    assertThat(silent.mails()).hasSize(1);
    assertThat(mailer.mails()).isEmpty();
  }

  @Test
  void a_host_for_whom_nothing_can_send_yet_is_said_to_send_nothing_yet() {
    Booked booked = book(aRequest(), ScriptedMailer.closed());

    assertThat(booked.confirmation()).isEqualTo(Confirmation.FAILED);
    assertThat(said(booked)).contains("The confirmation email has not gone out yet.");
    assertThat(book(aRequest(), mailer).confirmation()).isEqualTo(Confirmation.SENT);
  }

  @Test
  void without_any_way_to_send_mail_the_caller_hears_so() {
    Booked booked = book(aRequest());

    assertThat(booked.confirmation()).isEqualTo(Confirmation.NO_CHANNEL);
    assertThat(said(booked)).contains("I couldn't send a confirmation email.");
  }

  @Test
  void who_wants_no_mail_hears_nothing_of_one() {
    Booked booked = book(aRequest().described("no mail, please"), mailer);

    assertThat(booked.confirmation()).isEqualTo(Confirmation.NOT_WANTED);
    assertThat(said(booked)).doesNotContain("email");
    assertThat(mailer.mails()).isEmpty();
  }

  @Test
  void who_has_no_address_hears_nothing_of_a_mail() {
    Booked booked = book(aRequest().withoutEmail().phoning("+13125550123"), mailer);

    assertThat(booked.confirmation()).isEqualTo(Confirmation.NOT_WANTED);
    assertThat(said(booked)).doesNotContain("email");
  }
}
