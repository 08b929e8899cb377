package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.adapters.mail.ScriptedSmtp;
import frontdesk.adapters.mail.SmtpServer;
import frontdesk.scheduling.Invitations;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * An organisation that invites by mail: from the host's own mailbox, else through a mail server.
 */
class InvitedByMailTest {
  private static final String NINE = "2026-11-23T09:00";

  @Test
  void the_mail_leaves_the_hosts_own_mailbox_where_the_host_permitted_it() {
    try (ScriptedSmtp smtp = new ScriptedSmtp();
        OutlookDesk outlook = new OutlookDesk(server(smtp))) {
      outlook.desk.database().useHandle(handle -> handle.execute("DELETE FROM calendar_grants"));
      outlook.connect(
          OutlookDesk.HOST,
          OutlookDesk.PETE,
          "Calendars.ReadWrite",
          "Mail.Send",
          "offline_access",
          "User.Read");
      outlook.inviteBy(Invitations.MAIL);

      assertThat(outlook.book(NINE)).contains("A confirmation email is on its way");

      assertThat(outlook.pete.mails())
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.to()).containsExactly("jane@example.com");
                assertThat(mail.subject()).contains("12 Oak Street");
                assertThat(mail.attachments().get(0).text())
                    .contains("METHOD:REQUEST", "DTSTART:20261123T150000Z");
              });
      assertThat(smtp.mails()).isEmpty();
    }
  }

  @Test
  void who_was_invited_by_mail_is_told_by_mail_that_it_was_moved_or_cancelled() {
    try (OutlookDesk outlook = new OutlookDesk()) {
      outlook.desk.database().useHandle(handle -> handle.execute("DELETE FROM calendar_grants"));
      outlook.connect(
          OutlookDesk.HOST,
          OutlookDesk.PETE,
          "Calendars.ReadWrite",
          "Mail.Send",
          "offline_access",
          "User.Read");
      outlook.inviteBy(Invitations.MAIL);
      outlook.book(NINE);
      String jane = "\"attendee_email\":\"jane@example.com\"";

      outlook.say(
          "reschedule_appointment", "{" + jane + ",\"new_start_time\":\"2026-11-23T10:00\"}");
      outlook.eventually(() -> outlook.pete.mails().size() == 2);
      outlook.say("cancel_appointment", "{" + jane + "}");
      outlook.eventually(() -> outlook.pete.mails().size() == 3);

      assertThat(outlook.pete.mails())
          .extracting(mail -> mail.attachments().get(0).text())
          .satisfiesExactly(
              first -> assertThat(first).contains("METHOD:REQUEST", "SEQUENCE:0"),
              moved ->
                  assertThat(moved)
                      .contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20261123T160000Z"),
              off -> assertThat(off).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED"));
    }
  }

  @Test
  void who_lost_the_mail_gets_it_once_more_however_often_the_call_asks() {
    try (OutlookDesk outlook = new OutlookDesk()) {
      outlook.desk.database().useHandle(handle -> handle.execute("DELETE FROM calendar_grants"));
      outlook.connect(
          OutlookDesk.HOST,
          OutlookDesk.PETE,
          "Calendars.ReadWrite",
          "Mail.Send",
          "offline_access",
          "User.Read");
      outlook.inviteBy(Invitations.MAIL);
      outlook.book(NINE);
      String jane = "{\"attendee_email\":\"jane@example.com\"}";

      String first = outlook.say(77, "send_confirmation", jane);
      String again = outlook.say(77, 2, "send_confirmation_email", jane);

      assertThat(first).contains("I've sent the confirmation of the viewing of 12 Oak Street");
      assertThat(again).contains("I've sent the confirmation of the viewing of 12 Oak Street");
      assertThat(outlook.pete.mails())
          .extracting(mail -> mail.attachments().get(0).text())
          .hasSize(2)
          .allSatisfy(text -> assertThat(text).contains("METHOD:REQUEST", "SEQUENCE:0"));
    }
  }

  @Test
  void the_mail_goes_through_the_mail_server_where_the_host_did_not_permit_it() {
    try (ScriptedSmtp smtp = new ScriptedSmtp();
        OutlookDesk outlook = new OutlookDesk(server(smtp))) {
      outlook.inviteBy(Invitations.MAIL);

      assertThat(outlook.book(NINE)).contains("A confirmation email is on its way");

      assertThat(smtp.mails()).singleElement().asString().contains("To: jane@example.com");
      assertThat(outlook.pete.mails()).isEmpty();
    }
  }

  @Test
  void without_either_the_caller_hears_that_no_mail_was_sent() {
    try (OutlookDesk outlook = new OutlookDesk()) {
      outlook.inviteBy(Invitations.MAIL);

      assertThat(outlook.book(NINE))
          .startsWith("You're booked")
          .contains("The confirmation email has not gone out yet");
      assertThat(outlook.pete.mails()).isEmpty();
    }
  }

  private static Optional<SmtpServer> server(ScriptedSmtp smtp) {
    return SmtpServer.parse("smtp://127.0.0.1:" + smtp.port() + "?from=desk@example.com");
  }
}
