package frontdesk.audit;

import frontdesk.CallId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was written down of an {@link Act}.
 *
 * @param id its place among those of the same moment
 */
public record AuditEntry(
    String id,
    Instant at,
    String credential,
    Optional<CallId> call,
    Optional<String> toolCallId,
    String what,
    String subject,
    Optional<String> before,
    Optional<String> after,
    String outcome) {}
