package frontdesk.standins.microsoft.mailbox;

import java.util.List;

/** A mail that was sent by {@code sendMail}. */
public record SentMail(
    List<String> to,
    String subject,
    String contentType,
    String content,
    List<String> attachments) {}
