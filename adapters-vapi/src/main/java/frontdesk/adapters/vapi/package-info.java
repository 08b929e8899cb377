/**
 * The door for Vapi assistants. Start at {@link frontdesk.adapters.vapi.VapiWebhook}. What Vapi
 * really sends differs from source to source; {@link frontdesk.adapters.vapi.MessageReader} takes
 * the union.
 */
@NullMarked
package frontdesk.adapters.vapi;

import org.jspecify.annotations.NullMarked;
