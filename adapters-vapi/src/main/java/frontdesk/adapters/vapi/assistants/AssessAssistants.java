package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.AssistantStatus.Proof;
import frontdesk.adapters.vapi.assistants.AssistantStatus.ToolStatus;
import frontdesk.adapters.vapi.assistants.HeldTools.Held;
import frontdesk.adapters.vapi.rest.Kind;
import frontdesk.adapters.vapi.rest.VapiApi;
import frontdesk.tools.Tool.Platform;
import frontdesk.tools.ToolCatalog;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of every assistant of an account what is right with it, and what is not. */
public final class AssessAssistants {
  private final VapiApi api;
  private final URI webhook;
  private final String secret;

  /**
   * @param webhook where every assistant is to send its messages
   * @param secret of that door
   */
  public AssessAssistants(VapiApi api, URI webhook, String secret) {
    this.api = api;
    this.webhook = webhook;
    this.secret = secret;
  }

  /**
   * All assistants, newest first.
   *
   * @throws frontdesk.adapters.vapi.rest.VapiFailed if the account cannot be read
   */
  public List<AssistantStatus> assess() {
    Account account = Account.read(api);
    String credential =
        account.credentialNamed(DoorCredential.name(secret)).orElse(SyncAssistants.NEW);
    Target target = new Target(webhook, credential);
    return account.assistants().stream()
        .map(assistant -> status(assistant, account.tools(), target))
        .toList();
  }

  private static AssistantStatus status(ObjectNode assistant, SharedTools shared, Target target) {
    HeldTools held = HeldTools.of(assistant, shared);
    SharedTools complete = SyncAssistants.complete(shared, target);
    Wanted wanted = new AssistantInStep(complete, target).assistant(assistant);
    JsonNode server = assistant.path("server");
    Optional<String> url = Optional.ofNullable(server.path("url").textValue());
    return new AssistantStatus(
        assistant.path("id").asText(),
        Names.of(Kind.ASSISTANT, assistant),
        url.map(Shown::address).map(Difference::line),
        url.filter(target.webhook().toString()::equals).isPresent(),
        proof(assistant, target),
        ServerMessages.bringToolCalls(ServerMessages.orUsual(assistant.path("serverMessages"))),
        tools(held, target),
        held.others().stream().map(HeldTools::name).map(Difference::line).toList(),
        wanted instanceof Wanted.Whole whole
            ? Difference.between(assistant, whole.object()).stream()
                .map(one -> named(one, shared))
                .toList()
            : List.of(),
        wanted instanceof Wanted.Impossible impossible
            ? Optional.of(impossible.why())
            : Optional.empty());
  }

  // Nobody knows a tool by its id.
  private static Difference named(Difference one, SharedTools shared) {
    return one.path().equals("model.toolIds")
        ? new Difference(
            one.path(),
            one.before().map(id -> named(id, shared)),
            one.after().map(id -> named(id, shared)))
        : one;
  }

  private static String named(String id, SharedTools shared) {
    return shared.find(id).map(tool -> HeldTools.name(tool) + " (" + id + ")").orElse(id);
  }

  private static Proof proof(ObjectNode assistant, Target target) {
    JsonNode server = assistant.path("server");
    // Vapi may not show a secret, only that there is one.
    boolean hidden = assistant.path("isServerUrlSecretSet").asBoolean();
    if (hidden || !ServerInStep.proofsByHand(server).isEmpty()) {
      return Proof.BY_HAND;
    }
    String credential = server.path("credentialId").asText("");
    if (credential.isEmpty()) {
      return Proof.NONE;
    }
    return credential.equals(target.credentialId()) ? Proof.RIGHT : Proof.OTHER;
  }

  private static List<ToolStatus> tools(HeldTools held, Target target) {
    Stream<ToolStatus> there = held.ours().stream().map(tool -> status(tool, target));
    Stream<ToolStatus> missing =
        ToolCatalog.offeredTo(Platform.VAPI).stream()
            .filter(tool -> !held.has(tool))
            .map(tool -> new ToolStatus(tool.name(), Optional.empty(), false, List.of()));
    return Stream.concat(there, missing).toList();
  }

  private static ToolStatus status(Held tool, Target target) {
    return new ToolStatus(
        Names.of(Kind.TOOL, tool.body()),
        Optional.of(tool.where()),
        ToolInStep.overridesTheAnswer(tool.body()),
        Difference.between(tool.body(), ToolInStep.of(tool.body(), tool.tool(), target)));
  }
}
