package frontdesk.adapters.console.entry;

import static frontdesk.adapters.console.page.Served.get;
import static frontdesk.adapters.console.page.Served.post;

import frontdesk.OrgId;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.FormKey;
import frontdesk.adapters.console.page.Served;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.Begun;
import frontdesk.people.PersonalToken;
import frontdesk.people.SignInElsewhere;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The way in by an account at Microsoft: out to there by a form, and back with an answer. */
public final class MicrosoftPages {
  /** Where the form is sent to, below the console. */
  static final String PATH = "/sign-in/microsoft";

  /** Where browsers come back to, below the console; registered with Microsoft. */
  public static final String BACK = PATH + "/back";

  private final Entry entry;
  private final SignInElsewhere microsoft;
  private final OwnForms forms;
  private final Troubles troubles;

  public MicrosoftPages(Entry entry, SignInElsewhere microsoft, OwnForms forms, View view) {
    this.entry = entry;
    this.microsoft = microsoft;
    this.forms = forms;
    this.troubles = new Troubles(view);
  }

  public List<Served> served() {
    InReach reach = new InReach(forms, troubles);
    return List.of(post(PATH, reach.handler(this::go)), get(BACK, reach.handler(this::back)));
  }

  private Response go(Request request, FormKey key) throws IOException {
    Optional<Form> form = forms.in(request);
    if (form.isEmpty()) {
      return troubles.notOurForm(request, key);
    }
    Optional<PersonalToken> link = PersonalToken.parse(form.get().field("token"));
    Optional<OrgId> org =
        link.map(PersonalToken::org)
            .or(() -> Organisations.meant(entry.doorway(), form.get().field("org").strip()));
    Optional<String> way = WayBack.parse(form.get().field(WayBack.FIELD));
    return org.map(one -> Response.redirect(303, microsoft.begin(one, key.cookie(), link)))
        .map(out -> keeping(out, request, way))
        .orElseGet(() -> nobody(request, key));
  }

  // In the browser, and not in what Microsoft sends back: what somebody looks for may be a
  // person's name.
  private Response keeping(Response out, Request request, Optional<String> way) {
    Cookie kept = forms.cookie().ofWay();
    return way.map(to -> kept.setOn(out, to))
        .orElseGet(() -> kept.in(request).isPresent() ? kept.clearedOn(out) : out);
  }

  // Whatever the browser held before is of no use any more.
  private Response back(Request request, FormKey key) {
    if (request.query("error").isPresent()) {
      return troubles.cancelled(request, key);
    }
    Optional<Begun> begun =
        request
            .query("state")
            .flatMap(PersonalToken::parse)
            .flatMap(
                state ->
                    request.query("code").flatMap(it -> microsoft.end(state, key.cookie(), it)));
    return begun
        .map(one -> forms.cookie().setOn(WayBack.go(request, way(request)), one.token().text()))
        .orElseGet(() -> nobody(request, key));
  }

  private Optional<String> way(Request request) {
    return forms.cookie().ofWay().in(request).flatMap(WayBack::parse);
  }

  private Response nobody(Request request, FormKey key) {
    return troubles.notIn(request, key);
  }
}
