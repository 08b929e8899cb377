package frontdesk.adapters.console;

import frontdesk.accounts.Credential;
import frontdesk.accounts.CredentialForm;
import frontdesk.accounts.MakeCredential;
import frontdesk.accounts.NewCredential;
import frontdesk.accounts.RevokeCredential;
import frontdesk.accounts.RevokeCredential.Which;
import frontdesk.accounts.RotateCredential;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.InviteMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What programs and the voice platform come in with. */
final class CredentialPages {
  static final String PATH = SettingsPages.PATH + "/credentials";

  private static final Map<String, String> MESSAGES =
      Map.of(
          "revoked", "That secret lets nobody in any more.",
          "not-there", "There is no such valid secret.",
          "two", "Two secrets of that name are valid. Revoke the older one first.");

  private final Console.Desk desk;
  private final View view;

  CredentialPages(Console.Desk desk, View view) {
    this.desk = desk;
    this.view = view;
  }

  /** What the list shows. */
  record Listed(
      List<SettingsPages.Tab> tabs, List<Named> names, Wish wish, boolean home, String zone) {}

  /**
   * All of one name.
   *
   * @param valid how many let somebody in: none, one, or two while one takes the other's place
   */
  record Named(String name, String kind, List<Row> rows, int valid) {}

  /** One secret, without it. */
  record Row(String id, String made, String used, String state, boolean valid) {}

  /** What is to be made, as it was written. */
  record Wish(Written name, String kind, String problem, boolean refused) {}

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
        List.of(new Section.Shown(PATH, this::list)),
        List.of(
            new Section.Done(PATH + "/make", this::make),
            new Section.Done(PATH + "/rotate", this::rotate),
            Section.Done.of(PATH + "/revoke", revoking(Which.ALL)),
            Section.Done.of(PATH + "/revoke-older", revoking(Which.OLDER))));
  }

  private Response list(Request request, Visitor visitor) {
    String message = request.query("done").map(it -> MESSAGES.getOrDefault(it, "")).orElse("");
    return list(request, visitor, message, new Wish(name("", ""), "key", "", false));
  }

  private static Written name(String text, String problem) {
    return Written.line("name", "Name", text, "What it is for, such as front-end.").wrong(problem);
  }

  private Response list(Request request, Visitor visitor, String message, Wish wish) {
    Times times = new Times(desk.zones().apply(visitor.asking()));
    Map<String, List<Credential>> named = new LinkedHashMap<>();
    desk.settings()
        .credentials()
        .all(visitor.org())
        .forEach(one -> named.computeIfAbsent(one.name(), any -> new ArrayList<>()).add(one));
    return view.page(
        wish.refused() ? 422 : 200,
        View.Frame.of(request.path(), visitor).saying(message),
        "Credentials",
        "credentials",
        new Listed(
            SettingsPages.tabs(visitor, PATH),
            named.values().stream().map(all -> named(all, times)).toList(),
            wish,
            !visitor.signedIn(),
            times.zoneName()));
  }

  private static Named named(List<Credential> all, Times times) {
    Credential newest = all.get(all.size() - 1);
    return new Named(
        newest.name(),
        kind(newest.form()),
        all.stream().map(one -> row(one, times)).toList(),
        (int) all.stream().filter(Credential::isValid).count());
  }

  private static Row row(Credential one, Times times) {
    return new Row(
        one.id(),
        times.moment(one.createdAt()),
        one.lastUsedAt().map(times::moment).orElse("Never"),
        one.revokedAt().map(at -> "Revoked " + times.moment(at)).orElse("Valid"),
        one.isValid());
  }

  private static String kind(CredentialForm form) {
    return switch (CredentialWish.Kind.of(form)) {
      case KEY -> "API key";
      case WEBHOOK -> "Webhook secret";
      case HMAC -> "Signing key (HMAC)";
    };
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
    return list(
        request,
        visitor,
        "",
        new Wish(name(wish.name(), wrongName), wish.kind().word(), problem, true));
  }

  private Response rotate(Request request, Form form, Visitor visitor) {
    RotateCredential.Outcome outcome =
        new RotateCredential(desk.settings().credentials(), desk.clock())
            .rotate(visitor.org(), form.field("name"));
    if (outcome instanceof RotateCredential.Outcome.Rotated rotated) {
      return shown(request, visitor, rotated.made(), true);
    }
    boolean two = outcome instanceof RotateCredential.Outcome.TwoAreValid;
    return Guard.to(request, PATH + "?done=" + (two ? "two" : notThere(visitor, form)));
  }

  private static String notThere(Visitor visitor, Form form) {
    Asking.note(Act.foreign(visitor.org(), "name", form.field("name")));
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
        "credential",
        new Made(
            SettingsPages.tabs(visitor, PATH),
            made.credential().name(),
            kind(made.credential().form()),
            made.secret(),
            rotated,
            link));
  }
}
