package frontdesk.adapters.console.hosts;

import frontdesk.UserId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;
import java.util.List;
import java.util.Optional;

/** Other words for a host: gives and takes them. */
final class HostWords {
  private final Desk desk;
  private final HostPage page;
  private final ThatHost that;

  HostWords(Desk desk, HostPage page, ThatHost that) {
    this.desk = desk;
    this.page = page;
    this.that = that;
  }

  Response give(Request request, Form form, Visitor visitor) {
    return that.on(
        request,
        form,
        visitor,
        host -> {
          boolean given =
              UserId.parse(form.field("alias"))
                  .filter(word -> desk.ofHosts().names().alias(host.org(), word, host.id()))
                  .isPresent();
          return given
              ? ThatHost.done(request, host, "alias")
              : refused(request, visitor, host, form.field("alias"));
        });
  }

  private Response refused(Request request, Visitor visitor, Host host, String word) {
    String why = "That word is another host's, or can be nobody's.";
    return page.page(
        View.Frame.of(request.path(), visitor),
        visitor,
        host,
        HostPage.Look.of(host).refusing(word, why));
  }

  Response take(Request request, Form form, Visitor visitor) {
    return that.on(
        request,
        form,
        visitor,
        host -> {
          List<UserId> theirs = desk.hosts().aliases(host.org(), host.id());
          Optional<UserId> word = UserId.parse(form.field("alias")).filter(theirs::contains);
          if (word.isEmpty()) {
            Asking.note(Act.absent(host.org(), "user_id", form.field("alias")));
            return that.nobody(request, visitor);
          }
          desk.ofHosts().names().forgetAlias(host.org(), word.get());
          return ThatHost.done(request, host, "alias-forgotten");
        });
  }
}
