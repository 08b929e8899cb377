package frontdesk.standins.microsoft.mailbox;

import java.util.List;

/**
 * A mail that was sent by {@code sendMail}.
 *
 * @param contentType as it was sent: {@code Text} or {@code HTML}
 */
public record SentMail(
    List<String> to,
    String subject,
    String contentType,
    String content,
    List<Attachment> attachments) {

  /** A file with a mail; its bytes read as UTF-8. */
  public record Attachment(String name, String contentType, String text) {}
}
