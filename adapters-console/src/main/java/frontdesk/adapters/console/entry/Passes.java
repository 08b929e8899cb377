package frontdesk.adapters.console.entry;

import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.people.Member;
import frontdesk.people.PersonalToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who of those that were let in still is. */
public record Passes(Entry entry, OwnForms forms) {
  public Pass of(Request request, Visitor visitor) {
    Optional<Proof.Digest> session =
        forms
            .cookie()
            .in(request)
            .flatMap(PersonalToken::parse)
            .filter(any -> visitor.signedIn())
            .map(PersonalToken::digest);
    return new Pass(visitor, session, request);
  }

  /**
   * Who would be let in as they were: not who is signed out, has another role, or is of an
   * organisation that is disabled.
   *
   * @param passes of one organisation
   */
  public Predicate<Pass> stillLetIn(OrgId org, Collection<Pass> passes) {
    List<Proof.Digest> sessions =
        passes.stream().flatMap(pass -> pass.session().stream()).distinct().toList();
    Map<Proof.Digest, Member> on =
        sessions.isEmpty() ? Map.of() : entry.signIn().stillOn(org, sessions);
    return pass -> isLetIn(pass, on);
  }

  private boolean isLetIn(Pass pass, Map<Proof.Digest, Member> on) {
    return entry.doorway().serves(pass.visitor().asking())
        && pass.session()
            .map(session -> isAsBefore(pass, on.get(session)))
            .orElseGet(() -> isOpen(pass));
  }

  private static boolean isAsBefore(Pass pass, @Nullable Member now) {
    return now != null
        && now.principal().equals(pass.visitor().asking())
        && now.role() == pass.visitor().role();
  }

  private boolean isOpen(Pass pass) {
    try {
      return entry
          .doorway()
          .open(pass.request())
          .filter(pass.visitor().asking()::equals)
          .isPresent();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
