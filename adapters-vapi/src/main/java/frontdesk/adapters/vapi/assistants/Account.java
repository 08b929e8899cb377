package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.Kind;
import frontdesk.adapters.vapi.rest.VapiApi;
import java.util.List;
import java.util.Optional;

/** What an account holds, read once. */
record Account(List<ObjectNode> assistants, SharedTools tools, List<ObjectNode> credentials) {
  static Account read(VapiApi api) {
    return new Account(
        api.list(Kind.ASSISTANT), new SharedTools(api.list(Kind.TOOL)), api.list(Kind.CREDENTIAL));
  }

  Optional<String> credentialNamed(String name) {
    return credentials.stream()
        .filter(credential -> credential.path("name").asText().equals(name))
        .map(credential -> credential.path("id").asText())
        .findFirst();
  }

  /** Prompts are in it: not printed. */
  @Override
  public String toString() {
    return "Account[" + assistants.size() + " assistants]";
  }
}
