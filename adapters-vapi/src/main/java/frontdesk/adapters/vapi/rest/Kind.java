package frontdesk.adapters.vapi.rest;

import java.util.Locale;

/** What an account holds, as far as we look after it. */
public enum Kind {
  ASSISTANT,
  TOOL,
  CREDENTIAL;

  String path() {
    return "/" + toString();
  }

  /** As Vapi calls it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
