package frontdesk.adapters.console.entry;

import frontdesk.Unavailable;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.FormKey;
import frontdesk.adapters.console.page.Page;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.BodyTooLarge;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Shows pages to those they are for, does what their forms say, and sends all others to sign in.
 */
public final class Guard {
  private final Visitors visitors;
  private final OwnForms forms;
  private final Troubles troubles;

  public Guard(Visitors visitors, OwnForms forms, View view) {
    this.visitors = visitors;
    this.forms = forms;
    this.troubles = new Troubles(view);
  }

  /** Somebody known, and their request. */
  @FunctionalInterface
  private interface Known {
    Response answer(Request request, Visitor visitor) throws IOException;
  }

  public Handler page(Section section, Page page) {
    return guarded(
        (request, visitor) ->
            section.isFor().test(visitor)
                ? page.show(request, visitor)
                : troubles.notForYou(request, visitor));
  }

  public Handler reply(Section section, Section.Done done) {
    return guarded(
        (request, visitor) -> {
          if (!section.isFor().test(visitor)) {
            return troubles.notForYou(request, visitor);
          }
          return visitor.mayChange()
              ? answer(request, visitor, done)
              : troubles.onlyLooks(request, visitor);
        });
  }

  private Response answer(Request request, Visitor visitor, Section.Done done) throws IOException {
    try {
      Optional<Form> form = forms.in(request, done.limit());
      return form.isPresent()
          ? done.reply().to(request, form.get(), visitor)
          : troubles.notOurForm(request, visitor);
    } catch (BodyTooLarge large) {
      return troubles.tooLarge(request, visitor, done.limit());
    }
  }

  /** Leads to the first page that is for them. */
  public Handler home(List<Section> sections) {
    return guarded(
        (request, visitor) ->
            View.to(
                request,
                sections.stream()
                    .filter(section -> section.isFor().test(visitor))
                    .map(Section::path)
                    .findFirst()
                    .orElseThrow()));
  }

  /** For addresses at which nothing is, whoever asks. */
  public Handler nowhere() {
    return new InReach(forms, troubles)
        .handler(
            (request, key) -> {
              Optional<Visitor> visitor = visitors.of(request, key);
              return visitor.isPresent()
                  ? troubles.nothingHere(request, visitor.get())
                  : troubles.nothingHere(request, key);
            });
  }

  private Handler guarded(Known behind) {
    return request -> {
      FormKey key = forms.key(request);
      try {
        return forms.keeping(request, key, answer(request, key, behind));
      } catch (Unavailable away) {
        return troubles.away(request, key);
      }
    };
  }

  private Response answer(Request request, FormKey key, Known behind) throws IOException {
    Optional<Visitor> visitor = visitors.of(request, key);
    if (visitor.isEmpty()) {
      return View.to(request, WayBack.signIn(WayBack.wanted(request)));
    }
    return visitors.areServed(visitor.get())
        ? visitors.asked(visitor.get(), it -> behind.answer(it, visitor.get())).handle(request)
        : troubles.disabled(request, visitor.get());
  }
}
