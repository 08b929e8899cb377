package frontdesk.adapters.console;

import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.List;
import java.util.Optional;

/** Other words for a host: gives and takes them. */
final class HostWords {
  private final Console.Desk desk;
  private final ThatHost that;

  HostWords(Console.Desk desk, ThatHost that) {
    this.desk = desk;
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
          return ThatHost.done(request, host, given ? "alias" : "alias-taken");
        });
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
            Asking.note(Act.foreign(host.org(), "user_id", form.field("alias")));
            return that.nobody(request, visitor);
          }
          desk.ofHosts().names().forgetAlias(host.org(), word.get());
          return ThatHost.done(request, host, "alias-forgotten");
        });
  }
}
