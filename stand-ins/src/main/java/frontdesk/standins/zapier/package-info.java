/**
 * Catch hooks of Webhooks by Zapier, played on loopback. Start at {@link
 * frontdesk.standins.zapier.FakeZapier}.
 */
@NullMarked
package frontdesk.standins.zapier;

import org.jspecify.annotations.NullMarked;
