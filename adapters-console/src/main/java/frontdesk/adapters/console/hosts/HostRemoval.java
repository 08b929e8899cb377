package frontdesk.adapters.console.hosts;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.FormerHosts.Removal;
import frontdesk.scheduling.Host;
import java.util.Locale;

/** Takes a host away, for those who look after the whole organisation. */
final class HostRemoval {
  private final Desk desk;
  private final ThatHost that;

  HostRemoval(Desk desk, ThatHost that) {
    this.desk = desk;
    this.that = that;
  }

  Response remove(Request request, Form form, Visitor visitor) {
    return visitor.seesWholeOrganisation()
        ? that.on(request, form, visitor, host -> remove(request, visitor, host))
        : that.troubles().notForYou(request, visitor);
  }

  private Response remove(Request request, Visitor visitor, Host host) {
    Removal removal = desk.ofHosts().former().remove(host.org(), host.id(), desk.clock().instant());
    return switch (removal) {
      case REMOVED -> View.to(request, HostPages.PATH + "?done=removed");
      case NOT_THERE -> that.nobody(request, visitor);
      case BOOKED, LED_TO, LOOKED_AFTER ->
          View.to(
              request,
              HostPages.linkTo(host.id()) + "&done=" + removal.name().toLowerCase(Locale.ROOT));
    };
  }
}
