package frontdesk.app.settings;

import frontdesk.http.WebhookSecret;
import java.net.URI;

/** Who hears what waits for a person. */
public record AlertAccess(URI address, WebhookSecret secret) {
  /** Both are secret. */
  @Override
  public String toString() {
    return "AlertAccess[***]";
  }
}
