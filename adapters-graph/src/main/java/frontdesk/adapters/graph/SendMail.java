package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.CalendarUnavailable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mail from a host's own mailbox. Graph knows no repeat of one: what was not answered is not sent
 * again here, since four copies of one mail were seen.
 */
public final class SendMail {
  private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\s*$");

  private final Mailboxes mailboxes;

  public SendMail(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  /**
   * A mail with an appointment for the reader's calendar.
   *
   * @param calendar an iCalendar object with a {@code METHOD}
   */
  public record Mail(EmailAddress to, String subject, String text, String calendar) {
    /** Is private. */
    @Override
    public String toString() {
      return "Mail[" + to + "]";
    }
  }

  /** Never throws. Refused also where the host did not permit mail when connecting. */
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
    attach(message.putArray("attachments").addObject(), mail.calendar());
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.set("message", message);
    return request.put("saveToSentItems", true);
  }

  private static void attach(ObjectNode attachment, String calendar) {
    byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
    attachment
        .put("@odata.type", "#microsoft.graph.fileAttachment")
        .put("name", "appointment.ics")
        .put("contentType", "text/calendar; method=" + method(calendar) + "; charset=UTF-8")
        .put("contentBytes", Base64.getEncoder().encodeToString(bytes));
  }

  // A mail program believes neither if the two differ.
  private static String method(String calendar) {
    Matcher method = METHOD.matcher(calendar);
    return method.find() ? method.group(1) : "REQUEST";
  }
}
