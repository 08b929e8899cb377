package frontdesk.adapters.console.hosts;

import frontdesk.UserId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.Typed;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.adapters.console.page.Written;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One host: calendar, hours and rules, and which times result of them. */
final class HostPage {
  private static final Messages MESSAGES =
      new Messages(
          Map.of(
              "added", "The host is added, with an ordinary week and half an hour each.",
              "kept", "The rules are kept. What is booked stays booked.",
              "disconnected",
                  "The calendar is disconnected. Nothing can be booked until it is connected.",
              "kept-here",
                  "The calendar is kept here. What stands in Outlook stays there as it is.",
              "alias", "From now on that word means this host, too.",
              "alias-forgotten", "From now on that word means nobody."),
          Map.of(
              "not-connected", "No calendar was connected.",
              "booked",
                  "The host was not removed: somebody comes to them. Move or cancel their"
                      + " appointments first.",
              "led_to",
                  "The host was not removed: an assistant, a number or a door leads to them. Let it"
                      + " lead to somebody else first.",
              "looked_after",
                  "The host was not removed: somebody signs in as the manager of this host. Give them"
                      + " another role first."));

  private final Desk desk;
  private final View view;
  private final HostPreview preview;
  private final ThatHost that;

  HostPage(Desk desk, View view, ThatHost that) {
    this.desk = desk;
    this.view = view;
    this.preview = new HostPreview(desk.ofHosts().times(), desk.clock());
    this.that = that;
  }

  /**
   * What the page shows.
   *
   * @param notKept whether the form differs from what is kept
   * @param mayConnect whether a calendar can be connected here
   * @param mayRemove whether that is for them to do
   * @param invitation an address for the host, made just now; blank where none was
   * @param alias another word for the host, to be written
   */
  record Shown(
      String id,
      HostCalendar calendar,
      List<String> aliases,
      String groups,
      Typed typed,
      boolean notKept,
      HostPreview.Shown preview,
      boolean mayChange,
      boolean mayConnect,
      boolean mayRemove,
      String invitation,
      Written alias,
      Set<String> zones) {}

  /**
   * How the page stands.
   *
   * @param thought the host by whose rules the times are told
   * @param asked for which days
   * @param invitation an address for the host, made just now; blank where none was
   * @param alias another word for the host, to be written
   */
  record Look(
      Typed typed, Host thought, HostPreview.Asked asked, String invitation, Written alias) {
    private static final Written NO_ALIAS = Written.line("alias", "Another word", "", "");

    Look(Typed typed, Host thought, HostPreview.Asked asked) {
      this(typed, thought, asked, "", NO_ALIAS);
    }

    /** By the rules that are kept. */
    static Look of(Host host) {
      return new Look(HostFields.of(host), host, HostPreview.Asked.of("", ""));
    }

    Look inviting(URI address) {
      return new Look(typed, thought, asked, address.toString(), alias);
    }

    /** What was written cannot be so. */
    Look refusing(String word, String why) {
      Written refused = Written.line(alias.id(), alias.label(), word, alias.hint()).wrong(why);
      return new Look(typed, thought, asked, invitation, refused);
    }

    private int status() {
      return alias.isWrong() ? 422 : typed.status();
    }
  }

  Response show(Request request, Visitor visitor) {
    return that.shown(request, visitor, host -> show(request, visitor, host));
  }

  private Response show(Request request, Visitor visitor, Host host) {
    HostPreview.Asked asked =
        HostPreview.Asked.of(request.query("day").orElse(""), request.query("span").orElse(""));
    View.Frame frame = View.Frame.of(request.path(), visitor).saying(message(request));
    return page(frame, visitor, host, new Look(HostFields.of(host), host, asked));
  }

  Response page(View.Frame frame, Visitor visitor, Host host, Look look) {
    Shown shown = shown(visitor, host, look);
    return view.page(look.status(), frame, shown.id(), "hosts/host", shown);
  }

  private Message message(Request request) {
    Optional<String> auth = request.query("auth");
    if (auth.filter("success"::equals).isPresent()) {
      return Message.done("The calendar is connected. Callers now hear times that are free in it.");
    }
    if (auth.isPresent()) {
      String reason =
          request.query("message").filter(this::isReason).orElse("Nothing was changed.");
      return Message.notDone("The calendar was not connected. " + reason);
    }
    return MESSAGES.in(request);
  }

  // Whoever makes somebody open an address decides what is in it, and may not speak for us.
  private boolean isReason(String text) {
    return desk.ofHosts().connecting().filter(it -> it.isReason(text)).isPresent();
  }

  private Shown shown(Visitor visitor, Host host, Look look) {
    HostCalendar calendar = HostCalendar.of(host, desk.ofHosts().grants());
    return new Shown(
        host.id().value(),
        calendar,
        desk.hosts().aliases(host.org(), host.id()).stream().map(UserId::value).toList(),
        visitor.seesWholeOrganisation() ? groups(host) : "",
        look.typed(),
        !look.thought().equals(host),
        preview.of(look.thought(), calendar, look.asked()),
        visitor.mayChange(),
        desk.ofHosts().connecting().isPresent(),
        visitor.mayChange() && visitor.seesWholeOrganisation(),
        look.invitation(),
        look.alias(),
        visitor.mayChange() ? HostPages.zones() : Set.of());
  }

  private String groups(Host host) {
    return desk.hosts().groups(host.org()).stream()
        .filter(group -> group.hosts().contains(host.id()))
        .map(group -> group.name().value())
        .collect(Collectors.joining(", "));
  }
}
