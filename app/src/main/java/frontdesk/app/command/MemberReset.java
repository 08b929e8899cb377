package frontdesk.app.command;

import frontdesk.people.Member;
import frontdesk.people.ResetPassword;
import frontdesk.persistence.jdbi.JdbiPasswordLinks;
import picocli.CommandLine.Command;

/** Makes a link to another password. */
@Command(
    name = "reset-password",
    description =
        "Makes the old password wrong, signs somebody out, and prints a link by which they choose"
            + " another: it works once, and for a day.")
final class MemberReset extends OnMember {
  MemberReset(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, Member member) {
    tools
        .out()
        .println(
            ResetPassword.link(
                    new JdbiPasswordLinks(parts.jdbi()), member.org(), member.id(), parts.clock())
                .map(parts::passwordLink)
                .orElseThrow(OnMember::nobody));
  }
}
