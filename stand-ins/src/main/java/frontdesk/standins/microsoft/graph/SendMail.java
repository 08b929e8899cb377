package frontdesk.standins.microsoft.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.standins.microsoft.mailbox.SentMail;
import frontdesk.standins.wire.Answer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Sends a mail each time it is asked: there is no key against repeats. */
final class SendMail {
  private SendMail() {}

  static Answer send(Call call) {
    JsonNode message = call.body().path("message");
    List<String> to = new ArrayList<>();
    for (JsonNode recipient : message.path("toRecipients")) {
      to.add(recipient.path("emailAddress").path("address").asText());
    }
    if (to.isEmpty() || !to.stream().allMatch(address -> address.contains("@"))) {
      throw Refusal.badRequest("ErrorInvalidRecipients", "At least one recipient is not valid.");
    }
    call.mailbox()
        .sends(
            new SentMail(
                to,
                message.path("subject").asText(),
                message.path("body").path("contentType").asText(),
                message.path("body").path("content").asText(),
                attachments(message.path("attachments"))));
    return Answer.empty(202);
  }

  private static List<SentMail.Attachment> attachments(JsonNode posted) {
    List<SentMail.Attachment> attachments = new ArrayList<>();
    for (JsonNode one : posted) {
      attachments.add(
          new SentMail.Attachment(
              one.path("name").asText(),
              one.path("contentType").asText(),
              decoded(one.path("contentBytes").asText())));
    }
    return attachments;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.badRequest("RequestBodyRead", "contentBytes is not base64.");
    }
  }
}
