package frontdesk.app.command;

import frontdesk.adapters.vapi.assistants.AssessAssistants;
import frontdesk.adapters.vapi.assistants.AssistantStatus;
import frontdesk.adapters.vapi.rest.VapiFailed;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says of every assistant what is right with it, and what is not. Changes nothing. */
@Command(
    name = "status",
    description = "Shows each assistant beside what it should be; exit code 1 if one is not right.")
final class VapiStatus implements Callable<Integer> {
  private final Tools tools;

  @Option(names = "--json", description = "print one JSON document instead of a table")
  private boolean json;

  VapiStatus(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      List<AssistantStatus> all = assessed(parts.vapi());
      tools.out().println(json ? StatusJson.of(all) : StatusTable.of(all));
      return all.stream().allMatch(AssistantStatus::isRight) ? Commands.DONE : Commands.COULD_NOT;
    }
  }

  private static List<AssistantStatus> assessed(VapiDesk desk) {
    try {
      return new AssessAssistants(desk.api(), desk.webhook(), desk.secret()).assess();
    } catch (VapiFailed failed) {
      throw Failed.couldNot("The assistants cannot be read: " + failed.sentence() + ".");
    }
  }
}
