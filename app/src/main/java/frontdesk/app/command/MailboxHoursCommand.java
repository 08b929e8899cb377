package frontdesk.app.command;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.adapters.graph.LeasedMailboxes;
import frontdesk.adapters.graph.MailboxHours;
import frontdesk.adapters.graph.MailboxHours.Answer;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.scheduling.Host;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the hours that a host set in Outlook, and takes them over if asked to. */
@Command(
    name = "mailbox-hours",
    description = "Shows the working hours and zone of a host's mailbox, and takes them over.")
final class MailboxHoursCommand implements Callable<Integer> {
  /** An operator waits; a mailbox that the server uses just then is free again within seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Tools tools;

  @Parameters(paramLabel = "HOST", converter = HostConverter.class, description = "whose mailbox")
  private UserId host = new UserId("nobody");

  @Option(names = "--apply", description = "make them the host's office hours")
  private boolean apply;

  @Mixin private Organisation organisation = new Organisation();

  MailboxHoursCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      MicrosoftSettings microsoft = parts.microsoft();
      Jdbi jdbi = parts.jdbi();
      OrgId org = organisation.knownTo(new JdbiOrganisations(jdbi));
      JdbiHosts hosts = new JdbiHosts(jdbi);
      Host before = KnownHost.of(hosts, org, host);
      show("Booked in", before.zone().getId(), before.hours().toString());
      Answer.Known mailbox = read(parts, microsoft, org);
      show("Mailbox", mailbox.zone().getId(), mailbox.hours().toString());
      if (apply) {
        hosts.keepHours(org, host, mailbox.zone(), before.hours().withWeekOf(mailbox.hours()));
        tools.out().println("From now on " + host + " is booked in the mailbox's hours.");
      }
      return Commands.DONE;
    }
  }

  private Answer.Known read(Parts parts, MicrosoftSettings microsoft, OrgId org) {
    LeasedMailboxes mailboxes =
        new LeasedMailboxes(
            new JdbiCalendarGrants(parts.jdbi(), parts.keys()),
            microsoft,
            parts.transport(),
            parts.clock());
    Answer answer = new MailboxHours(mailboxes).read(org, host, Deadline.in(PATIENCE));
    if (answer instanceof Answer.Unknown unknown) {
      throw Failed.couldNot("Nothing can be taken over: " + unknown.reason() + ".");
    }
    return (Answer.Known) answer;
  }

  private void show(String what, String zone, String hours) {
    tools.out().println(what + ": " + hours + " (" + zone + ")");
  }
}
