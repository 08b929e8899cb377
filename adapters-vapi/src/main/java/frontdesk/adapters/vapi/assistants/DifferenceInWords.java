package frontdesk.adapters.vapi.assistants;

import java.util.Map;
import java.util.Optional;

/**
 * A difference for people who know assistants, and not how Vapi writes them down.
 *
 * @param place such as "Argument user_id"
 * @param is whole, on as many lines as it takes; empty if nothing is there
 * @param shouldBe likewise
 */
public record DifferenceInWords(String place, Optional<String> is, Optional<String> shouldBe) {
  private static final String ARGUMENT = "function.parameters.properties.";

  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("server", "Where messages go, and what proves them"),
          Map.entry("server.url", "Address that messages go to"),
          Map.entry("server.credentialId", "Credential that proves messages are Vapi's"),
          Map.entry("server.secret", "Secret set by hand"),
          Map.entry("server.headers", "Headers set by hand"),
          Map.entry("serverMessages", "Messages that are sent"),
          Map.entry("model.toolIds", "Tools it refers to"),
          Map.entry("model.tools", "Tools of its own"),
          Map.entry("function.name", "Name"),
          Map.entry("function.description", "What the model is told of it"),
          Map.entry("function.strict", "Whether the model must give every argument"),
          Map.entry("function.parameters", "Arguments"),
          Map.entry("function.parameters.required", "Arguments that must be given"),
          Map.entry("messages", "What is said while it works"),
          Map.entry("async", "Whether Vapi goes on without our answer"));

  public static DifferenceInWords of(Difference difference) {
    return new DifferenceInWords(
        place(difference.path()),
        difference.before().map(PlainJson::of),
        difference.after().map(PlainJson::of));
  }

  private static String place(String path) {
    if (path.startsWith("model.tools[")) {
      int end = path.indexOf(']');
      String name = path.substring("model.tools[".length(), end);
      return "Its own tool "
          + name
          + ": "
          + place(path.substring(Math.min(path.length(), end + 2)));
    }
    if (path.startsWith(ARGUMENT)) {
      String argument = path.substring(ARGUMENT.length());
      int dot = argument.indexOf('.');
      return "Argument "
          + (dot < 0
              ? argument
              : argument.substring(0, dot) + ": " + argument.substring(dot + 1).replace('.', ' '));
    }
    return PLACES.getOrDefault(path, path);
  }
}
