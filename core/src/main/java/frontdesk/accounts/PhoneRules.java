package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.util.Optional;

/**
 * By which rules organisations' telephones are answered. Every method throws {@link Unavailable}
 * when the store does not answer; then nothing changed.
 */
@Port
public interface PhoneRules {
  /** {@link PhoneHours#OFFICE} unless decided otherwise; empty if there is no such organisation. */
  Optional<PhoneHours> hours(OrgId org);

  /** From the next call on; false if there is no such organisation. */
  boolean decide(OrgId org, PhoneHours hours);

  /** {@link HandingOn#HOME} unless decided otherwise; empty if there is no such organisation. */
  Optional<HandingOn> handingOn(OrgId org);

  /** From the next call on; false if there is no such organisation. */
  boolean decide(OrgId org, HandingOn to);
}
