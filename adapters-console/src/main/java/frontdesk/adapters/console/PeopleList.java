package frontdesk.adapters.console;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.Invitations.Open;
import frontdesk.people.Member;
import frontdesk.scheduling.HostList.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who signs in here, and who is invited to, as a page. */
final class PeopleList {
  private static final Map<String, String> MESSAGES =
      Map.of(
          "changed", "Their role is another from now on.",
          "removed", "They are signed out, and nobody here any more.",
          "withdrawn", "Nobody joins by that invitation any more.",
          "last-owner", "Nobody else is an owner. Make somebody else one first.",
          "not-there", "There is no such person or invitation any more.",
          "no-host", "A manager looks after one host: please choose which. Nothing was changed.");

  private final Console.Desk desk;
  private final View view;
  private final SettingsNeeds needs;

  PeopleList(Console.Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.needs = desk.settings();
  }

  /** What the list shows. */
  record Listed(
      List<SettingsPages.Tab> tabs,
      List<Person> people,
      List<Invited> invited,
      List<String> hosts,
      boolean home,
      String zone) {}

  /** A member. */
  record Person(
      String id,
      String name,
      String email,
      String role,
      Optional<String> host,
      String joined,
      boolean self) {}

  /** Somebody who has a link. */
  record Invited(String id, String role, Optional<String> host, String until) {}

  Response show(Request request, Visitor visitor) {
    OrgId org = visitor.org();
    Times times = new Times(desk.zones().apply(visitor.asking()));
    String message = request.query("done").map(it -> MESSAGES.getOrDefault(it, "")).orElse("");
    return view.page(
        200,
        View.Frame.of(request.path(), visitor).saying(message),
        "People",
        "people",
        new Listed(
            SettingsPages.tabs(visitor, PeoplePages.PATH),
            needs.members().all(org).stream().map(one -> person(one, visitor, times)).toList(),
            needs.invitations().open(org, desk.clock().instant()).stream()
                .map(open -> invited(open, times))
                .toList(),
            hosts(org).stream().map(UserId::value).toList(),
            !visitor.signedIn(),
            times.zoneName()));
  }

  private static Person person(Member one, Visitor visitor, Times times) {
    return new Person(
        one.id(),
        one.name(),
        one.email().value(),
        one.role().word(),
        one.host().map(UserId::value),
        times.moment(one.joinedAt()),
        one.principal().equals(visitor.asking()));
  }

  private static Invited invited(Open open, Times times) {
    return new Invited(
        open.id(),
        open.link().role().word(),
        open.link().host().map(UserId::value),
        times.moment(open.link().expiresAt()));
  }

  /** Whose manager somebody may be. */
  List<UserId> hosts(OrgId org) {
    return desk.hosts().hosts(org, Optional.empty(), HostsSeen.MOST_CHOICES).stream()
        .map(Named::host)
        .map(host -> host.id())
        .toList();
  }
}
