package frontdesk.adapters.console.settings;

import frontdesk.UserId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.desk.SettingsNeeds;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.InviteMember;
import frontdesk.people.MemberChanges.Changed;
import frontdesk.people.PersonalToken;
import frontdesk.people.Role;
import java.util.List;
import java.util.Optional;

/** Who signs in here, and who is invited to. */
final class PeoplePages {
  static final String PATH = SettingsPages.PATH + "/people";

  private final Desk desk;
  private final View view;
  private final SettingsNeeds needs;
  private final PeopleList list;

  PeoplePages(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.needs = desk.settings();
    this.list = new PeopleList(desk, view);
  }

  /** A link that is shown once. */
  record Link(List<SettingsPages.Tab> tabs, String what, String advice, String address) {}

  Section section() {
    return new Section(
        "People",
        PATH,
        Visitor::isOwner,
        List.of(new Section.Shown(PATH, list::show)),
        List.of(
            new Section.Done(PATH + "/invite", this::invite),
            new Section.Done(PATH + "/reset-password", this::reset),
            new Section.Done(PATH + "/role", this::give),
            Section.Done.of(PATH + "/remove", this::remove),
            Section.Done.of(PATH + "/withdraw", this::withdraw)));
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
        list.hosts(visitor.org()).stream().filter(one -> one.value().equals(wanted)).findFirst();
    if (host.isEmpty() && !wanted.isEmpty()) {
      Asking.note(Act.absent(visitor.org(), "user_id", wanted));
    }
    return host.map(one -> new Place(role, Optional.of(one)));
  }

  private Response invite(Request request, Form form, Visitor visitor) {
    Optional<Place> place = place(form, visitor);
    if (place.isEmpty()) {
      return list.noHost(request, form, visitor, PeopleList.Wish.NEW);
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
        .orElseGet(() -> View.to(request, PATH + "?done=" + notThere(visitor, form)));
  }

  private Response link(
      Request request, Visitor visitor, String what, String advice, String address) {
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Copy the link now",
        "settings/link",
        new Link(SettingsPages.tabs(visitor, PATH), what, advice, address));
  }

  private Response give(Request request, Form form, Visitor visitor) {
    String id = form.field("id");
    return place(form, visitor)
        .map(to -> needs.changes().give(visitor.org(), id, to.role(), to.host()))
        .map(changed -> View.to(request, told(changed, "changed", form, visitor)))
        .orElseGet(() -> list.noHost(request, form, visitor, id));
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
    Asking.note(Act.absent(visitor.org(), "member_id", form.field("id")));
    return "not-there";
  }
}
