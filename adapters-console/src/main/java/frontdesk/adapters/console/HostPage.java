package frontdesk.adapters.console;

import frontdesk.UserId;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One host: calendar, hours and rules, and which times result of them. */
final class HostPage {
  private static final Map<String, String> MESSAGES =
      Map.of(
          "added", "The host is added, with an ordinary week and half an hour each.",
          "kept", "The rules are kept. What is booked stays booked.",
          "disconnected",
              "The calendar is disconnected. Nothing can be booked until it is connected.",
          "not-connected", "No calendar was connected.",
          "kept-here", "The calendar is kept here. What stands in Outlook stays there as it is.",
          "alias", "From now on that word means this host, too.",
          "alias-taken", "That word is another host's, or can be nobody's.",
          "alias-forgotten", "From now on that word means nobody.");

  /** Why somebody was not removed. */
  private static final Map<String, String> STAYS =
      Map.of(
          "booked",
          "The host was not removed: somebody comes to them. Move or cancel their appointments first.",
          "led_to",
          "The host was not removed: an assistant, a number or a door leads to them. Let it lead to"
              + " somebody else first.",
          "looked_after",
          "The host was not removed: somebody signs in as the manager of this host. Give them another"
              + " role first.");

  private final Console.Desk desk;
  private final View view;
  private final HostPreview preview;
  private final ThatHost that;

  HostPage(Console.Desk desk, View view, ThatHost that) {
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
      String problem,
      String invitation,
      Set<String> zones) {}

  /**
   * How the page stands.
   *
   * @param thought the host by whose rules the times are told
   * @param asked for which days
   * @param invitation an address for the host, made just now; blank where none was
   * @param problem what was not done; blank where all was
   */
  record Look(
      Typed typed, Host thought, HostPreview.Asked asked, String invitation, String problem) {
    /** By the rules that are kept. */
    static Look of(Host host, HostPreview.Asked asked) {
      return new Look(HostFields.of(host), host, asked, "", "");
    }

    Look with(String trouble) {
      return new Look(typed, thought, asked, invitation, trouble);
    }
  }

  Response show(Request request, Visitor visitor) {
    return that.shown(request, visitor, host -> show(request, visitor, host));
  }

  private Response show(Request request, Visitor visitor, Host host) {
    HostPreview.Asked asked =
        HostPreview.Asked.of(request.query("day").orElse(""), request.query("span").orElse(""));
    View.Frame frame = View.Frame.of(request.path(), visitor).saying(message(request));
    String problem = request.query("stays").map(it -> STAYS.getOrDefault(it, "")).orElse("");
    return page(frame, visitor, host, Look.of(host, asked).with(problem));
  }

  Response page(View.Frame frame, Visitor visitor, Host host, Look look) {
    Shown shown = shown(visitor, host, look);
    return view.page(look.typed().status(), frame, shown.id(), "host", shown);
  }

  private String message(Request request) {
    Optional<String> auth = request.query("auth");
    if (auth.filter("success"::equals).isPresent()) {
      return "The calendar is connected. Callers now hear times that are free in it.";
    }
    if (auth.isPresent()) {
      String reason =
          request.query("message").filter(this::isReason).orElse("Nothing was changed.");
      return "The calendar was not connected. " + reason;
    }
    return request.query("done").map(it -> MESSAGES.getOrDefault(it, "")).orElse("");
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
        look.problem(),
        look.invitation(),
        visitor.mayChange() ? HostPages.zones() : Set.of());
  }

  private String groups(Host host) {
    return desk.hosts().groups(host.org()).stream()
        .filter(group -> group.hosts().contains(host.id()))
        .map(group -> group.name().value())
        .collect(Collectors.joining(", "));
  }
}
