/**
 * Vapi's REST API, as far as assistants, tools, phone numbers and credentials go, played on
 * loopback. Start at {@link frontdesk.standins.vapi.FakeVapi}.
 */
@NullMarked
package frontdesk.standins.vapi;

import org.jspecify.annotations.NullMarked;
