/**
 * Keeps an account's assistants in step with the catalogue of tools. Start at {@link
 * frontdesk.adapters.vapi.assistants.SyncAssistants}. What is to be is worked out from what is, in
 * {@link frontdesk.adapters.vapi.assistants.AssistantInStep}, and written with everything around
 * it, since Vapi replaces nested objects whole. Source: protocols, Vapi, 5; ADR 13.
 */
@NullMarked
package frontdesk.adapters.vapi.assistants;

import org.jspecify.annotations.NullMarked;
