package frontdesk.calls;

import frontdesk.UserId;
import java.util.Set;

/**
 * The calls that are one host's.
 *
 * @param host who began them
 * @param assistants or by which they came in: those that lead to that host and nobody else
 */
public record HostsCalls(UserId host, Set<String> assistants) {
  public HostsCalls {
    assistants = Set.copyOf(assistants);
  }

  public boolean has(Call call) {
    return call.facts().host().filter(host::equals).isPresent()
        || call.facts().assistant().filter(assistants::contains).isPresent();
  }
}
