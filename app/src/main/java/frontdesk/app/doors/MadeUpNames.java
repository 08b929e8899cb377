package frontdesk.app.doors;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.accounts.Keyring;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells names of organisations that strangers make up, as many as they like, from those that have a
 * credential. The first few are looked up; of more, one list is enough for a moment.
 */
final class MadeUpNames {
  /** Looked up each for itself, so that a credential that was made just now is found at once. */
  static final int MOST_LOOKS = 20;

  private final Keyring keyring;
  private final LongSupplier nanos;
  private long since;
  private int looks;
  private @Nullable Set<OrgId> holders;

  MadeUpNames(Keyring keyring, LongSupplier nanos) {
    this.keyring = keyring;
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  /**
   * False if it has a credential, or may be looked up.
   *
   * @throws Unavailable if the store does not answer
   */
  synchronized boolean isOne(OrgId org) {
    long now = nanos.getAsLong();
    if (now - since > CachedKeyring.FRESH.toNanos()) {
      since = now;
      looks = 0;
      holders = null;
    }
    if (looks < MOST_LOOKS) {
      looks++;
      return false;
    }
    Set<OrgId> all = holders;
    if (all == null) {
      all = keyring.holders();
      holders = all;
    }
    return !all.contains(org);
  }
}
