package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.audit.AuditEntry;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what was done in an organisation, newest last. */
@Command(
    name = "audit",
    description = "Prints what was done, when and with which credential, newest last.")
final class AuditCommand implements Callable<Integer> {
  /** A page fits the memory of any server; the next one is asked for at once. */
  static final int PAGE = 500;

  private final Tools tools;

  @Parameters(
      index = "0",
      paramLabel = "ORG",
      converter = OrgConverter.class,
      description = "the organisation")
  private OrgId org = Demo.ORG;

  @Option(
      names = "--since",
      paramLabel = "MOMENT",
      description = "none from before, such as 2026-11-01T00:00:00Z")
  private Instant since = Instant.EPOCH;

  @Option(names = "--json", description = "one JSON document a line")
  private boolean json;

  AuditCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      if (!new JdbiOrganisations(parts.jdbi()).isKnown(org)) {
        throw Organisation.unknown(org);
      }
      int count =
          print(
              new JdbiAudit(parts.jdbi()),
              entry -> tools.out().println(json ? AuditLine.json(entry) : AuditLine.text(entry)));
      if (!json) {
        tools.out().println(count == 1 ? "1 entry." : count + " entries.");
      }
      return Commands.DONE;
    }
  }

  private int print(JdbiAudit audit, Consumer<AuditEntry> printed) {
    int count = 0;
    Optional<AuditEntry> last = Optional.empty();
    while (true) {
      List<AuditEntry> page = audit.entries(org, since, last, PAGE);
      page.forEach(printed);
      count += page.size();
      if (page.size() < PAGE) {
        return count;
      }
      last = Optional.of(page.get(PAGE - 1));
    }
  }
}
