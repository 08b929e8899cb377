package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Duration;

/**
 * How often somebody may still ask within the present span of time, counted over all nodes by one
 * clock. Safe for many threads and processes: all together never get more than there is.
 */
@Port
public interface Allowances {
  /**
   * Takes some at once, so that not every request has to ask.
   *
   * @param key whose they are, among the organisation's
   * @param wanted how many, at least one
   * @param most how many there are in a span
   * @throws Unavailable if the store does not answer
   */
  Grant take(OrgId org, String key, int wanted, int most);

  /**
   * What was taken.
   *
   * @param many from nothing to what was wanted
   * @param until when they end and there are new ones; more than nothing
   */
  record Grant(int many, Duration until) {}
}
