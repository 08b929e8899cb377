package frontdesk.tools;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.Language;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.scheduling.Way;
import java.util.Optional;

/**
 * Who is asking, as the door knows it; nothing of it comes from the model.
 *
 * @param way how the caller came, which says whom they may choose and who is meant by default
 * @param call empty where the platform named no call
 * @param caller the number that is calling, as the platform says; empty on calls from the web
 * @param deadline by when the caller must hear something
 * @param language that the caller is answered in
 */
public record CallContext(
    OrgId org,
    Way way,
    Optional<CallId> call,
    Optional<PhoneNumber> caller,
    Deadline deadline,
    Language language) {

  /** Where no number is calling. */
  public CallContext(OrgId org, Way way, Optional<CallId> call, Deadline deadline) {
    this(org, way, call, Optional.empty(), deadline, Language.ENGLISH);
  }

  /**
   * The same where any host of the organisation may be chosen.
   *
   * @param host who is booked when the model names nobody
   */
  public CallContext(OrgId org, UserId host, Optional<CallId> call, Deadline deadline) {
    this(org, Way.to(host), call, deadline);
  }

  /** In English. */
  public CallContext(
      OrgId org, Way way, Optional<CallId> call, Optional<PhoneNumber> caller, Deadline deadline) {
    this(org, way, call, caller, deadline, Language.ENGLISH);
  }

  /** The same where any host of the organisation may be chosen. */
  public CallContext(
      OrgId org,
      UserId host,
      Optional<CallId> call,
      Optional<PhoneNumber> caller,
      Deadline deadline) {
    this(org, Way.to(host), call, caller, deadline, Language.ENGLISH);
  }

  /** The same caller in another language. */
  public CallContext in(Language other) {
    return new CallContext(org, way, call, caller, deadline, other);
  }
}
