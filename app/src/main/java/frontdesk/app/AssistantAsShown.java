package frontdesk.app;

import frontdesk.adapters.console.AssistantDesk.Assistant;
import frontdesk.adapters.console.AssistantDesk.Difference;
import frontdesk.adapters.console.AssistantDesk.Fact;
import frontdesk.adapters.vapi.assistants.AssistantStatus;
import frontdesk.adapters.vapi.assistants.AssistantStatus.Proof;
import frontdesk.adapters.vapi.assistants.AssistantStatus.ToolStatus;
import frontdesk.app.command.ToolCounts;
import java.util.List;
import java.util.stream.Stream;

/** An assistant's status in the words of the page. */
final class AssistantAsShown {
  /** How the differences of an assistant's own tools begin; they stand with the tool. */
  private static final String INLINE = "model.tools[";

  private AssistantAsShown() {}

  static Assistant of(AssistantStatus status) {
    return new Assistant(
        status.id(),
        status.name(),
        status.isRight(),
        List.of(
            new Fact("Messages go to", address(status), status.urlRight()),
            new Fact("Secret", proof(status.proof()), status.proof() == Proof.RIGHT),
            new Fact(
                "Says when a tool is called",
                status.toolCalls() ? "yes" : "no",
                status.toolCalls()),
            new Fact("Tools", ToolCounts.of(status.tools()), toolsAreRight(status))),
        Stream.concat(own(status), status.tools().stream().flatMap(AssistantAsShown::ofTool))
            .toList(),
        status.obstacle());
  }

  private static String address(AssistantStatus status) {
    return status.urlRight() ? "this server" : status.url().orElse("nobody");
  }

  private static String proof(Proof proof) {
    return switch (proof) {
      case RIGHT -> "right";
      case NONE -> "none";
      case OTHER -> "another one";
      case BY_HAND -> "set by hand, so nobody can look";
    };
  }

  private static boolean toolsAreRight(AssistantStatus status) {
    return status.tools().stream()
        .allMatch(tool -> tool.where().isPresent() && tool.differences().isEmpty());
  }

  private static Stream<Difference> own(AssistantStatus status) {
    return status.differences().stream()
        .filter(one -> !one.path().startsWith(INLINE))
        .map(one -> new Difference(one.path(), one.before(), one.after()));
  }

  private static Stream<Difference> ofTool(ToolStatus tool) {
    return tool.differences().stream()
        .map(one -> new Difference(tool.name() + ": " + one.path(), one.before(), one.after()));
  }
}
