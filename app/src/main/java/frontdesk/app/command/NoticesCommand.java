package frontdesk.app.command;

import frontdesk.notices.WaitingNotices.Waiting;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.persistence.jdbi.JdbiWaitingNotices;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists what waits for a person. */
@Command(
    name = "notices",
    description = "Lists notices that will not leave by themselves: a person has to settle them.")
final class NoticesCommand extends OfOrganisation {
  /** What fits a few screens; whoever settles these sees the next. */
  private static final int MOST = 100;

  NoticesCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    if (!new JdbiOrganisations(parts.jdbi()).isKnown(org)) {
      throw Organisation.unknown(org);
    }
    List<Waiting> waiting = new JdbiWaitingNotices(parts.jdbi()).waiting(org, MOST);
    waiting.forEach(one -> tools.out().println(line(one)));
    tools.out().println(count(waiting.size()));
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
