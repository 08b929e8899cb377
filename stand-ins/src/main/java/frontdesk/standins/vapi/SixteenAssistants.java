package frontdesk.standins.vapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Assistants as operators left them: each set by hand, many wrong in a way of their own. */
final class SixteenAssistants {
  private static final List<String> NAMES =
      List.of(
          "Lead intake", // right but for the credential
          "Showings", // another server
          "Appointment setter", // no server at all
          "Evening desk", // overriding message, inline
          "Weekend desk", // no tool-calls in serverMessages
          "Rentals", // no serverMessages at all
          "Sales", // one tool twice, shared
          "Owner line", // one tool inline and shared
          "Maintenance", // a foreign tool beside ours
          "Move-out", // tools of other types inline
          "Viewing reminder", // no tools
          "Spanish line", // a prompt in Spanish
          "French line", // line ends of Windows in the prompt
          "After hours", // an old secret
          "Survey", // backoffPlan and headers that must stay
          "Test line"); // an outdated inline tool

  private final Store assistants;
  private final Store tools;
  private final Store phoneNumbers;
  private final Instant now;

  SixteenAssistants(Store assistants, Store tools, Store phoneNumbers, Instant now) {
    this.assistants = assistants;
    this.tools = tools;
    this.phoneNumbers = phoneNumbers;
    this.now = now;
  }

  void moveIn() {
    tools.put(shared("set_appointment", 40, function("set_appointment", FakeVapi.WEBHOOK)));
    tools.put(
        shared(
            "set_appointment again",
            39,
            overridden(function("set_appointment", "https://old.example.com/vapi/webhook"))));
    tools.put(shared("get_availability", 38, function("get_availability", FakeVapi.WEBHOOK)));
    tools.put(shared("lookup_crm", 37, function("lookup_crm", "https://crm.example.net/hook")));
    for (int i = 0; i < NAMES.size(); i++) {
      assistants.put(assistant(i));
    }
    phoneNumbers.put(
        named(Json.object(), "number", 20)
            .put("provider", "twilio")
            .put("number", "+15550100")
            .put("name", "Main line")
            .put("assistantId", id("Lead intake")));
  }

  private ObjectNode assistant(int i) {
    String name = NAMES.get(i);
    ObjectNode made = named(Json.object(), name, i + 1).put("name", name);
    made.put("firstMessage", "Hi, this is " + name + " — how can I help?");
    made.set("model", model(i, name));
    made.putObject("voice")
        .put("provider", i % 2 == 0 ? "11labs" : "vapi")
        .put("voiceId", "voice-" + i)
        .put("stability", 0.5)
        .put("similarityBoost", 0.75);
    made.putObject("transcriber").put("provider", "deepgram").put("model", "nova-3");
    made.put("silenceTimeoutSeconds", 30).put("backgroundSound", "office");
    server(made, name);
    serverMessages(made, name);
    return made;
  }

  private static ObjectNode model(int i, String name) {
    ObjectNode model =
        Json.object()
            .put("provider", "openai")
            .put("model", i % 3 == 0 ? "gpt-4o" : "gpt-4.1-mini")
            .put("temperature", 0.3)
            .put("maxTokens", 250)
            .put("emotionRecognitionEnabled", true);
    model.putArray("messages").addObject().put("role", "system").put("content", prompt(name));
    ArrayNode shared = Json.object().putArray("list");
    ArrayNode inline = Json.object().putArray("list");
    switch (name) {
      case "Evening desk" -> {
        inline.add(overridden(function("set_appointment", FakeVapi.WEBHOOK)));
        inline.add(function("get_availability", FakeVapi.WEBHOOK));
      }
      case "Sales" ->
          shared
              .add(id("set_appointment"))
              .add(id("set_appointment again"))
              .add(id("get_availability"));
      case "Owner line" -> {
        shared.add(id("set_appointment")).add(id("get_availability"));
        inline.add(function("set_appointment", "https://old.example.com/vapi/webhook"));
      }
      case "Maintenance" ->
          shared.add(id("lookup_crm")).add(id("set_appointment")).add(id("get_availability"));
      case "Move-out" -> {
        shared.add(id("set_appointment"));
        inline.add(Json.object().put("type", "endCall"));
        inline.add(function("charge_deposit", "https://billing.example.net/hook"));
      }
      case "Viewing reminder" -> {}
      case "Test line" -> {
        ObjectNode outdated = function("set_appointment", FakeVapi.WEBHOOK);
        outdated.withObject("/function").put("description", "Books.").remove("parameters");
        inline.add(outdated);
      }
      default -> shared.add(id("set_appointment")).add(id("get_availability"));
    }
    if (!shared.isEmpty()) {
      model.set("toolIds", shared);
    }
    if (!inline.isEmpty()) {
      model.set("tools", inline);
    }
    return model;
  }

  private static void server(ObjectNode made, String name) {
    if (name.equals("Appointment setter")) {
      return;
    }
    ObjectNode server =
        made.putObject("server")
            .put(
                "url",
                name.equals("Showings") ? "https://old.example.com/vapi/webhook" : FakeVapi.WEBHOOK)
            .put("timeoutSeconds", 20);
    if (name.equals("After hours")) {
      server.put("secret", "an-old-secret");
    }
    if (name.equals("Survey")) {
      server.putObject("headers").put("X-Office", "7");
      server.putObject("backoffPlan").put("type", "exponential").put("maxRetries", 3);
    }
  }

  private static void serverMessages(ObjectNode made, String name) {
    if (name.equals("Rentals")) {
      return;
    }
    ArrayNode messages = made.putArray("serverMessages").add("status-update");
    messages.add("end-of-call-report");
    if (!name.equals("Weekend desk")) {
      messages.add("tool-calls");
    }
  }

  private static String prompt(String name) {
    String end = name.equals("French line") ? "\r\n" : "\n";
    String greeting =
        switch (name) {
          case "Spanish line" -> "Hablas español; «mañana» es el día siguiente. ¿De acuerdo?";
          case "French line" -> "Tu parles français\u00a0: «\u202fd’accord\u202f» 🏠.";
          default -> "You are \"" + name + "\", a helpful real-estate assistant.";
        };
    return greeting
        + end
        + "Today is {{\"now\" | date: \"%A, %B %d, %Y\", \"America/New_York\"}}.\t"
        + end
        + "# Rules"
        + end
        + "- Never say <internal> ids; cost \\$0 & up.  "
        + end
        + end;
  }

  private static ObjectNode function(String name, String url) {
    ObjectNode tool = Json.object().put("type", "function").put("async", false);
    ObjectNode function = tool.putObject("function").put("name", name);
    function.put("description", "Set by hand: " + name);
    function.putObject("parameters").put("type", "object").putObject("properties");
    tool.putObject("server").put("url", url);
    return tool;
  }

  /** The message that is said instead of the answer. */
  private static ObjectNode overridden(ObjectNode tool) {
    tool.putArray("messages")
        .addObject()
        .put("type", "request-complete")
        .put("content", "{{output.result}}");
    return tool;
  }

  private ObjectNode shared(String name, int daysAgo, ObjectNode tool) {
    return named(Json.object(), name, daysAgo).setAll(tool);
  }

  private ObjectNode named(ObjectNode to, String name, int daysAgo) {
    String made = Store.time(now.minus(Duration.ofDays(daysAgo)));
    return to.put("id", id(name))
        .put("orgId", Store.ORGANISATION)
        .put("createdAt", made)
        .put("updatedAt", made);
  }

  /** The same at every start. */
  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
