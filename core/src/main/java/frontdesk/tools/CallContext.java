package frontdesk.tools;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import java.util.Optional;

/**
 * Who is asking, as the door knows it; nothing of it comes from the model.
 *
 * @param host who is booked when the model names nobody
 * @param call empty where the platform named no call
 * @param caller the number that is calling, as the platform says; empty on calls from the web
 * @param deadline by when the caller must hear something
 */
public record CallContext(
    OrgId org,
    UserId host,
    Optional<CallId> call,
    Optional<PhoneNumber> caller,
    Deadline deadline) {

  /** Where no number is calling. */
  public CallContext(OrgId org, UserId host, Optional<CallId> call, Deadline deadline) {
    this(org, host, call, Optional.empty(), deadline);
  }
}
