package frontdesk.adapters.console.hosts;

import frontdesk.accounts.ChooseCalendar;
import frontdesk.accounts.DisconnectCalendar;
import frontdesk.adapters.console.desk.Connecting;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Host;
import java.net.URI;
import java.util.Optional;

/** Connects a host's calendar, or has the host do so, and disconnects it. */
final class HostConnection {
  private final Desk desk;
  private final HostPage page;
  private final ThatHost that;

  HostConnection(Desk desk, HostPage page, ThatHost that) {
    this.desk = desk;
    this.page = page;
    this.that = that;
  }

  Response connect(Request request, Form form, Visitor visitor) {
    return that.on(
        request,
        form,
        visitor,
        host ->
            begun(host, Optional.of(HostPages.linkTo(host.id())))
                .map(way -> View.to(request, "../" + way.below()))
                .orElseGet(() -> notSetUp(request, visitor)));
  }

  private Optional<Connecting.Way> begun(Host host, Optional<String> back) {
    return desk.ofHosts().connecting().map(it -> it.begin(host.org(), host.id(), back));
  }

  private Response notSetUp(Request request, Visitor visitor) {
    return that.troubles()
        .notThere(
            request,
            visitor,
            "Microsoft 365 is not set up on this server, so nothing can be connected.");
  }

  /** Makes an address by which the host connects, and shows it once. */
  Response invite(Request request, Form form, Visitor visitor) {
    return that.on(
        request,
        form,
        visitor,
        host ->
            begun(host, Optional.empty())
                .map(way -> invited(request, visitor, host, way.published()))
                .orElseGet(() -> notSetUp(request, visitor)));
  }

  private Response invited(Request request, Visitor visitor, Host host, URI address) {
    return page.page(
        View.Frame.of(request.path(), visitor)
            .saying(Message.done("The address is made."))
            .running("copy.js"),
        visitor,
        host,
        HostPage.Look.of(host).inviting(address));
  }

  /** Books here again, whether a calendar was connected or not. */
  Response keepHere(Request request, Form form, Visitor visitor) {
    return that.on(
        request,
        form,
        visitor,
        host -> {
          new ChooseCalendar(desk.ofHosts().hosts(), desk.ofHosts().grants())
              .choose(host.org(), host.id(), CalendarKind.LOCAL);
          return ThatHost.done(request, host, "kept-here");
        });
  }

  Response disconnect(Request request, Form form, Visitor visitor) {
    return that.on(
        request,
        form,
        visitor,
        host -> {
          boolean was =
              new DisconnectCalendar(desk.ofHosts().grants()).disconnect(host.org(), host.id());
          return ThatHost.done(request, host, was ? "disconnected" : "not-connected");
        });
  }
}
