package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.notices.WaitingNotices.Waiting;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.persistence.jdbi.JdbiWaitingNotices;
import frontdesk.scheduling.Demo;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what waits for a person. */
@Command(
    name = "notices",
    description = "Lists notices that will not leave by themselves: a person has to settle them.")
final class NoticesCommand implements Callable<Integer> {
  /** What fits a few screens; whoever settles these sees the next. */
  private static final int MOST = 100;

  private final Tools tools;

  @Parameters(
      index = "0",
      paramLabel = "ORG",
      converter = OrgConverter.class,
      description = "the organisation")
  private OrgId org = Demo.ORG;

  NoticesCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      if (!new JdbiOrganisations(parts.jdbi()).isKnown(org)) {
        throw Organisation.unknown(org);
      }
      List<Waiting> waiting = new JdbiWaitingNotices(parts.jdbi()).waiting(org, MOST);
      waiting.forEach(one -> tools.out().println(line(one)));
      tools.out().println(count(waiting.size()));
      return Commands.DONE;
    }
  }

  private static String line(Waiting one) {
    String perhaps =
        one.unknowns() == 0 ? "did not arrive" : "perhaps arrived (" + one.unknowns() + ")";
    return String.join(
        "  ",
        one.id(),
        Words.of(one.way()),
        Words.of(one.standing().stage()),
        perhaps,
        one.createdAt().toString(),
        one.standing().reason());
  }

  private static String count(int notices) {
    if (notices == 0) {
      return "Nothing waits for a person.";
    }
    return (notices == 1 ? "1 notice waits" : notices + " notices wait")
        + " for a person: ./run settle-notice ORG NOTICE delivered|send-again";
  }
}
