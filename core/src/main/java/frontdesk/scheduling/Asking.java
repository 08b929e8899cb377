package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.Deadline;
import java.util.Optional;

/**
 * Who is asked for a time, and by whom.
 *
 * @param call times held for it do not stand in its own way; empty where there is none
 * @param deadline by when the answer is of use
 */
public record Asking(Host host, Optional<CallId> call, Deadline deadline) {}
