package frontdesk.app.command;

import frontdesk.people.Member;
import frontdesk.persistence.jdbi.JdbiMemberChanges;
import picocli.CommandLine.Command;

/** Takes somebody away. */
@Command(name = "remove", description = "Signs somebody out at once and lets them in no more.")
final class MemberRemove extends OnMember {
  MemberRemove(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, Member member) {
    tell(
        new JdbiMemberChanges(parts.jdbi()).remove(member.org(), member.id()),
        member.email().value() + " is signed out, and nobody there any more.");
  }
}
