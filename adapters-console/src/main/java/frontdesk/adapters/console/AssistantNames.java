package frontdesk.adapters.console;

import frontdesk.OrgId;
import java.util.Optional;

/** What assistants are called, where the platform's account is known and is theirs. */
record AssistantNames(Assisting assisting) {
  /** The id where no name is known. */
  String of(OrgId org, String id) {
    return Optional.of(org)
        .filter(assisting.account()::equals)
        .flatMap(ours -> assisting.desk().lastSeen())
        .flatMap(seen -> seen.assistants().stream().filter(one -> one.id().equals(id)).findFirst())
        .map(AssistantDesk.Assistant::name)
        .filter(name -> !name.isBlank())
        .orElse(id);
  }
}
