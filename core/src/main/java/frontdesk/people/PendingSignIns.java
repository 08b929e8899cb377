package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.accounts.Proof;
import java.time.Instant;
import java.util.Optional;

/**
 * People who are signing in elsewhere just now. Both methods throw {@link Unavailable} when the
 * store does not answer.
 */
@Port
public interface PendingSignIns {
  /** Of one organisation at a time; of more the oldest are forgotten. */
  int MOST = 1_000;

  /**
   * Somebody.
   *
   * @param state names it; single use
   * @param browser what the browser holds that was sent there; no other may come back
   * @param link by which somebody joins so; empty: they are a member already
   */
  record Pending(
      OrgId org,
      Proof.Digest state,
      Proof.Digest browser,
      String verifier,
      String nonce,
      Optional<Proof.Digest> link,
      Instant expiresAt) {
    @Override
    public String toString() {
      return "Pending[" + org + "]";
    }
  }

  void put(Pending pending, Instant now);

  /**
   * Takes it away for good: of several who race, one gets it. Empty where there is none of that
   * state, or it has expired, or another browser was sent.
   */
  Optional<Pending> take(OrgId org, Proof.Digest state, Proof.Digest browser, Instant now);
}
