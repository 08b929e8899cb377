package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The {@code server} of an assistant or tool: where its messages go, and what proves them. */
final class ServerInStep {
  /**
   * A header set by hand goes before the credential's, and beside the credential's own our door
   * would refuse it: of several secrets each must be right.
   */
  private static final Set<String> PROOFS = Set.of("authorization", "x-vapi-secret");

  private ServerInStep() {}

  /** All else stays: time-out, retries, headers of other purpose. */
  static ObjectNode of(JsonNode server, Target target) {
    ObjectNode wanted = server instanceof ObjectNode known ? known.deepCopy() : VapiJson.object();
    wanted.put("url", target.webhook().toString());
    wanted.put("credentialId", target.credentialId());
    wanted.remove("secret");
    dropProofs(wanted);
    return wanted;
  }

  /** The secrets that were set by hand, by the names of their members. */
  static List<String> proofsByHand(JsonNode server) {
    List<String> headers =
        names(server.path("headers")).stream().filter(ServerInStep::isProof).toList();
    return server.hasNonNull("secret") ? List.of("secret") : headers;
  }

  private static void dropProofs(ObjectNode server) {
    if (server.path("headers") instanceof ObjectNode headers) {
      headers.remove(names(headers).stream().filter(ServerInStep::isProof).toList());
      if (headers.isEmpty()) {
        server.remove("headers");
      }
    }
  }

  private static List<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }

  private static boolean isProof(String header) {
    return PROOFS.contains(header.toLowerCase(Locale.ROOT));
  }
}
