package frontdesk.adapters.console.entry;

import frontdesk.OrgId;
import frontdesk.accounts.Principal;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.people.Begun;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** What the house knows of its doors, and the pages do not. */
public interface Doorway {
  /** In whose name anybody may ask who comes from this machine; empty where people sign in. */
  Optional<Principal> open(Request request) throws IOException;

  /** What is behind the door, for that principal, with all on record that they do. */
  Handler asked(Principal asking, Handler behind);

  /**
   * Lets somebody try a password, unless there were too many wrong ones from where they are.
   *
   * @param secret all that they wrote: whoever was right before from there is still heard
   */
  Optional<Begun> tried(Request request, String secret, Supplier<Optional<Begun>> attempt);

  /** Whether their organisation is served, and not disabled: as it was within seconds. */
  boolean serves(Principal asking);

  /** The only organisation; empty where there are several, and people say which is theirs. */
  Optional<OrgId> onlyOrganisation();
}
