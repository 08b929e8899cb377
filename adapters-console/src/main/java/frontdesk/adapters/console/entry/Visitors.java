package frontdesk.adapters.console.entry;

import frontdesk.adapters.console.page.FormKey;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.people.Member;
import frontdesk.people.PersonalToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds out who looks at a page. */
public record Visitors(Entry entry, OwnForms forms) {
  /** What browsers ask for that listen. */
  static final String EVENTS = "text/event-stream";

  /** Whoever is signed in, or comes where nobody has to be. */
  public Optional<Visitor> of(Request request, FormKey key) throws IOException {
    Optional<Visitor> member =
        forms
            .cookie()
            .in(request)
            .flatMap(PersonalToken::parse)
            .flatMap(token -> holder(token, request))
            .map(one -> Visitor.of(one, key));
    return member.isPresent()
        ? member
        : entry.doorway().open(request).map(asking -> Visitor.atHome(asking, key));
  }

  // A page that listens comes again by itself, whether anybody is there or not.
  private Optional<Member> holder(PersonalToken token, Request request) {
    return request.headers().first("Accept").filter(EVENTS::equals).isPresent()
        ? Optional.ofNullable(
            entry.signIn().stillOn(token.org(), List.of(token.digest())).get(token.digest()))
        : entry.signIn().who(token);
  }

  /** Whether their organisation is not disabled. */
  boolean areServed(Visitor visitor) {
    return entry.doorway().serves(visitor.asking());
  }

  /** What is done for them goes on record as theirs. */
  Handler asked(Visitor visitor, Handler behind) {
    return entry.doorway().asked(visitor.asking(), behind);
  }
}
