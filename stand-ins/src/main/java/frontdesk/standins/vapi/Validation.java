package frontdesk.standins.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What Vapi refuses in a body, one text for each member. */
final class Validation {
  private static final Set<String> ASSISTANT =
      words(
          "name firstMessage firstMessageMode firstMessageInterruptionsEnabled model voice"
              + " transcriber server serverMessages clientMessages silenceTimeoutSeconds"
              + " maxDurationSeconds backgroundSound backgroundSpeechDenoisingPlan"
              + " voicemailMessage voicemailDetection endCallMessage endCallPhrases metadata"
              + " analysisPlan artifactPlan messagePlan startSpeakingPlan stopSpeakingPlan"
              + " monitorPlan compliancePlan credentialIds credentials hooks"
              + " transportConfigurations keypadInputPlan observabilityPlan"
              + " modelOutputInMessagesEnabled");
  private static final Set<String> TOOL =
      words(
          "async function server messages parameters variableExtractionPlan rejectionPlan"
              + " destinations");
  private static final Set<String> PHONE_NUMBER =
      words("name assistantId squadId workflowId server fallbackDestination hooks");
  private static final Set<String> CREDENTIAL =
      words("provider name authenticationPlan encryptionPlan");
  private static final Set<String> SERVER =
      words(
          "url timeoutSeconds credentialId headers backoffPlan staticIpAddressesEnabled"
              + " encryptedPaths secret");
  private static final Set<String> SERVER_MESSAGES =
      words(
          "assistant.started assistant.speechStarted call.artifact.upload call.deleted"
              + " call.delete.failed chat.created chat.deleted conversation-update"
              + " end-of-call-report function-call handoff-destination-request hang"
              + " language-changed language-change-detected model-output phone-call-control"
              + " session.created session.deleted session.updated speech-update status-update"
              + " tool-calls transcript transcript[transcriptType=\"final\"]"
              + " transfer-destination-request transfer-update user-interrupted voice-input");

  // The limits are those of Vapi's description of its API.
  private static final int LONGEST_TIMEOUT = 300;
  private static final int LONGEST_CONTENT = 1000;
  private static final int LONGEST_CREDENTIAL_NAME = 40;

  private final ObjectNode body;
  private final Predicate<String> toolExists;
  private final List<String> wrong = new ArrayList<>();

  private Validation(ObjectNode body, Predicate<String> toolExists) {
    this.body = body;
    this.toolExists = toolExists;
  }

  /** Empty if the body may be carried out. */
  static List<String> of(Route route, ObjectNode body, Predicate<String> toolExists) {
    Validation validation = new Validation(body, toolExists);
    switch (route) {
      case UPDATE_ASSISTANT -> validation.assistant();
      case CREATE_TOOL -> validation.newTool();
      case UPDATE_TOOL -> validation.tool(body, "", TOOL);
      case UPDATE_PHONE_NUMBER -> validation.phoneNumber();
      case CREATE_CREDENTIAL -> validation.credential();
      default -> throw new IllegalArgumentException(route + " has no body");
    }
    return List.copyOf(validation.wrong);
  }

  private void assistant() {
    known(body, "", ASSISTANT);
    server(body, "");
    for (JsonNode message : body.path("serverMessages")) {
      check(
          SERVER_MESSAGES.contains(message.asText()),
          "each value in serverMessages must be one of the following values: "
              + String.join(", ", SERVER_MESSAGES));
    }
    if (body.has("model")) {
      JsonNode model = body.get("model");
      check(model.path("provider").isTextual(), "model.provider must be a string");
      check(model.path("model").isTextual(), "model.model must be a string");
      for (JsonNode id : model.path("toolIds")) {
        check(toolExists.test(id.asText()), "model.toolIds: tool " + id.asText() + " not found");
      }
      int index = 0;
      for (JsonNode tool : model.path("tools")) {
        String at = "model.tools." + index++ + ".";
        check(tool.path("type").isTextual(), at + "type must be a string");
        content(tool, at);
      }
    }
    if (body.has("voice")) {
      check(body.path("voice").path("provider").isTextual(), "voice.provider must be a string");
    }
  }

  private void newTool() {
    check(body.path("type").isTextual(), "type must be a string");
    ObjectNode rest = body.deepCopy();
    rest.remove("type");
    tool(rest, "", TOOL);
    if (body.path("type").asText().equals("function")) {
      check(body.path("function").isObject(), "function should not be empty");
    }
  }

  private void tool(ObjectNode tool, String at, Set<String> members) {
    known(tool, at, members);
    content(tool, at);
  }

  private void content(JsonNode tool, String at) {
    server(tool, at);
    if (tool.has("function")) {
      check(
          tool.path("function").path("name").asText().matches("[A-Za-z0-9_-]{1,64}"),
          at + "function.name must match /^[a-zA-Z0-9_-]{1,64}$/ regular expression");
    }
    int index = 0;
    for (JsonNode message : tool.path("messages")) {
      check(
          message.path("content").asText().length() <= LONGEST_CONTENT,
          at + "messages." + index++ + ".content must be shorter than or equal to 1000 characters");
    }
  }

  private void phoneNumber() {
    known(body, "", PHONE_NUMBER);
    server(body, "");
  }

  private void credential() {
    known(body, "", CREDENTIAL);
    check(
        Set.of("webhook", "custom-credential").contains(body.path("provider").asText()),
        "provider must be one of the following values: webhook, custom-credential");
    check(
        body.path("name").asText().length() <= LONGEST_CREDENTIAL_NAME,
        "name must be shorter than or equal to 40 characters");
    check(body.path("authenticationPlan").isObject(), "authenticationPlan must be an object");
  }

  private void server(JsonNode of, String at) {
    if (!of.has("server") || of.get("server").isNull()) {
      return;
    }
    JsonNode server = of.get("server");
    known(server, at + "server.", SERVER);
    if (server.has("url")) {
      check(
          server.get("url").asText().matches("https?://[^\\s/]+\\S*"),
          at + "server.url must be a URL address");
    }
    if (server.has("timeoutSeconds")) {
      double seconds = server.get("timeoutSeconds").asDouble(0);
      check(seconds >= 1, at + "server.timeoutSeconds must not be less than 1");
      check(seconds <= LONGEST_TIMEOUT, at + "server.timeoutSeconds must not be greater than 300");
    }
  }

  private void known(JsonNode object, String at, Set<String> members) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> check(members.contains(name), "property " + at + name + " should not exist"));
  }

  private void check(boolean right, String otherwise) {
    if (!right) {
      wrong.add(otherwise);
    }
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" ", -1));
  }
}
