package frontdesk.adapters.console;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.Invitations.Open;
import frontdesk.people.InviteMember;
import frontdesk.people.Member;
import frontdesk.people.MemberChanges.Changed;
import frontdesk.people.PersonalToken;
import frontdesk.people.Role;
import frontdesk.scheduling.HostList.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who signs in here, and who is invited to. */
final class PeoplePages {
  static final String PATH = SettingsPages.PATH + "/people";

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

  PeoplePages(Console.Desk desk, View view) {
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

  /** A link that is shown once. */
  record Link(List<SettingsPages.Tab> tabs, String what, String advice, String address) {}

  Section section() {
    return new Section(
        "People",
        PATH,
        Visitor::isOwner,
        List.of(new Section.Shown(PATH, this::list)),
        List.of(
            new Section.Done(PATH + "/invite", this::invite),
            new Section.Done(PATH + "/reset-password", this::reset),
            Section.Done.of(PATH + "/role", this::give),
            Section.Done.of(PATH + "/remove", this::remove),
            Section.Done.of(PATH + "/withdraw", this::withdraw)));
  }

  private Response list(Request request, Visitor visitor) {
    OrgId org = visitor.org();
    Times times = new Times(desk.zones().apply(visitor.asking()));
    String message = request.query("done").map(it -> MESSAGES.getOrDefault(it, "")).orElse("");
    return view.page(
        200,
        View.Frame.of(request.path(), visitor).saying(message),
        "People",
        "people",
        new Listed(
            SettingsPages.tabs(visitor, PATH),
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

  private List<UserId> hosts(OrgId org) {
    return desk.hosts().hosts(org, Optional.empty(), HostsSeen.MOST_CHOICES).stream()
        .map(Named::host)
        .map(host -> host.id())
        .toList();
  }

  /** A role with the host that goes with it; of all but a manager's none. */
  private record Place(Role role, Optional<UserId> host) {}

  private Optional<Place> place(Form form, Visitor visitor) {
    Role role = Role.parse(form.field("role")).orElse(Role.VIEWER);
    if (role != Role.MANAGER) {
      return Optional.of(new Place(role, Optional.empty()));
    }
    String wanted = form.field("host").strip();
    Optional<UserId> host =
        hosts(visitor.org()).stream().filter(one -> one.value().equals(wanted)).findFirst();
    if (host.isEmpty() && !wanted.isEmpty()) {
      Asking.note(Act.foreign(visitor.org(), "user_id", wanted));
    }
    return host.map(one -> new Place(role, Optional.of(one)));
  }

  private Response invite(Request request, Form form, Visitor visitor) {
    Optional<Place> place = place(form, visitor);
    if (place.isEmpty()) {
      return Guard.to(request, PATH + "?done=no-host");
    }
    PersonalToken token =
        new InviteMember(needs.members(), desk.clock())
            .invite(visitor.org(), place.get().role(), place.get().host());
    return link(
        request,
        visitor,
        "Give this link to whoever is to join as " + place.get().role().word() + ".",
        "It works once, and for a day. It is shown only now.",
        needs.joinLink().apply(token));
  }

  private Response reset(Request request, Form form, Visitor visitor) {
    Optional<PersonalToken> token = needs.reset().reset(visitor.org(), form.field("id"));
    return token
        .map(
            one ->
                link(
                    request,
                    visitor,
                    "Give this link to them: they choose another password there.",
                    "Their old password is wrong from now on, and they are signed out. The link"
                        + " works once, and for a day. It is shown only now.",
                    needs.passwordLink().apply(one)))
        .orElseGet(() -> Guard.to(request, PATH + "?done=" + notThere(visitor, form)));
  }

  private Response link(
      Request request, Visitor visitor, String what, String advice, String address) {
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Copy the link now",
        "link",
        new Link(SettingsPages.tabs(visitor, PATH), what, advice, address));
  }

  private String give(Form form, Visitor visitor) {
    return place(form, visitor)
        .map(
            to ->
                told(
                    needs.changes().give(visitor.org(), form.field("id"), to.role(), to.host()),
                    "changed",
                    form,
                    visitor))
        .orElse(PATH + "?done=no-host");
  }

  private String remove(Form form, Visitor visitor) {
    return told(needs.changes().remove(visitor.org(), form.field("id")), "removed", form, visitor);
  }

  private static String told(Changed changed, String done, Form form, Visitor visitor) {
    return PATH
        + "?done="
        + switch (changed) {
          case DONE -> done;
          case LAST_OWNER -> "last-owner";
          case NOT_THERE -> notThere(visitor, form);
        };
  }

  private String withdraw(Form form, Visitor visitor) {
    boolean was = needs.invitations().withdraw(visitor.org(), form.field("id"));
    return PATH + "?done=" + (was ? "withdrawn" : notThere(visitor, form));
  }

  private static String notThere(Visitor visitor, Form form) {
    Asking.note(Act.foreign(visitor.org(), "member_id", form.field("id")));
    return "not-there";
  }
}
