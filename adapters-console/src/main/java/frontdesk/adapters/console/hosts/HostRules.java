package frontdesk.adapters.console.hosts;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;

/** Keeps a host's hours and rules, or only shows which times would result of them. */
final class HostRules {
  private final Desk desk;
  private final HostPage page;
  private final ThatHost that;

  HostRules(Desk desk, HostPage page, ThatHost that) {
    this.desk = desk;
    this.page = page;
    this.that = that;
  }

  Response keep(Request request, Form form, Visitor visitor) {
    return that.on(request, form, visitor, host -> keep(request, form, visitor, host));
  }

  private Response keep(Request request, Form form, Visitor visitor, Host host) {
    HostFields.Read read = HostFields.read(host, form);
    if (read.host().isEmpty() || form.field("do").equals("show")) {
      return tried(request, form, visitor, host, read);
    }
    return desk.ofHosts().hosts().keepRules(host, read.host().get())
        ? kept(request, form, host)
        : keep(request, form, visitor);
  }

  private static Response kept(Request request, Form form, Host host) {
    return View.to(
        request,
        HostPages.linkTo(host.id())
            + "&day="
            + Times.parseDay(form.field("day")).map(Object::toString).orElse("")
            + (form.field("span").equals("week") ? "&span=week" : "")
            + "&done=kept");
  }

  // Where something is wrong the times are those of the rules that are kept.
  private Response tried(
      Request request, Form form, Visitor visitor, Host host, HostFields.Read read) {
    HostPreview.Asked asked = HostPreview.Asked.of(form.field("day"), form.field("span"));
    return page.page(
        View.Frame.of(request.path(), visitor),
        visitor,
        host,
        new HostPage.Look(read.typed(), read.host().orElse(host), asked));
  }
}
