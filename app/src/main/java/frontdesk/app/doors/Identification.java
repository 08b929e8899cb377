package frontdesk.app.doors;

import frontdesk.http.PresentedSecret;
import frontdesk.http.RepeatedHeader;
import frontdesk.http.Request;
import frontdesk.http.SecretForm;
import java.util.List;

/**
 * Looks for credentials where a door takes them. Of several that are sent each must be right, and
 * of the same organisation.
 */
public final class Identification {
  private final Recognizer recognizer;
  private final List<SecretForm> forms;

  public Identification(Recognizer recognizer, List<SecretForm> forms) {
    this.recognizer = recognizer;
    this.forms = List.copyOf(forms);
  }

  /** Reads headers only. */
  public Finding of(Request request) {
    try {
      Finding all = Finding.NOTHING;
      for (PresentedSecret secret : PresentedSecret.in(request.headers(), forms)) {
        all = both(all, recognizer.find(secret, request.source()));
      }
      return all;
    } catch (RepeatedHeader two) {
      return Finding.WRONG;
    }
  }

  private static Finding both(Finding one, Finding other) {
    if (one instanceof Finding.Nothing || one.equals(other)) {
      return other;
    }
    return one instanceof Finding.Known first
            && other instanceof Finding.Known second
            && first.principal().org().equals(second.principal().org())
        ? one
        : Finding.WRONG;
  }
}
