package frontdesk.app.command;

import frontdesk.adapters.vapi.assistants.SnapshotFolder;
import frontdesk.adapters.vapi.rest.VapiApi;
import java.net.URI;

/**
 * What commands need to look after an account's assistants.
 *
 * @param webhook where every assistant is to send its messages
 * @param secret of that door
 */
public record VapiDesk(VapiApi api, URI webhook, String secret, SnapshotFolder snapshots) {
  /** Holds a secret: not printed. */
  @Override
  public String toString() {
    return "VapiDesk[" + webhook + "]";
  }
}
