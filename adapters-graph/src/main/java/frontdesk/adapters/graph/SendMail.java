package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.CalendarGrants;
import frontdesk.notices.Mail;
import frontdesk.notices.Mailer;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.CalendarUnavailable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Mail from a host's own mailbox. Graph knows no repeat of one: what was not answered is not sent
 * again here, since four copies of one mail were seen.
 */
public final class SendMail implements Mailer {
  private final Mailboxes mailboxes;
  private final CalendarGrants grants;

  public SendMail(Mailboxes mailboxes, CalendarGrants grants) {
    this.mailboxes = mailboxes;
    this.grants = grants;
  }

  /** The mailbox's address, for hosts who are connected and permitted mail when connecting. */
  @Override
  public Optional<EmailAddress> sender(OrgId org, UserId host) {
    return grants
        .find(org, host)
        .filter(grant -> grant.broken().isEmpty() && grant.account().maySendMail())
        .flatMap(grant -> grant.account().email().or(() -> EmailAddress.parse(host.value())));
  }

  /** Refused also where the host has withdrawn the permission since. */
  @Override
  public Receipt send(OrgId org, UserId host, Mail mail, Deadline deadline) {
    GraphRequest request = new GraphRequest("POST", "/me/sendMail", Optional.of(json(mail)), false);
    try {
      return mailboxes
          .use(org, host, deadline, mailbox -> receipt(mailbox.send(request)))
          .orElseGet(() -> new Receipt.NothingHappened("calendar not connected"));
    } catch (CalendarUnavailable away) {
      return new Receipt.NothingHappened("the mailbox was not to be had");
    } catch (RuntimeException unanswered) {
      return new Receipt.Unknown("failed: " + unanswered.getClass().getSimpleName());
    }
  }

  private static Receipt receipt(GraphReply reply) {
    if (reply.succeeded()) {
      return new Receipt.Delivered();
    }
    return Refusals.ambiguous(reply)
        ? new Receipt.Unknown("Graph answered " + reply.status())
        : Refusals.receipt(reply);
  }

  private static JsonNode json(Mail mail) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("subject", mail.subject());
    message.putObject("body").put("contentType", "Text").put("content", mail.text());
    ObjectNode to = message.putArray("toRecipients").addObject();
    to.putObject("emailAddress").put("address", mail.to().value());
    attach(message.putArray("attachments").addObject(), mail);
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.set("message", message);
    return request.put("saveToSentItems", true);
  }

  private static void attach(ObjectNode attachment, Mail mail) {
    byte[] bytes = mail.calendar().getBytes(StandardCharsets.UTF_8);
    attachment
        .put("@odata.type", "#microsoft.graph.fileAttachment")
        .put("name", "appointment.ics")
        .put("contentType", mail.calendarType())
        .put("contentBytes", Base64.getEncoder().encodeToString(bytes));
  }
}
