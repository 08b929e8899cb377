package frontdesk.adapters.console.entry;

import static frontdesk.adapters.console.page.Served.get;
import static frontdesk.adapters.console.page.Served.post;

import frontdesk.EmailAddress;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.FormKey;
import frontdesk.adapters.console.page.Served;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.Begun;
import frontdesk.people.JoinOrganisation;
import frontdesk.people.JoinOrganisation.Outcome;
import frontdesk.people.PersonalToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where people come in, the first time by a link, and go out again. */
public final class SignInPages {
  private static final String TOO_OLD =
      "That form was too old, or did not come from this page. Please send it once more.";
  private static final String WRONG =
      "There is nobody here with that e-mail address and password. Please try again.";

  private final Entry entry;
  private final OwnForms forms;
  private final View view;

  public SignInPages(Entry entry, OwnForms forms, View view) {
    this.entry = entry;
    this.forms = forms;
    this.view = view;
  }

  /**
   * What the page of that name shows.
   *
   * @param to where it leads then, below the console; blank: to its beginning
   * @param problem blank where nothing was wrong
   */
  record SignInForm(
      boolean asksOrganisation,
      boolean microsoft,
      String org,
      String email,
      String to,
      String problem) {}

  /** What the page of that name shows; nothing but that it does not work where it does not. */
  record JoinForm(
      boolean works,
      boolean microsoft,
      String token,
      String role,
      String name,
      String email,
      String problem) {}

  public List<Served> served() {
    InReach reach = new InReach(forms, new Troubles(view));
    return List.of(
        get(
            "/" + Served.SIGN_IN,
            reach.handler((request, key) -> signIn(request, key, way(request), "", "", ""))),
        post("/" + Served.SIGN_IN, reach.handler(this::trySignIn)),
        get("/join", reach.handler((request, key) -> join(request, key))),
        post("/join", reach.handler(this::tryJoin)),
        post("/sign-out", reach.handler(this::signOut)));
  }

  private static Optional<String> way(Request request) {
    return request.query(WayBack.FIELD).flatMap(WayBack::parse);
  }

  private Response tooOld(Request request, FormKey key) {
    return signIn(request, key, Optional.empty(), "", "", TOO_OLD);
  }

  private Response signIn(
      Request request,
      FormKey key,
      Optional<String> way,
      String org,
      String email,
      String problem) {
    return view.page(
        problem.isEmpty() ? 200 : 403,
        frame(request, key),
        "Sign in",
        "entry/sign-in",
        new SignInForm(
            entry.doorway().onlyOrganisation().isEmpty(),
            entry.microsoft().isPresent(),
            org,
            email,
            way.orElse(""),
            problem));
  }

  private View.Frame frame(Request request, FormKey key) {
    return View.Frame.of(request.path(), key)
        .sendingTo(entry.microsoft().map(Entry.Microsoft::origin));
  }

  private Response trySignIn(Request request, FormKey key) throws IOException {
    Optional<Form> form = forms.in(request);
    if (form.isEmpty()) {
      return tooOld(request, key);
    }
    String org = form.get().field("org").strip();
    String email = form.get().field("email").strip();
    Optional<String> way = WayBack.parse(form.get().field(WayBack.FIELD));
    return begun(request, form.get(), org, email)
        .map(begun -> welcomed(request, begun, way))
        .orElseGet(() -> signIn(request, key, way, org, email, WRONG));
  }

  private Optional<Begun> begun(Request request, Form form, String org, String email) {
    String password = form.field("password");
    return entry
        .doorway()
        .tried(
            request,
            String.join("\n", org, email, password),
            () ->
                Organisations.meant(entry.doorway(), org)
                    .flatMap(
                        one ->
                            EmailAddress.parse(email)
                                .flatMap(who -> entry.signIn().signIn(one, who, password))));
  }

  // Whatever the browser held before is of no use any more.
  private Response welcomed(Request request, Begun begun, Optional<String> way) {
    return forms.cookie().setOn(WayBack.go(request, way), begun.token().text());
  }

  private Response join(Request request, FormKey key) {
    String token = request.query("token").orElse("");
    return join(request, key, token, new JoinOrganisation.Wish("", "", ""), "");
  }

  private Response join(
      Request request, FormKey key, String token, JoinOrganisation.Wish wish, String problem) {
    Optional<String> role =
        PersonalToken.parse(token).flatMap(entry.join()::link).map(link -> link.role().word());
    return view.page(
        role.isEmpty() ? 404 : problem.isEmpty() ? 200 : 422,
        frame(request, key),
        "Join",
        "entry/join",
        new JoinForm(
            role.isPresent(),
            entry.microsoft().isPresent(),
            token,
            role.orElse(""),
            wish.name(),
            wish.email(),
            problem));
  }

  private Response tryJoin(Request request, FormKey key) throws IOException {
    Optional<Form> sent = forms.in(request);
    if (sent.isEmpty()) {
      return tooOld(request, key);
    }
    Form form = sent.get();
    String token = form.field("token");
    JoinOrganisation.Wish wish =
        new JoinOrganisation.Wish(form.field("name"), form.field("email"), form.field("password"));
    Optional<Outcome> outcome =
        PersonalToken.parse(token).map(parsed -> entry.join().join(parsed, wish));
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Joined joined) {
      return welcomed(request, joined.begun(), Optional.empty());
    }
    String problem =
        outcome.isPresent() && outcome.get() instanceof Outcome.NotSo not
            ? Problems.words(not.problem())
            : "";
    return join(request, key, token, wish, problem);
  }

  private Response signOut(Request request, FormKey key) throws IOException {
    if (forms.in(request).isEmpty()) {
      return tooOld(request, key);
    }
    forms.cookie().in(request).flatMap(PersonalToken::parse).ifPresent(entry.signIn()::signOut);
    return forms.cookie().clearedOn(View.to(request, Served.SIGN_IN));
  }
}
