package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import frontdesk.OrgId;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Line.Kind;
import frontdesk.scheduling.Lines.Registered;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about the platform's assistants of an organisation. */
@Command(
    name = "assistant",
    description = "Says which host or group an assistant serves.",
    synopsisSubcommandLabel = "COMMAND")
final class AssistantCommand {
  private AssistantCommand() {}

  static CommandLine with(Tools tools) {
    return new CommandLine(new AssistantCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new Register(tools))
        .addSubcommand(new Forget(tools))
        .addSubcommand(new ListAll(tools));
  }

  private static Line line(String id) {
    return Line.of(Kind.ASSISTANT, id.strip())
        .orElseThrow(() -> Failed.wrong("An assistant's id has 1 to 64 letters, digits, dashes."));
  }

  /** Registers one. */
  @Command(name = "register", description = "Says whom an assistant serves, and nobody else.")
  static final class Register extends OnOrganisation {
    @Parameters(paramLabel = "ID", description = "Vapi's id of the assistant")
    private String id = "";

    @ArgGroup(multiplicity = "1")
    private LeadsTo to = new LeadsTo();

    Register(Tools tools) {
      super(tools);
    }

    @Override
    void run(Parts parts, OrgId org) {
      tools.out().println(to.keep(new JdbiLines(parts.jdbi()), org, line(id)));
    }
  }

  /** Forgets one. */
  @Command(name = "forget", description = "Its callers are served as the door says, again.")
  static final class Forget extends OnOrganisation {
    @Parameters(paramLabel = "ID", description = "Vapi's id of the assistant")
    private String id = "";

    Forget(Tools tools) {
      super(tools);
    }

    @Override
    void run(Parts parts, OrgId org) {
      if (!new JdbiLines(parts.jdbi()).forget(org, line(id))) {
        throw Failed.wrong(id + " is not registered.");
      }
      tools.out().println("From now on " + id + " leads to nobody in particular.");
    }
  }

  /** Lists them, a page at a time. */
  @Command(name = "list", description = "Lists registered assistants, 200 at a time.")
  static final class ListAll extends OnOrganisation {
    @Option(names = "--after", paramLabel = "ID", description = "the last of the page before")
    private @Nullable String after;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    ListAll(Tools tools) {
      super(tools);
    }

    @Override
    void run(Parts parts, OrgId org) {
      List<Registered> all =
          new JdbiLines(parts.jdbi())
                  .registered(
                      org, Optional.ofNullable(after).map(AssistantCommand::line), LineText.MOST)
                  .stream()
                  .filter(one -> one.line().kind() == Kind.ASSISTANT)
                  .toList();
      if (json) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        all.forEach(one -> array.add(LineText.json(one)));
        tools.out().println(array.toPrettyString());
        return;
      }
      all.forEach(one -> tools.out().println(LineText.of(one)));
    }
  }
}
