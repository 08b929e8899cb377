package frontdesk.adapters.console.desk;

import frontdesk.OrgId;
import frontdesk.adapters.console.desk.AssistantDesk.Assistant;
import frontdesk.scheduling.Lines;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the pages about assistants need.
 *
 * @param lines where an organisation's assistants lead
 * @param account whose organisation the platform's account is of
 */
public record Assisting(Lines lines, AssistantDesk desk, AssistantSync sync, OrgId account) {
  /** What assistants are called, by their ids, as far as this node knows; waits for nobody. */
  public Map<String, String> names(OrgId org) {
    return !org.equals(account)
        ? Map.of()
        : desk.lastSeen().stream()
            .flatMap(seen -> seen.assistants().stream())
            .collect(Collectors.toMap(Assistant::id, Assistant::name, (one, other) -> one));
  }

  /** The name with the id beside it; the id alone where no name is known. */
  public static String named(String id, Map<String, String> names) {
    String name = names.getOrDefault(id, id);
    return name.equals(id) ? id : name + " (" + id + ")";
  }
}
