package frontdesk.app;

import frontdesk.adapters.console.desk.AssistantSync.Change;
import frontdesk.adapters.console.desk.AssistantSync.LeftAlone;
import frontdesk.adapters.console.desk.AssistantSync.Preview;
import frontdesk.adapters.console.desk.AssistantSync.Sharer;
import frontdesk.adapters.vapi.assistants.Plan;
import frontdesk.adapters.vapi.assistants.Result;
import java.util.List;
import java.util.stream.Stream;

/** What a plan would change, in the words of the page. */
final class PlanAsShown {
  private PlanAsShown() {}

  static Preview.Planned of(Plan plan) {
    return new Preview.Planned(
        plan.changes().stream()
            .map(one -> new Change(one.kind().toString(), one.name(), one.differences().size()))
            .toList(),
        plan.isEmpty() ? List.of() : made(plan),
        plan.settled().stream()
            .filter(one -> one.state() == Result.State.FAILED)
            .map(one -> new LeftAlone(one.name(), one.text()))
            .toList(),
        plan.sharers().stream().map(one -> new Sharer(one.id(), one.name())).toList());
  }

  private static List<String> made(Plan plan) {
    return Stream.concat(
            plan.newCredential().stream().map(any -> "a credential with this server's secret"),
            plan.newTools().stream().map(name -> "the tool " + name))
        .toList();
  }
}
