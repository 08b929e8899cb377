package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.Kind;
import java.util.List;

/**
 * The assistants that an operator means.
 *
 * @param wanted names or ids, each exactly as it is at Vapi; none: all
 */
public record Selection(List<String> wanted) {
  /** Nobody goes by that name. */
  public static final class NoSuchAssistant extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchAssistant(String wanted, List<String> names) {
      super(
          "There is no assistant \"%s\". There are: %s."
              .formatted(Difference.line(wanted), String.join(", ", names)));
    }
  }

  public Selection {
    wanted = List.copyOf(wanted);
  }

  /**
   * @throws NoSuchAssistant if one of them is not there
   */
  List<ObjectNode> of(List<ObjectNode> assistants) {
    for (String one : wanted) {
      if (assistants.stream().noneMatch(assistant -> is(assistant, one))) {
        List<String> names = assistants.stream().map(it -> Names.of(Kind.ASSISTANT, it)).toList();
        throw new NoSuchAssistant(one, names);
      }
    }
    return assistants.stream().filter(this::includes).toList();
  }

  private boolean includes(ObjectNode assistant) {
    return wanted.isEmpty() || wanted.stream().anyMatch(one -> is(assistant, one));
  }

  private static boolean is(ObjectNode assistant, String wanted) {
    return assistant.path("id").asText().equals(wanted)
        || assistant.path("name").asText().equals(wanted);
  }
}
