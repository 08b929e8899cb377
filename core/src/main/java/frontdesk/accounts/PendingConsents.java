package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.util.Optional;

/**
 * The questions that wait for an answer. Each is taken once, whoever asks: of several who race, one
 * gets it. Both methods throw {@link Unavailable} when the store does not answer.
 */
@Port
public interface PendingConsents {
  /** Keeps it until it is taken or has expired; expired ones may be swept at any time. */
  void put(PendingConsent pending);

  /**
   * Takes it away for good; empty where there is none of that state, it has expired, or nothing is
   * done for its organisation any more.
   */
  Optional<PendingConsent> take(OrgId org, String state);
}
