package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.accounts.Tenant;
import frontdesk.app.settings.Urls;
import frontdesk.people.InviteMember;
import frontdesk.people.PersonalToken;
import frontdesk.persistence.jdbi.JdbiCredentials;
import frontdesk.persistence.jdbi.JdbiMembers;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.scheduling.Demo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Links by which the first person of each organisation comes in, made at the start where people
 * have to sign in: printed, and in a file that only its owner may read.
 */
final class FirstPerson {
  /** Whoever looks after more organisations makes their links by the command. */
  private static final int MOST = 10;

  private static final String LATER =
      "Console: the database does not answer yet. Later \"./run console-link\" makes the link for"
          + " the first person.";

  private final Ground ground;

  FirstPerson(Ground ground) {
    this.ground = ground;
  }

  /** What is printed; blank where there is nothing to tell. */
  String told() {
    if (!ground.settings().console()) {
      return "";
    }
    try {
      return isOpen() ? open() : told(links());
    } catch (Unavailable away) {
      return LATER;
    }
  }

  private boolean isOpen() {
    return !ConsoleDoor.isClosed(ground.settings())
        && !new JdbiMembers(ground.jdbi()).isAny(Demo.ORG)
        && new JdbiCredentials(ground.jdbi(), ground.database()::keys).isAlone(Demo.ORG);
  }

  private String open() {
    return "Console: "
        + Urls.below(ground.settings().publicUrl(), "/console")
        + ", open to this machine.";
  }

  private Map<OrgId, String> links() {
    InviteMember invite = new InviteMember(new JdbiMembers(ground.jdbi()), ground.clock());
    Map<OrgId, String> links = new LinkedHashMap<>();
    for (Tenant tenant : new JdbiTenants(ground.jdbi()).list(Optional.empty(), MOST)) {
      Optional<PersonalToken> token = tenant.open() ? invite.first(tenant.org()) : Optional.empty();
      token.ifPresent(
          made -> links.put(tenant.org(), ConsoleLinks.of(ground.settings().publicUrl(), made)));
    }
    return links;
  }

  private String told(Map<OrgId, String> links) {
    ConsoleLinks file = new ConsoleLinks(ground.settings().data());
    file.keep(links);
    if (links.isEmpty()) {
      return "Console: " + Urls.below(ground.settings().publicUrl(), "/console") + ".";
    }
    return links.entrySet().stream()
        .map(link -> "  " + link.getKey() + "  " + link.getValue())
        .collect(
            Collectors.joining(
                "\n",
                "Console: the first person joins by this link, once and within a day (also in "
                    + file.path()
                    + "):\n",
                ""));
  }
}
