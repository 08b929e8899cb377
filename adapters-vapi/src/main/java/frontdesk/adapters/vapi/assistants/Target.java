package frontdesk.adapters.vapi.assistants;

import java.net.URI;

/**
 * What is the same at every assistant and tool of ours.
 *
 * @param webhook where Vapi sends tool calls and messages
 * @param credentialId by which Vapi shows that it is Vapi; what stands for it, as long as it is not
 *     made
 */
record Target(URI webhook, String credentialId) {}
