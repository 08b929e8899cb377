package frontdesk.app.command;

import frontdesk.UserId;
import frontdesk.people.Member;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiMemberChanges;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives somebody another role. */
@Command(name = "role", description = "Gives somebody another role, at once.")
final class MemberRole extends OnMember {
  @Parameters(index = "1", paramLabel = "ROLE", description = "owner, manager or viewer")
  private String role = "";

  @Option(
      names = "--host",
      paramLabel = "HOST",
      converter = HostConverter.class,
      description = "whose a manager is")
  private @Nullable UserId host;

  MemberRole(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, Member member) {
    Role wanted = ConsoleLinkCommand.role(role, host);
    if (host != null) {
      KnownHost.of(new JdbiHosts(parts.jdbi()), member.org(), host);
    }
    tell(
        new JdbiMemberChanges(parts.jdbi())
            .give(member.org(), member.id(), wanted, Optional.ofNullable(host)),
        member.email().value() + " is " + wanted.word() + " from now on.");
  }
}
