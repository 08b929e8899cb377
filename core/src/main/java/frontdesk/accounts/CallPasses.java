package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.Optional;

/**
 * What we give a call along that we start ourselves, so that its messages show with whom it is:
 * whoever else writes into a call's data cannot make one.
 */
@Port
public interface CallPasses {
  /** None is ever good. */
  CallPasses NONE =
      new CallPasses() {
        @Override
        public String issue(OrgId org, UserId host) {
          return "";
        }

        @Override
        public Optional<UserId> host(OrgId org, String pass) {
          return Optional.empty();
        }
      };

  /**
   * A pass for a call with that host.
   *
   * @throws Unavailable if it cannot be signed now
   */
  String issue(OrgId org, UserId host);

  /** With whom the call is; empty if we gave no such pass to that organisation, or long ago. */
  Optional<UserId> host(OrgId org, String pass);
}
