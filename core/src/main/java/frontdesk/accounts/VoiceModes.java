package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.util.Optional;

/**
 * Who holds organisations' live sessions. Every method throws {@link Unavailable} when the store
 * does not answer; then nothing changed.
 */
@Port
public interface VoiceModes {
  /** Empty if there is no such organisation. */
  Optional<VoiceMode> find(OrgId org);

  /** From now on; sessions that are open stay as they are. False if there is no such one. */
  boolean decide(OrgId org, VoiceMode mode);
}
