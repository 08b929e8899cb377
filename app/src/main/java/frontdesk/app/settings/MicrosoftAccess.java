package frontdesk.app.settings;

import frontdesk.adapters.graph.MicrosoftSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How hosts connect their Microsoft 365 calendars.
 *
 * @param registration ours with Microsoft
 * @param frontend where a browser goes when it is done; empty: a page of ours
 * @param returnOrigins where else a caller may send it instead
 * @param people whether people sign in to the console by it
 */
public record MicrosoftAccess(
    MicrosoftSettings registration,
    Optional<URI> frontend,
    List<URI> returnOrigins,
    boolean people) {

  public MicrosoftAccess {
    returnOrigins = List.copyOf(returnOrigins);
  }
}
