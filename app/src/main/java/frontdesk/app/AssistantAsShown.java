package frontdesk.app;

import frontdesk.adapters.console.desk.AssistantDesk.Assistant;
import frontdesk.adapters.console.desk.AssistantDesk.Difference;
import frontdesk.adapters.console.desk.AssistantDesk.Fact;
import frontdesk.adapters.vapi.assistants.AssistantStatus;
import frontdesk.adapters.vapi.assistants.AssistantStatus.Proof;
import frontdesk.adapters.vapi.assistants.AssistantStatus.ToolStatus;
import frontdesk.adapters.vapi.assistants.DifferenceInWords;
import frontdesk.app.command.ToolCounts;
import java.util.List;

/** An assistant's status in the words of the page. */
final class AssistantAsShown {
  private static final String SHARED = "shared";

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
        differences(status.differences()),
        sharedThatDiffer(status).stream().map(ToolStatus::name).toList(),
        status.obstacle());
  }

  /** They are told once for all who have them. */
  static List<ToolStatus> sharedThatDiffer(AssistantStatus status) {
    return status.tools().stream()
        .filter(tool -> tool.where().filter(where -> where.startsWith(SHARED)).isPresent())
        .filter(tool -> !tool.differences().isEmpty())
        .toList();
  }

  static List<Difference> differences(
      List<frontdesk.adapters.vapi.assistants.Difference> differences) {
    return differences.stream()
        .map(DifferenceInWords::of)
        .map(one -> new Difference(one.place(), one.is(), one.shouldBe()))
        .toList();
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
}
