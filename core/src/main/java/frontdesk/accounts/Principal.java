package frontdesk.accounts;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.UserId;
import java.util.Optional;

/**
 * Who is asking, as the credential says that came with a request, or the open door at home. Nothing
 * of it comes from a model: what a request names is looked for among what is the principal's own.
 *
 * @param credential what the credential is called, for the records; never its secret
 * @param host the only one who may be acted for; empty: any of the organisation
 * @param call the only call that may be spoken in; empty: any of the organisation
 */
public record Principal(
    OrgId org, String credential, Optional<UserId> host, Optional<CallId> call) {

  /** For all of the organisation. */
  public Principal(OrgId org, String credential) {
    this(org, credential, Optional.empty(), Optional.empty());
  }
}
