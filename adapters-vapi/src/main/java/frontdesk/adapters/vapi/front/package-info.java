/**
 * What a front end asks: about Vapi {@link frontdesk.adapters.vapi.front.ListAssistants} and {@link
 * frontdesk.adapters.vapi.front.StartWebCall}, of which the private key stays here, and so do
 * prompts, servers and secrets; about the listings {@link
 * frontdesk.adapters.vapi.front.ListedRentals}.
 */
@NullMarked
package frontdesk.adapters.vapi.front;

import org.jspecify.annotations.NullMarked;
