package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.people.InviteMember;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiMembers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a link by which somebody joins. */
@Command(
    name = "console-link",
    description =
        "Prints a link by which somebody joins the console: it works once, and for a day.")
final class ConsoleLinkCommand extends OnOrganisation {
  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description =
          "owner: sees and changes everything; manager: what is one host's; viewer: sees everything,"
              + " changes nothing. ${DEFAULT-VALUE} if not given",
      defaultValue = "owner")
  private String role = "owner";

  @Option(
      names = "--host",
      paramLabel = "HOST",
      converter = HostConverter.class,
      description = "whose a manager is")
  private @Nullable UserId host;

  ConsoleLinkCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    Role wanted = role(role, host);
    if (host != null) {
      KnownHost.of(new JdbiHosts(parts.jdbi()), org, host);
    }
    InviteMember invite = new InviteMember(new JdbiMembers(parts.jdbi()), parts.clock());
    tools.out().println(parts.joinLink(invite.invite(org, wanted, Optional.ofNullable(host))));
  }

  /** The one of that word, with a host if it is a manager's. */
  static Role role(String word, @Nullable UserId host) {
    Role wanted =
        Role.parse(word).orElseThrow(() -> Failed.wrong("A role is owner, manager or viewer."));
    if ((wanted == Role.MANAGER) != (host != null)) {
      throw Failed.wrong("A manager is one host's (--host HOST), and nobody else is.");
    }
    return wanted;
  }
}
