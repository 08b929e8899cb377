package frontdesk.adapters.realtime.session;

import java.net.URI;

/**
 * An account at OpenAI.
 *
 * @param api its REST API with the version, as OpenAI's own libraries take it; another one only in
 *     tests and for the stand-in
 * @param key which may do everything in that account
 */
public record OpenAiAccount(URI api, String key) {
  public static final URI API = URI.create("https://api.openai.com/v1");

  public OpenAiAccount {
    if (api.getHost() == null || api.getRawQuery() != null || api.getRawFragment() != null) {
      throw new IllegalArgumentException("not a base address of http or https");
    }
    if (key.isBlank()) {
      throw new IllegalArgumentException("the key is blank");
    }
    api = URI.create(api.toString().replaceAll("/+$", ""));
  }

  /** Where a WebSocket is opened. */
  public URI socket(String path) {
    return URI.create(api.toString().replaceFirst("^http", "ws") + path);
  }

  /** Holds a secret: not printed. */
  @Override
  public String toString() {
    return "OpenAiAccount[" + api + "]";
  }
}
