package frontdesk.adapters.console.assistants;

import frontdesk.OrgId;
import frontdesk.adapters.console.desk.AssistantDesk;
import frontdesk.adapters.console.desk.Assisting;
import java.util.Optional;

/** What assistants are called, where the platform's account is known and is theirs. */
public record AssistantNames(Assisting assisting) {
  /** The id where no name is known. */
  public String of(OrgId org, String id) {
    return Optional.of(org)
        .filter(assisting.account()::equals)
        .flatMap(ours -> assisting.desk().lastSeen())
        .flatMap(seen -> seen.assistants().stream().filter(one -> one.id().equals(id)).findFirst())
        .map(AssistantDesk.Assistant::name)
        .filter(name -> !name.isBlank())
        .orElse(id);
  }
}
