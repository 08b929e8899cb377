package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.people.Member;
import frontdesk.people.MemberChanges.Changed;
import frontdesk.persistence.jdbi.JdbiMembers;
import picocli.CommandLine.Parameters;

/** A command about one of an organisation's people. */
abstract class OnMember extends OnOrganisation {
  @Parameters(
      index = "0",
      paramLabel = "WHO",
      description = "the e-mail address or the id, as member list shows them")
  private String who = "";

  OnMember(Tools tools) {
    super(tools);
  }

  @Override
  final void run(Parts parts, OrgId org) {
    run(
        parts,
        new JdbiMembers(parts.jdbi())
            .all(org).stream()
                .filter(one -> one.id().equals(who) || one.email().value().equalsIgnoreCase(who))
                .findFirst()
                .orElseThrow(OnMember::nobody));
  }

  /** Does it, or throws {@link Failed}. */
  abstract void run(Parts parts, Member member);

  static Failed nobody() {
    return Failed.couldNot("There is no such member; \"./run member list\" shows all.");
  }

  /** Says what came of a change, unless it was not made. */
  final void tell(Changed changed, String done) {
    switch (changed) {
      case DONE -> tools.out().println(done);
      case NOT_THERE -> throw nobody();
      case LAST_OWNER -> throw Failed.couldNot("Nobody else is an owner; nothing was changed.");
    }
  }
}
