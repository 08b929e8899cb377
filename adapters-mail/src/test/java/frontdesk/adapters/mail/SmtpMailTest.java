package frontdesk.adapters.mail;

import static frontdesk.adapters.mail.ScriptedSmtp.CUT;
import static frontdesk.adapters.mail.ScriptedSmtp.SILENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.SettableClock;
import frontdesk.adapters.mail.ScriptedSmtp.Step;
import frontdesk.adapters.mail.SmtpServer.Login;
import frontdesk.notices.Mail;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Demo;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class SmtpMailTest {
  private static final EmailAddress DESK = new EmailAddress("desk@example.com");
  private static final String CALENDAR =
      "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Zoë\r\nEND:VCALENDAR\r\n";
  private static final Mail MAIL =
      new Mail(
          "mail-55edb94050823c87",
          new EmailAddress("jane@example.org"),
          "Viewing \uD83C\uDFE1: Königstraße",
          "Hello Zoë,\n.\nat noon.\n",
          CALENDAR);

  /** Far more than any test needs. */
  private static final Duration AMPLE = Duration.ofSeconds(20);

  /** Enough for a connection on loopback to reach any step, even on a busy machine. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final ScriptedSmtp smtp = new ScriptedSmtp();

  @AfterEach
  void stop() {
    smtp.close();
  }

  private Receipt send() {
    return send("127.0.0.1", false, Optional.empty());
  }

  private Receipt send(String host, boolean tls, Optional<Login> login) {
    return send(new SmtpServer(host, smtp.port(), tls, login, DESK), MAIL, AMPLE);
  }

  private static Receipt send(SmtpServer server, Mail mail, Duration budget) {
    return new SmtpMail(server, new SettableClock("2026-11-21T12:00:00Z"))
        .send(Demo.ORG, Demo.propertyManager().id(), mail, Deadline.in(budget));
  }

  private static Optional<Login> login() {
    return Optional.of(new Login("user", "secret"));
  }

  private MimeMessage mail(int index) throws Exception {
    byte[] bytes = smtp.mails().get(index).getBytes(StandardCharsets.US_ASCII);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  @Test
  void a_mail_says_the_same_as_text_and_as_an_appointment() throws Exception {
    assertThat(send()).isEqualTo(new Receipt.Delivered());

    MimeMessage mail = mail(0);
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("desk@example.com");
    assertThat(mail.getRecipients(Message.RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly("jane@example.org");
    assertThat(mail.getSubject()).isEqualTo(MAIL.subject());
    assertThat(mail.getSentDate()).isEqualTo("2026-11-21T12:00:00Z");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative;");
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(content(parts, 0)).isEqualTo("Hello Zoë,\r\n.\r\nat noon.\r\n");
    assertThat(parts.getBodyPart(1).getContentType())
        .isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
    assertThat(content(parts, 1)).isEqualTo(CALENDAR);
  }

  private static String content(MimeMultipart parts, int index) throws Exception {
    try (InputStream in = parts.getBodyPart(index).getInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void the_server_is_told_no_more_than_it_needs() throws Exception {
    send();

    assertThat(smtp.everyCommand())
        .containsExactly(
            "EHLO example.com",
            "MAIL FROM:<desk@example.com>",
            "RCPT TO:<jane@example.org>",
            "DATA",
            "QUIT");
  }

  @Test
  void a_repeat_carries_the_same_message_id() throws Exception {
    send();
    send();

    assertThat(mail(0).getMessageID()).isEqualTo("<mail-55edb94050823c87@example.com>");
    assertThat(mail(1).getMessageID()).isEqualTo(mail(0).getMessageID());
  }

  @Test
  void the_desk_is_the_sender_for_every_host() {
    SmtpServer server = new SmtpServer("127.0.0.1", smtp.port(), false, Optional.empty(), DESK);

    assertThat(
            new SmtpMail(server, new SettableClock("2026-11-21T12:00:00Z"))
                .sender(Demo.ORG, Demo.propertyManager().id()))
        .contains(DESK);
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, 554 no service",
    "MAIL, 550 not from you",
    "RCPT, 550 5.1.1 <jane@example.org> unknown",
    "DATA, 554 no",
    "DOT, 554 5.7.1 spam of <jane@example.org>",
  })
  void what_is_answered_with_5xx_is_refused(Step step, String answer) {
    smtp.answering(step, answer);

    assertThat(send())
        .isEqualTo(new Receipt.Refused("the mail server answered " + answer.substring(0, 3)));
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, 421 busy",
    "MAIL, 451 later",
    "RCPT, 450 4.2.0 greylisted",
    "DATA, 451 later",
    "DOT, 452 full",
  })
  void what_is_answered_with_4xx_has_done_nothing(Step step, String answer) {
    smtp.answering(step, answer);

    assertThat(send())
        .isEqualTo(
            new Receipt.NothingHappened("the mail server answered " + answer.substring(0, 3)));
  }

  @ParameterizedTest
  @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  void a_connection_that_is_lost_before_the_mail_has_done_nothing(Step step) {
    smtp.answering(step, CUT);

    assertThat(send()).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(smtp.mails()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  void a_server_that_is_silent_before_the_mail_has_done_nothing(Step step) {
    smtp.answering(step, SILENCE);

    assertThat(sendWithin(SHORT)).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(smtp.mails()).isEmpty();
  }

  private Receipt sendWithin(Duration budget) {
    SmtpServer server = new SmtpServer("127.0.0.1", smtp.port(), false, Optional.empty(), DESK);
    return send(server, MAIL, budget);
  }

  @ParameterizedTest
  @CsvSource({"cut", "silence", "nonsense", "354 go on", "25"})
  void a_mail_that_was_not_answered_for_is_unknown(String answer) {
    smtp.answering(Step.DOT, answer);

    assertThat(sendWithin(SHORT)).isInstanceOf(Receipt.Unknown.class);
    assertThat(smtp.mails()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"cut", "silence", "500 what"})
  void what_follows_the_answer_changes_nothing(String answer) {
    smtp.answering(Step.QUIT, answer).answering(Step.RSET, answer);
    assertThat(send()).isEqualTo(new Receipt.Delivered());

    smtp.answering(Step.DOT, "554 spam");
    assertThat(sendWithin(SHORT)).isEqualTo(new Receipt.Refused("the mail server answered 554"));
  }

  @Test
  void a_deadline_that_has_passed_sends_nothing() {
    assertThat(sendWithin(Duration.ZERO)).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(smtp.mails()).isEmpty();
  }

  @Test
  void where_nobody_listens_nothing_happened() {
    smtp.close();

    assertThat(send())
        .isEqualTo(new Receipt.NothingHappened("no usable connection to the mail server"));
  }

  @Test
  void an_address_that_no_ordinary_server_knows_is_refused_here() {
    SmtpServer server = new SmtpServer("127.0.0.1", smtp.port(), false, Optional.empty(), DESK);
    Mail mail = new Mail("mail-1", new EmailAddress("zoë@example.org"), "", "", CALENDAR);

    assertThat(send(server, mail, AMPLE)).isInstanceOf(Receipt.Refused.class);
    assertThat(smtp.commands()).isEmpty();
  }

  @Test
  void a_login_is_told_on_this_machine_and_a_wrong_one_refused() {
    assertThat(send("127.0.0.1", false, login())).isEqualTo(new Receipt.Delivered());
    assertThat(smtp.commands()).anyMatch(command -> command.startsWith("AUTH PLAIN"));

    smtp.answering(Step.AUTH, "535 5.7.8 wrong");
    assertThat(send("127.0.0.1", false, login()))
        .isEqualTo(new Receipt.Refused("the mail server refused the sign-in"));
    assertThat(smtp.mails()).hasSize(1);
  }

  @Test
  void no_password_leaves_this_machine_without_tls() {
    // Is this machine too, but is not known as such.
    assertThat(send("127.1", false, login())).isInstanceOf(Receipt.NothingHappened.class);

    assertThat(smtp.commands()).noneMatch(command -> command.startsWith("AUTH"));
    assertThat(smtp.mails()).isEmpty();
  }

  @Test
  void a_password_goes_through_tls_where_it_is_offered() {
    smtp.offeringTls(Certificates.LOCALHOST);

    assertThat(send("localhost", false, login())).isEqualTo(new Receipt.Delivered());

    assertThat(smtp.commands()).contains("STARTTLS");
    assertThat(smtp.commands()).noneMatch(command -> command.startsWith("AUTH"));
    assertThat(smtp.commands())
        .filteredOn(command -> command.startsWith("TLS AUTH PLAIN "))
        .extracting(command -> new String(Base64.getDecoder().decode(command.substring(15)), UTF_8))
        .singleElement()
        .asString()
        .endsWith("\0user\0secret");
  }

  @Test
  void smtps_speaks_tls_from_the_first_byte() {
    smtp.withTls(Certificates.LOCALHOST);

    assertThat(send("localhost", true, login())).isEqualTo(new Receipt.Delivered());
    assertThat(smtp.commands()).isNotEmpty().allMatch(command -> command.startsWith("TLS "));
  }

  @Test
  void a_server_with_anothers_certificate_is_told_nothing() {
    for (var certificate : List.of(Certificates.UNTRUSTED, Certificates.OTHER_NAME)) {
      smtp.offeringTls(certificate);
      assertThat(send("localhost", false, login())).isInstanceOf(Receipt.NothingHappened.class);
    }
    smtp.withTls(Certificates.UNTRUSTED);
    assertThat(send("localhost", true, login())).isInstanceOf(Receipt.NothingHappened.class);
    smtp.withTls(Certificates.OTHER_NAME);
    assertThat(send("localhost", true, login())).isInstanceOf(Receipt.NothingHappened.class);

    assertThat(smtp.commands())
        .noneMatch(command -> command.contains("AUTH") || command.contains("MAIL"));
    assertThat(smtp.mails()).isEmpty();
  }

  @Test
  void a_silent_server_is_left_in_the_middle_of_tls_too() {
    smtp.withTls(Certificates.LOCALHOST).answering(Step.DOT, SILENCE);
    SmtpServer server = new SmtpServer("localhost", smtp.port(), true, Optional.empty(), DESK);

    assertThat(send(server, MAIL, Duration.ofSeconds(3))).isInstanceOf(Receipt.Unknown.class);
  }
}
