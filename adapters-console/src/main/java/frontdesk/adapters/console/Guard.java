package frontdesk.adapters.console;

import frontdesk.Unavailable;
import frontdesk.http.BodyTooLarge;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Shows pages to those they are for, does what their forms say, and sends all others to sign in.
 */
final class Guard {
  /** Where people sign in, below the console. */
  static final String SIGN_IN = "sign-in";

  private final Visitors visitors;
  private final OwnForms forms;
  private final Troubles troubles;

  Guard(Visitors visitors, OwnForms forms, View view) {
    this.visitors = visitors;
    this.forms = forms;
    this.troubles = new Troubles(view);
  }

  /** Somebody known, and their request. */
  @FunctionalInterface
  private interface Known {
    Response answer(Request request, Visitor visitor) throws IOException;
  }

  Handler page(Section section, Page page) {
    return guarded(
        (request, visitor) ->
            section.isFor().test(visitor)
                ? page.show(request, visitor)
                : troubles.notForYou(request, visitor));
  }

  Handler reply(Section section, Section.Done done) {
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
  Handler home(List<Section> sections) {
    return guarded(
        (request, visitor) ->
            to(
                request,
                sections.stream()
                    .filter(section -> section.isFor().test(visitor))
                    .map(Section::path)
                    .findFirst()
                    .orElseThrow()));
  }

  /** For addresses at which nothing is, whoever asks. */
  Handler nowhere() {
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
      return to(request, WayBack.signIn(WayBack.wanted(request)));
    }
    return visitors.areServed(visitor.get())
        ? visitors.asked(visitor.get(), it -> behind.answer(it, visitor.get())).handle(request)
        : troubles.disabled(request, visitor.get());
  }

  /** Sends the browser on, to an address below the console. */
  static Response to(Request request, String below) {
    return Response.redirect(303, URI.create(View.base(request.path()) + below));
  }
}
