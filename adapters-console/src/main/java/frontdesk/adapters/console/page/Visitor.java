package frontdesk.adapters.console.page;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.Principal;
import frontdesk.people.Member;
import frontdesk.people.Role;
import java.util.Optional;

/**
 * Who looks at a page.
 *
 * @param asking in whose name
 * @param name as it is shown
 * @param signedIn false behind the open door at home, where nobody has to say who they are
 * @param key what forms of theirs have to come with
 */
public record Visitor(Principal asking, Role role, String name, boolean signedIn, FormKey key) {
  public static Visitor of(Member member, FormKey key) {
    return new Visitor(member.principal(), member.role(), member.name(), true, key);
  }

  /** Whoever comes through the open door at home may do all. */
  public static Visitor atHome(Principal asking, FormKey key) {
    return new Visitor(asking, Role.OWNER, "", false, key);
  }

  public OrgId org() {
    return asking.org();
  }

  public boolean mayChange() {
    return role != Role.VIEWER;
  }

  /** Whether who comes in, and with what, is theirs to decide. */
  public boolean isOwner() {
    return role == Role.OWNER;
  }

  /** Whether they may see what is no single host's. */
  public boolean seesWholeOrganisation() {
    return asking.host().isEmpty();
  }

  public Optional<UserId> onlyHost() {
    return asking.host();
  }
}
