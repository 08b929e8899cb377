package frontdesk.adapters.mail;

import frontdesk.notices.Receipt;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection for one mail. It watches the dot that ends a mail: before it nothing was sent,
 * whatever failed; after it only the server's answer tells.
 */
final class SmtpExchange extends SMTPTransport {
  private final SmtpServer server;
  private boolean dotSent;
  private int answerToDot;

  SmtpExchange(Session session, SmtpServer server) {
    super(
        session,
        new URLName("smtp", server.host(), server.port(), null, null, null),
        "smtp",
        server.tls());
    this.server = server;
  }

  void open() throws MessagingException {
    connect(
        server.host(),
        server.port(),
        server.login().map(SmtpServer.Login::user).orElse(null),
        server.login().map(SmtpServer.Login::password).orElse(null));
  }

  @Override
  protected synchronized void finishData() throws IOException, MessagingException {
    dotSent = true;
    super.finishData();
  }

  // The first answer after the dot is the dot's; a failed mail's RSET is answered after it.
  @Override
  protected synchronized int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (dotSent && answerToDot == 0) {
      answerToDot = code;
    }
    return code;
  }

  /** What is known of the mail. The server's texts hold addresses, so only its codes are told. */
  synchronized Receipt receipt() {
    int code = dotSent ? answerToDot : getLastReturnCode();
    String reason = "the mail server answered " + code;
    if (dotSent && code / 100 == 2) {
      return new Receipt.Delivered();
    }
    return switch (code / 100) {
      case 5 -> new Receipt.Refused(reason);
      case 4 -> new Receipt.NothingHappened(reason);
      default ->
          dotSent
              ? new Receipt.Unknown("the mail server had the mail and did not answer")
              : new Receipt.NothingHappened("no usable connection to the mail server");
    };
  }

  /** Whatever becomes of this, the mail's fate is known already. */
  void quit() {
    try {
      close();
    } catch (MessagingException gone) {
      // The connection was closed by the other side.
    }
  }
}
