package frontdesk.adapters.console.desk;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.net.URI;
import java.util.Optional;

/** How a host's calendar elsewhere is connected; pages know no vendor. */
public interface Connecting {
  /**
   * Makes a way that is good once; one that is sent to a host for a day, any other for minutes.
   *
   * @param page of the console to which the browser comes afterwards, with {@code auth} and {@code
   *     message} in its query; empty: to wherever hosts come who were sent an address
   */
  Way begin(OrgId org, UserId host, Optional<String> page);

  /** True if that is a sentence of ours about what went wrong, and no one else's. */
  boolean isReason(String text);

  /**
   * Where the way begins.
   *
   * @param below the server's address
   * @param published to be sent to a host
   */
  record Way(String below, URI published) {
    /** Whoever has it connects: not printed. */
    @Override
    public String toString() {
      return "Way[***]";
    }
  }
}
