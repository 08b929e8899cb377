package frontdesk.adapters.mail;

import frontdesk.notices.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A mail as MIME: its text, and the appointment as another form of the same, which is how mail
 * programs know an invitation (RFC 6047, 2.4).
 */
final class MimeMail {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MimeMail() {}

  static MimeMessage of(Mail mail, SmtpServer server, Session session, Instant now)
      throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(server.from().value(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value(), true));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(now));
    message.setContent(new MimeMultipart("alternative", text(mail), calendar(mail)));
    message.saveChanges();
    // Written last, since saving makes one of its own. A repeat is known by it.
    message.setHeader("Message-ID", "<" + mail.id() + "@" + server.domain() + ">");
    return message;
  }

  private static MimeBodyPart text(Mail mail) throws MessagingException {
    return part("text/plain; charset=UTF-8", mail.text().replace("\n", "\r\n"));
  }

  private static MimeBodyPart calendar(Mail mail) throws MessagingException {
    return part(mail.calendarType(), mail.calendar());
  }

  // Base64 brings the bytes as they are: no server folds a line of it or touches an ending.
  private static MimeBodyPart part(String type, String content) throws MessagingException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    part.setHeader("Content-Type", type);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }
}
