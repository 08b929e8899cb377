package frontdesk.tools;

import java.util.List;
import java.util.Set;

/**
 * A tool as it is offered to a model. Its words are prompts: who changes them changes what the
 * model does.
 *
 * @param aliases further names that the desk takes, offered to nobody
 * @param meanwhile what the caller hears while the desk works, one sentence
 * @param failed what the caller hears if the desk did not answer: it says what is not known
 * @param offeredTo the platforms whose models are told of it; the desk takes it from each
 */
public record Tool(
    String name,
    List<String> aliases,
    String description,
    String meanwhile,
    String failed,
    Set<Platform> offeredTo,
    List<Parameter> parameters) {
  public Tool {
    aliases = List.copyOf(aliases);
    offeredTo = Set.copyOf(offeredTo);
    parameters = List.copyOf(parameters);
  }

  /** Whose models are offered tools. */
  public enum Platform {
    VAPI,
    REALTIME
  }

  /** True if it has a parameter of that name. */
  boolean describes(String field) {
    return parameters.stream().anyMatch(parameter -> parameter.name().equals(field));
  }

  /**
   * A parameter by its name on the wire.
   *
   * @throws IllegalArgumentException if it has none of that name: what is read must be described
   */
  Parameter parameter(String field) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(field))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " describes no " + field));
  }
}
