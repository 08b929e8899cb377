package frontdesk.adapters.console.hosts;

import frontdesk.UserId;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.Unseen;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import java.util.Optional;
import java.util.function.Function;

/** The host that a page or a form is about, if it is one whom whoever asks may see. */
record ThatHost(Hosts hosts, Troubles troubles) {
  /** Shows the page of the one that the address names. */
  Response shown(Request request, Visitor visitor, Function<Host, Response> then) {
    return on(request, visitor, request.query("id").orElse(""), then);
  }

  /** Does what the form says with the one that it names. */
  Response on(Request request, Form form, Visitor visitor, Function<Host, Response> then) {
    return on(request, visitor, form.field("id"), then);
  }

  private Response on(Request request, Visitor visitor, String id, Function<Host, Response> then) {
    return find(visitor, id).map(then).orElseGet(() -> nobody(request, visitor));
  }

  /** What is not theirs is as good as not there, and on record. */
  private Optional<Host> find(Visitor visitor, String id) {
    Optional<Host> there = UserId.parse(id).flatMap(wanted -> hosts.find(visitor.org(), wanted));
    Optional<Host> host =
        there.filter(one -> visitor.onlyHost().map(one.id()::equals).orElse(true));
    if (host.isEmpty()) {
      Asking.note(Unseen.of(visitor, "user_id", id, there.isPresent()));
    }
    return host;
  }

  Response nobody(Request request, Visitor visitor) {
    return troubles.notThere(request, visitor, "There is no such host.");
  }

  /** Leads back to the host's page, which says what was done. */
  static Response done(Request request, Host host, String what) {
    return View.to(request, HostPages.linkTo(host.id()) + "&done=" + what);
  }
}
