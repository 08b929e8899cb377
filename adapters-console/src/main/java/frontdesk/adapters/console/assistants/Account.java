package frontdesk.adapters.console.assistants;

import frontdesk.adapters.console.desk.AssistantDesk.Assistant;
import frontdesk.adapters.console.desk.AssistantDesk.Look;
import frontdesk.adapters.console.desk.AssistantDesk.SharedTool;
import frontdesk.adapters.console.desk.Assisting;
import java.util.List;
import java.util.Optional;

/**
 * The platform's account, as the page shows it.
 *
 * @param trouble why nothing can be shown, in a sentence
 * @param advice what to do about it
 * @param assistants empty where nothing can be shown, or there are none
 * @param tools those that assistants share, and that are not as they should be
 */
record Account(
    Optional<String> trouble,
    Optional<String> advice,
    List<Assistant> assistants,
    List<SharedTool> tools,
    boolean syncing) {
  /** Of an organisation whose account it is not. */
  static final Account NOBODYS = trouble("", "", false);

  static Account of(Assisting assisting, boolean anew) {
    Optional<String> obstacle = assisting.desk().obstacle();
    if (obstacle.isPresent()) {
      return trouble("This server does not look after assistants yet.", obstacle.get(), false);
    }
    boolean syncing = assisting.sync().run().filter(run -> !run.over()).isPresent();
    Look look = assisting.desk().look(anew);
    if (look instanceof Look.Seen seen) {
      return new Account(
          Optional.empty(), Optional.empty(), seen.assistants(), seen.tools(), syncing);
    }
    return look instanceof Look.Failed failed
        ? trouble(
            "The assistants cannot be read now: " + failed.why() + ".", "Look again.", syncing)
        : trouble("Vapi takes long to answer.", "Load this page again in a few seconds.", syncing);
  }

  private static Account trouble(String what, String advice, boolean syncing) {
    return new Account(Optional.of(what), Optional.of(advice), List.of(), List.of(), syncing);
  }

  boolean has(String id) {
    return assistants.stream().anyMatch(one -> one.id().equals(id));
  }

  /** Blank where it is not known. */
  String nameOf(String id) {
    return assistants.stream()
        .filter(one -> one.id().equals(id))
        .map(Assistant::name)
        .findFirst()
        .orElse("");
  }

  long inStep() {
    return assistants.stream().filter(Assistant::inStep).count();
  }

  long drifted() {
    return assistants.size() - inStep();
  }

  boolean anyToSync() {
    return assistants.stream().anyMatch(one -> !one.inStep() && one.obstacle().isEmpty());
  }
}
