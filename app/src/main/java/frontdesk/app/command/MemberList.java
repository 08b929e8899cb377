package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.people.Member;
import frontdesk.persistence.jdbi.JdbiMembers;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists members. */
@Command(name = "list", description = "Lists who signs in to an organisation's console.")
final class MemberList extends OnOrganisation {
  MemberList(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    List<Member> all = new JdbiMembers(parts.jdbi()).all(org);
    if (all.isEmpty()) {
      tools.out().println("Nobody has joined yet; \"./run console-link\" makes a link.");
    }
    all.forEach(one -> tools.out().println(line(one)));
  }

  private static String line(Member one) {
    return String.join(
        "  ",
        one.email().value(),
        one.name(),
        one.role().word() + one.host().map(UserId::value).map(host -> " of " + host).orElse(""),
        one.id(),
        "joined " + one.joinedAt());
  }
}
