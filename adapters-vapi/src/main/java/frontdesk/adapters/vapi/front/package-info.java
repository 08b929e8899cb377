/**
 * What a front end asks about Vapi: {@link frontdesk.adapters.vapi.front.ListAssistants} and {@link
 * frontdesk.adapters.vapi.front.StartWebCall}. The private key stays here, and so do prompts,
 * servers and secrets.
 */
@NullMarked
package frontdesk.adapters.vapi.front;

import org.jspecify.annotations.NullMarked;
