package frontdesk.tools;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.Language;
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
 * @param language that the caller is answered in
 */
public record CallContext(
    OrgId org,
    UserId host,
    Optional<CallId> call,
    Optional<PhoneNumber> caller,
    Deadline deadline,
    Language language) {

  /** Where no number is calling. */
  public CallContext(OrgId org, UserId host, Optional<CallId> call, Deadline deadline) {
    this(org, host, call, Optional.empty(), deadline);
  }

  /** In English. */
  public CallContext(
      OrgId org,
      UserId host,
      Optional<CallId> call,
      Optional<PhoneNumber> caller,
      Deadline deadline) {
    this(org, host, call, caller, deadline, Language.ENGLISH);
  }

  /** The same caller in another language. */
  public CallContext in(Language other) {
    return new CallContext(org, host, call, caller, deadline, other);
  }
}
