package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an account's assistants and tools are to become, worked out from what they are now. */
interface Wish {
  Wanted assistant(ObjectNode now);

  Wanted tool(ObjectNode now);
}
