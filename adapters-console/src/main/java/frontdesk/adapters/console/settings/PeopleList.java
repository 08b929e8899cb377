package frontdesk.adapters.console.settings;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.desk.SettingsNeeds;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.HostsSeen;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.Invitations.Open;
import frontdesk.people.Member;
import frontdesk.people.Role;
import frontdesk.scheduling.HostList.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who signs in here, and who is invited to, as a page. */
final class PeopleList {
  private static final Messages MESSAGES =
      new Messages(
          Map.of(
              "changed", "Their role is another from now on.",
              "removed", "They are signed out, and nobody here any more.",
              "withdrawn", "Nobody joins by that invitation any more."),
          Map.of(
              "last-owner", "Nobody else is an owner. Make somebody else one first.",
              "not-there", "There is no such person or invitation any more."));

  private static final Message NO_HOST =
      Message.notDone("A manager looks after one host: please choose which. Nothing was changed.");

  private final Desk desk;
  private final View view;
  private final SettingsNeeds needs;

  PeopleList(Desk desk, View view) {
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
      Wish wish,
      boolean home,
      String zone) {

    /** What stands in the form about somebody. */
    Wish about(Person person) {
      return wish.of().equals(person.id())
          ? wish
          : new Wish(person.id(), person.role(), person.host().orElse(""));
    }

    /** What stands in the form that invites. */
    Wish invite() {
      return wish.of().equals(Wish.NEW) ? wish : Wish.NOTHING;
    }
  }

  /**
   * A place that was asked for and cannot be, as it was written.
   *
   * @param of whose it was to be, by id
   */
  record Wish(String of, String role, String host) {
    static final String NEW = "new";
    static final Wish NOTHING = new Wish(NEW, Role.VIEWER.word(), "");
  }

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
    return show(200, request, visitor, MESSAGES.in(request), Wish.NOTHING);
  }

  /** With what was asked for somebody, for whom no host was chosen. */
  Response noHost(Request request, Form form, Visitor visitor, String of) {
    return show(
        422, request, visitor, NO_HOST, new Wish(of, form.field("role"), form.field("host")));
  }

  private Response show(int status, Request request, Visitor visitor, Message message, Wish wish) {
    OrgId org = visitor.org();
    Times times = new Times(desk.zones().apply(visitor.asking()));
    return view.page(
        status,
        View.Frame.of(request.path(), visitor).saying(message),
        "People",
        "settings/people",
        new Listed(
            SettingsPages.tabs(visitor, PeoplePages.PATH),
            needs.members().all(org).stream().map(one -> person(one, visitor, times)).toList(),
            needs.invitations().open(org, desk.clock().instant()).stream()
                .map(open -> invited(open, times))
                .toList(),
            hosts(org).stream().map(UserId::value).toList(),
            wish,
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
