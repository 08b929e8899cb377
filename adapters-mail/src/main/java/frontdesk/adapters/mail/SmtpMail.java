package frontdesk.adapters.mail;

import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.notices.Mail;
import frontdesk.notices.Mailer;
import frontdesk.notices.Receipt;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Mail in the desk's own name through an SMTP server. A server may take a mail and fall silent, so
 * one that it has whole and did not answer for is not sent again from here.
 */
public final class SmtpMail implements Mailer {
  /** A second try to connect, which TCP makes after 1 s, still counts; others wait behind us. */
  static final Duration CONNECT = Duration.ofSeconds(3);

  private final SmtpServer server;
  private final Clock clock;

  public SmtpMail(SmtpServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  private record Delivery(SmtpExchange exchange, MimeMessage message) {
    Receipt make() {
      try {
        exchange.open();
        exchange.sendMessage(message, message.getAllRecipients());
        return exchange.receipt();
      } catch (AuthenticationFailedException no) {
        return new Receipt.Refused("the mail server refused the sign-in");
      } catch (MessagingException | RuntimeException failed) {
        return exchange.receipt();
      } finally {
        exchange.quit();
      }
    }
  }

  /** The desk, whoever the host is. */
  @Override
  public Optional<EmailAddress> sender(OrgId org, UserId host) {
    return Optional.of(server.from());
  }

  @Override
  public Receipt send(OrgId org, UserId host, Mail mail, Deadline deadline) {
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(mail.to().value())) {
      return new Receipt.Refused("an address that needs SMTPUTF8");
    }
    if (deadline.passed()) {
      return new Receipt.NothingHappened("no time left for a mail");
    }
    CuttableSockets sockets = new CuttableSockets();
    Session session = Session.getInstance(properties(sockets));
    Delivery delivery;
    try {
      MimeMessage message = MimeMail.of(mail, server, session, clock.instant());
      delivery = new Delivery(new SmtpExchange(session, server), message);
    } catch (MessagingException | RuntimeException faulty) {
      return new Receipt.NothingHappened("the mail could not be made");
    }
    return deliver(delivery, sockets, deadline);
  }

  // A silent or a dripping server ends with the deadline, whatever the exchange waits for.
  private static Receipt deliver(Delivery delivery, CuttableSockets sockets, Deadline deadline) {
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    CompletableFuture<Void> cut = ended.thenAccept(end -> sockets.cut());
    ended.completeOnTimeout(true, deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    try {
      return delivery.make();
    } finally {
      ended.complete(true);
      cut.join();
    }
  }

  private Properties properties(CuttableSockets sockets) {
    boolean login = server.login().isPresent();
    boolean mustHide = login && !server.tls() && !server.isLoopback();
    Properties properties = new Properties();
    properties.put("mail.smtp.socketFactory", sockets);
    // Else a socket that was cut would be made again, out of our reach.
    set(properties, "socketFactory.fallback", false);
    set(properties, "connectiontimeout", CONNECT.toMillis());
    set(properties, "auth", login);
    // The others send a hash, or belong to one vendor; the password is safe within TLS.
    set(properties, "auth.mechanisms", "PLAIN LOGIN");
    set(properties, "starttls.enable", !server.tls());
    set(properties, "starttls.required", mustHide);
    set(properties, "ssl.checkserveridentity", true);
    // The machine's own name is nobody's business, and looking it up may take long.
    set(properties, "localhost", server.domain());
    // The answer to QUIT tells nothing, and a caller waits.
    set(properties, "quitwait", false);
    return properties;
  }

  private static void set(Properties properties, String name, Object value) {
    properties.setProperty("mail.smtp." + name, value.toString());
  }
}
