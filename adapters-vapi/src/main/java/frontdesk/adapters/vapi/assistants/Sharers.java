package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.Plan.Sharer;
import frontdesk.adapters.vapi.rest.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds who shares tools that send elsewhere with the selected, and with those, and so on. */
final class Sharers {
  private final Account account;
  private final Predicate<ObjectNode> sendsElsewhere;

  Sharers(Account account, Predicate<ObjectNode> sendsElsewhere) {
    this.account = account;
    this.sendsElsewhere = sendsElsewhere;
  }

  List<Sharer> of(List<ObjectNode> selected) {
    List<ObjectNode> together = new ArrayList<>(selected);
    while (addOthers(together)) {
      // Whoever came in may share further tools with others again.
    }
    return together.stream()
        .filter(one -> !selected.contains(one))
        .map(one -> new Sharer(one.path("id").asText(), Names.of(Kind.ASSISTANT, one)))
        .toList();
  }

  private boolean addOthers(List<ObjectNode> together) {
    Set<String> tools =
        together.stream().flatMap(one -> elsewhere(one).stream()).collect(Collectors.toSet());
    List<ObjectNode> others =
        account.assistants().stream()
            .filter(one -> !together.contains(one))
            .filter(one -> elsewhere(one).stream().anyMatch(tools::contains))
            .toList();
    return together.addAll(others);
  }

  /** Its shared tools of the catalogue that send elsewhere. */
  private List<String> elsewhere(ObjectNode assistant) {
    return HeldTools.of(assistant, account.tools()).ours().stream()
        .filter(held -> !held.sharedId().isEmpty() && sendsElsewhere.test(held.body()))
        .map(HeldTools.Held::sharedId)
        .toList();
  }
}
