package frontdesk.adapters.vapi.rest;

import java.net.URI;

/**
 * An account at Vapi.
 *
 * @param api Vapi's REST API; another one only in Europe, in tests and for the stand-in
 * @param key the private key, which may do everything in that account
 */
public record VapiAccount(URI api, String key) {
  public static final URI API = URI.create("https://api.vapi.ai");

  public VapiAccount {
    if (api.getHost() == null || api.getRawQuery() != null || api.getRawFragment() != null) {
      throw new IllegalArgumentException("not a base address of http or https");
    }
    if (key.isBlank()) {
      throw new IllegalArgumentException("the key is blank");
    }
    api = URI.create(api.toString().replaceAll("/+$", ""));
  }

  /** Holds a secret: not printed. */
  @Override
  public String toString() {
    return "VapiAccount[" + api + "]";
  }
}
