package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.notices.Notice.Way;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses of organisations' own that hear of what happens, kept sealed. Every method throws
 * {@link Unavailable} when the store does not answer or what is sealed does not open; then nothing
 * changed.
 */
@Port
public interface Hooks {
  /**
   * An address, checked by whoever keeps it.
   *
   * @param secret with which messages are signed, where the way signs them
   */
  record Hook(URI address, Optional<String> secret) {
    /** Whoever knows the address may write there: not printed. */
    @Override
    public String toString() {
      return "Hook[***]";
    }
  }

  Optional<Hook> find(OrgId org, Way way);

  /** The ways that have one. Opens nothing. */
  Set<Way> set(OrgId org);

  /** Keeps it, in place of the one before; false if there is no such organisation. */
  boolean keep(OrgId org, Way way, Hook hook);

  /** False if there was none. */
  boolean forget(OrgId org, Way way);
}
