package frontdesk.adapters.vapi.assistants;

import java.util.List;
import java.util.Optional;

/**
 * An assistant beside what it should be.
 *
 * @param url where its messages go; empty: nowhere
 * @param toolCalls whether it says when a tool is called
 * @param tools every tool it should have, and what else it has of the catalogue
 * @param others tools of somebody else's, by name or type
 * @param differences on the assistant itself; those of shared tools stand with the tool
 * @param obstacle why it cannot be brought in step; empty if it can
 */
public record AssistantStatus(
    String id,
    String name,
    Optional<String> url,
    boolean urlRight,
    Proof proof,
    boolean toolCalls,
    List<ToolStatus> tools,
    List<String> others,
    List<Difference> differences,
    Optional<String> obstacle) {

  /** What its messages bring for our door to know them by. */
  public enum Proof {
    /** The secret that is set here. */
    RIGHT,
    NONE,
    /** A credential with another secret, or of somebody else's. */
    OTHER,
    /** A secret or header set by hand, which no one can look into. */
    BY_HAND
  }

  public boolean isRight() {
    return differences.isEmpty()
        && obstacle.isEmpty()
        && tools.stream().allMatch(tool -> tool.differences().isEmpty());
  }

  /**
   * A tool of the catalogue on an assistant.
   *
   * @param where such as "inline" or "shared ID"; empty where it is missing
   * @param overrides whether it says words of its own in place of our answer
   */
  public record ToolStatus(
      String name, Optional<String> where, boolean overrides, List<Difference> differences) {}
}
