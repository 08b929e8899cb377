package frontdesk.adapters.console.hosts;

import frontdesk.UserId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.Typed;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostList.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who can be booked, and who is to be from now on. */
public final class HostLists {
  /** A screen or two; where each calendar is costs a look. */
  public static final int PAGE = 25;

  private static final Messages MESSAGES =
      new Messages(
          Map.of(
              "removed", "The host is removed. What was booked with them can still be looked up."),
          Map.of());

  private final Desk desk;
  private final View view;
  private final Troubles troubles;

  HostLists(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
  }

  /**
   * What the list shows.
   *
   * @param next where the next page is, below the console; empty on the last
   */
  record Listed(
      List<Row> rows,
      List<Group> groups,
      boolean first,
      Optional<String> next,
      boolean mayAdd,
      Typed typed,
      Set<String> zones) {}

  /** One host. */
  record Row(String link, String id, String aliases, String zone, HostCalendar calendar) {}

  /** Hosts under one name. */
  record Group(String name, String hosts) {}

  Response show(Request request, Visitor visitor) {
    return show(request, visitor, Typed.NOTHING);
  }

  private Response show(Request request, Visitor visitor, Typed typed) {
    Optional<UserId> after = request.query("after").flatMap(UserId::parse);
    List<Named> hosts = hosts(visitor, after);
    List<Named> page = hosts.stream().limit(PAGE).toList();
    return view.page(
        typed.status(),
        View.Frame.of(request.path(), visitor).saying(MESSAGES.in(request)),
        "Hosts",
        "hosts/hosts",
        new Listed(
            page.stream().map(this::row).toList(),
            visitor.seesWholeOrganisation() ? groups(visitor) : List.of(),
            after.isEmpty(),
            hosts.size() > PAGE ? Optional.of(behind(page.get(PAGE - 1))) : Optional.empty(),
            mayAdd(visitor),
            typed,
            mayAdd(visitor) ? HostPages.zones() : Set.of()));
  }

  private static boolean mayAdd(Visitor visitor) {
    return visitor.mayChange() && visitor.seesWholeOrganisation();
  }

  private List<Named> hosts(Visitor visitor, Optional<UserId> after) {
    return visitor.onlyHost().isEmpty()
        ? desk.hosts().hosts(visitor.org(), after, PAGE + 1)
        : desk.ofHosts().hosts().find(visitor.org(), visitor.onlyHost().get()).stream()
            .map(host -> new Named(host, desk.hosts().aliases(host.org(), host.id())))
            .toList();
  }

  private static String behind(Named last) {
    return HostPages.PATH
        + "?after="
        + URLEncoder.encode(last.host().id().value(), StandardCharsets.UTF_8);
  }

  private Row row(Named named) {
    Host host = named.host();
    return new Row(
        HostPages.linkTo(host.id()),
        host.id().value(),
        joined(named.aliases()),
        new Times(host.zone()).zoneName(),
        HostCalendar.of(host, desk.ofHosts().grants()));
  }

  private List<Group> groups(Visitor visitor) {
    return desk.hosts().groups(visitor.org()).stream()
        .map(group -> new Group(group.name().value(), joined(group.hosts())))
        .toList();
  }

  private static String joined(List<UserId> ids) {
    return ids.stream().map(UserId::value).collect(Collectors.joining(", "));
  }

  Response add(Request request, Form form, Visitor visitor) {
    if (!mayAdd(visitor)) {
      return troubles.notForYou(request, visitor);
    }
    NewHost wanted = NewHost.of(visitor.org(), form);
    if (wanted.host().isEmpty()) {
      return show(request, visitor, wanted.typed());
    }
    Host host = wanted.host().get();
    return switch (desk.ofHosts().add().add(host)) {
      case ADDED -> View.to(request, HostPages.linkTo(host.id()) + "&done=added");
      case WAS_THERE -> refused(request, visitor, wanted, "There is a host of that name already.");
      case IS_ALIAS -> refused(request, visitor, wanted, "That word means another host already.");
      case NO_ORGANISATION -> troubles.notForYou(request, visitor);
    };
  }

  private Response refused(Request request, Visitor visitor, NewHost wanted, String why) {
    return show(request, visitor, new Typed(wanted.typed().texts(), Map.of(NewHost.ID, why)));
  }
}
