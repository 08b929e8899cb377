package frontdesk.app.command;

import frontdesk.adapters.vapi.assistants.AssistantStatus;
import frontdesk.adapters.vapi.assistants.AssistantStatus.ToolStatus;
import frontdesk.adapters.vapi.assistants.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Assistants as a table, and below it what is wrong, each thing once. */
final class StatusTable {
  private static final List<String> HEAD =
      List.of("ASSISTANT", "URL", "SECRET", "TOOL CALLS", "TOOLS", "STATE");

  private StatusTable() {}

  static String of(List<AssistantStatus> all) {
    List<String> lines = new ArrayList<>(table(all));
    lines.addAll(sharedTools(all));
    all.forEach(status -> lines.addAll(details(status)));
    long right = all.stream().filter(AssistantStatus::isRight).count();
    lines.add("");
    lines.add(
        all.isEmpty()
            ? "There is no assistant in this account. Is it the right key?"
            : right + " of " + all.size() + " in step.");
    return String.join("\n", lines);
  }

  private static List<String> table(List<AssistantStatus> all) {
    List<List<String>> rows =
        Stream.concat(Stream.of(HEAD), all.stream().map(StatusTable::row)).toList();
    List<Integer> widths =
        IntStream.range(0, HEAD.size())
            .mapToObj(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toList();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<String> row(AssistantStatus status) {
    return List.of(
        status.name(),
        status.url().map(url -> status.urlRight() ? "right" : "wrong").orElse("none"),
        status.proof().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        status.toolCalls() ? "yes" : "no",
        ToolCounts.of(status.tools()),
        state(status));
  }

  private static String state(AssistantStatus status) {
    if (status.obstacle().isPresent()) {
      return "look at it";
    }
    return status.isRight() ? "in step" : "drift";
  }

  private static String line(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> cells.get(i) + " ".repeat(widths.get(i) - cells.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  /** What is wrong with a shared tool is wrong with all who share it, and said once. */
  private static List<String> sharedTools(List<AssistantStatus> all) {
    Set<ToolStatus> shared = new LinkedHashSet<>();
    all.forEach(
        status -> status.tools().stream().filter(StatusTable::isShared).forEach(shared::add));
    return shared.stream().flatMap(tool -> toolDetails(tool, "").stream()).toList();
  }

  private static boolean isShared(ToolStatus tool) {
    return tool.where().filter(where -> where.startsWith("shared")).isPresent();
  }

  private static List<String> toolDetails(ToolStatus tool, String indent) {
    if (tool.differences().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (indent.isEmpty()) {
      lines.add("");
    }
    lines.add(indent + tool.name() + " (" + tool.where().orElseThrow() + ")");
    if (tool.overrides()) {
      lines.add(indent + "  says words of its own in place of the answer");
    }
    tool.differences().forEach(it -> lines.add(indent + "  " + DifferenceLine.of(it)));
    return lines;
  }

  private static List<String> details(AssistantStatus status) {
    List<String> lines = new ArrayList<>();
    status.obstacle().ifPresent(why -> lines.add("  ! " + why));
    status.differences().stream()
        .filter(it -> !isOfAnInlineTool(it))
        .forEach(it -> lines.add("  " + DifferenceLine.of(it)));
    status.tools().stream()
        .filter(tool -> tool.where().isPresent() && !isShared(tool))
        .forEach(tool -> lines.addAll(toolDetails(tool, "  ")));
    if (!lines.isEmpty()) {
      lines.addAll(0, List.of("", status.name() + " (" + status.id() + ")"));
    }
    return lines;
  }

  private static boolean isOfAnInlineTool(Difference difference) {
    return difference.path().startsWith("model.tools[");
  }
}
