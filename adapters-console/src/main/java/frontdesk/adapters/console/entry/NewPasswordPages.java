package frontdesk.adapters.console.entry;

import static frontdesk.adapters.console.page.Served.get;
import static frontdesk.adapters.console.page.Served.post;

import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.FormKey;
import frontdesk.adapters.console.page.Served;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.Member;
import frontdesk.people.PersonalToken;
import frontdesk.people.ResetPassword;
import frontdesk.people.ResetPassword.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where people choose how they sign in from now on, by a link that somebody gave them. */
public final class NewPasswordPages {
  private static final String PATH = "/password";

  private final Entry entry;
  private final ResetPassword reset;
  private final OwnForms forms;
  private final View view;
  private final Troubles troubles;

  public NewPasswordPages(Entry entry, OwnForms forms, View view) {
    this.entry = entry;
    this.reset = entry.reset();
    this.forms = forms;
    this.view = view;
    this.troubles = new Troubles(view);
  }

  /** What the page shows; nothing but that it does not work where it does not. */
  record Choice(boolean works, boolean microsoft, String token, String email, String problem) {}

  public List<Served> served() {
    InReach reach = new InReach(forms, troubles);
    return List.of(
        get(PATH, reach.handler((request, key) -> ask(request, key, token(request), ""))),
        post(PATH, reach.handler(this::choose)));
  }

  private static String token(Request request) {
    return request.query("token").orElse("");
  }

  private Response ask(Request request, FormKey key, String token, String problem) {
    Optional<Member> whose = PersonalToken.parse(token).flatMap(reset::whose);
    return view.page(
        whose.isEmpty() ? 404 : problem.isEmpty() ? 200 : 422,
        View.Frame.of(request.path(), key)
            .sendingTo(entry.microsoft().map(Entry.Microsoft::origin)),
        "Choose a password",
        "entry/password",
        new Choice(
            whose.isPresent(),
            entry.microsoft().isPresent(),
            token,
            whose.map(one -> one.email().value()).orElse(""),
            problem));
  }

  private Response choose(Request request, FormKey key) throws IOException {
    Optional<Form> form = forms.in(request);
    if (form.isEmpty()) {
      return troubles.notOurForm(request, key);
    }
    String token = form.get().field("token");
    Optional<Outcome> outcome =
        PersonalToken.parse(token).map(it -> reset.choose(it, form.get().field("password")));
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Chosen chosen) {
      return forms
          .cookie()
          .setOn(View.to(request, ".." + Served.ROOT), chosen.begun().token().text());
    }
    String problem =
        outcome.isPresent() && outcome.get() instanceof Outcome.NotSo not
            ? Problems.words(not.problem())
            : "";
    return ask(request, key, token, problem);
  }
}
