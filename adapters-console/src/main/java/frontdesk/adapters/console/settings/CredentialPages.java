package frontdesk.adapters.console.settings;

import frontdesk.accounts.CredentialForm;
import frontdesk.accounts.MakeCredential;
import frontdesk.accounts.NewCredential;
import frontdesk.accounts.RevokeCredential;
import frontdesk.accounts.RevokeCredential.Which;
import frontdesk.accounts.RotateCredential;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Page;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.InviteMember;
import java.util.List;
import java.util.Optional;

/** What programs and the voice platform come in with. */
final class CredentialPages {
  static final String PATH = SettingsPages.PATH + "/credentials";

  private final Desk desk;
  private final View view;
  private final CredentialList list;

  CredentialPages(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.list = new CredentialList(desk, view);
  }

  /** One that was made just now. */
  record Made(
      List<SettingsPages.Tab> tabs,
      String name,
      String kind,
      String secret,
      boolean rotated,
      Optional<String> ownersLink) {}

  Section section() {
    return new Section(
        "Credentials",
        PATH,
        Visitor::isOwner,
        List.of(new Section.Shown(PATH, list::show)),
        List.of(
            new Section.Done(PATH + "/make", this::make),
            new Section.Done(PATH + "/rotate", this::rotate),
            Section.Done.of(PATH + "/revoke", revoking(Which.ALL)),
            Section.Done.of(PATH + "/revoke-older", revoking(Which.OLDER))));
  }

  private Response make(Request request, Form form, Visitor visitor) {
    CredentialWish wish = new CredentialWish(form);
    if (!wish.wrongName().isEmpty()) {
      return refused(request, visitor, wish, wish.wrongName(), "");
    }
    try {
      CredentialForm wanted = wish.wanted();
      return new MakeCredential(desk.settings().credentials(), desk.clock())
          .make(visitor.org(), wish.name(), wanted)
          .map(made -> shown(request, visitor, made, false))
          .orElseGet(() -> refused(request, visitor, wish, TAKEN, ""));
    } catch (IllegalArgumentException impossible) {
      return refused(
          request, visitor, wish, "", "This cannot be: " + impossible.getMessage() + ".");
    }
  }

  private static final String TAKEN =
      "A credential of that name is valid. Rotate it to make another secret for it.";

  private Response refused(
      Request request, Visitor visitor, CredentialWish wish, String wrongName, String problem) {
    return list.show(
        request,
        visitor,
        Message.NONE,
        new CredentialList.Wish(
            CredentialList.name(wish.name(), wrongName), wish.kind().word(), problem, true));
  }

  private Response rotate(Request request, Form form, Visitor visitor) {
    RotateCredential.Outcome outcome =
        new RotateCredential(desk.settings().credentials(), desk.clock())
            .rotate(visitor.org(), form.field("name"));
    if (outcome instanceof RotateCredential.Outcome.Rotated rotated) {
      return shown(request, visitor, rotated.made(), true);
    }
    boolean two = outcome instanceof RotateCredential.Outcome.TwoAreValid;
    return View.to(request, PATH + "?done=" + (two ? "two" : notThere(visitor, form)));
  }

  private static String notThere(Visitor visitor, Form form) {
    Asking.note(Act.absent(visitor.org(), "name", form.field("name")));
    return "not-there";
  }

  private Page.Action revoking(Which which) {
    return (form, visitor) -> {
      int revoked =
          new RevokeCredential(
                  desk.settings().credentials(), desk.settings().revoked(), desk.clock())
              .revoke(visitor.org(), form.field("name"), which);
      return PATH + "?done=" + (revoked > 0 ? "revoked" : notThere(visitor, form));
    };
  }

  // The first credential closes the pages that were open at home: whoever made it is let in again.
  private Response shown(Request request, Visitor visitor, NewCredential made, boolean rotated) {
    Optional<String> link =
        visitor.signedIn()
            ? Optional.empty()
            : new InviteMember(desk.settings().members(), desk.clock())
                .first(visitor.org())
                .map(desk.settings().joinLink());
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Copy the secret now",
        "settings/credential",
        new Made(
            SettingsPages.tabs(visitor, PATH),
            made.credential().name(),
            CredentialList.kind(made.credential().form()),
            made.secret(),
            rotated,
            link));
  }
}
