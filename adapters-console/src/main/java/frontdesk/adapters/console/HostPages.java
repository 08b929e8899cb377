package frontdesk.adapters.console;

import frontdesk.UserId;
import frontdesk.accounts.AddHost;
import frontdesk.accounts.CalendarGrants;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.ExplainTimes;
import frontdesk.scheduling.FormerHosts;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostList.Named;
import frontdesk.scheduling.HostNames;
import frontdesk.scheduling.Hosts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Hosts: who they are, and one with all by which they are booked. */
public final class HostPages {
  static final String PATH = "hosts";

  /** A screen or two; where each calendar is costs a look. */
  public static final int PAGE = 25;

  /** A thousand dates that are otherwise, and all else. */
  public static final int LIMIT = 128 * 1024;

  /** A day in quarters of an hour, and a little; who offers every minute sees how it goes on. */
  public static final int MOST_TIMES_A_DAY = 100;

  /** A person looks at a page meanwhile. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String REMOVED =
      "The host is removed. What was booked with them can still be looked up.";

  private final Console.Desk desk;
  private final View view;
  private final Troubles troubles;
  private final HostPage one;
  private final HostRules rules;
  private final HostConnection connection;
  private final HostWords words;
  private final HostRemoval removal;

  HostPages(Console.Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
    ThatHost that = new ThatHost(desk.ofHosts().hosts(), troubles);
    this.one = new HostPage(desk, view, that);
    this.rules = new HostRules(desk, one, that);
    this.connection = new HostConnection(desk, one, that);
    this.words = new HostWords(desk, that);
    this.removal = new HostRemoval(desk, that);
  }

  /**
   * What pages about hosts need.
   *
   * @param connecting empty where no service for calendars is set up
   */
  public record Needs(
      Hosts hosts,
      HostNames names,
      FormerHosts former,
      AddHost add,
      CalendarGrants grants,
      ExplainTimes times,
      Optional<Connecting> connecting) {}

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

  Section section() {
    return new Section(
        "Hosts",
        PATH,
        any -> true,
        List.of(new Section.Shown(PATH, this::list), new Section.Shown(PATH + "/one", one::show)),
        List.of(
            new Section.Done(PATH + "/add", this::add),
            new Section.Done(PATH + "/keep", rules::keep, LIMIT),
            new Section.Done(PATH + "/connect", connection::connect),
            new Section.Done(PATH + "/invite", connection::invite),
            new Section.Done(PATH + "/disconnect", connection::disconnect),
            new Section.Done(PATH + "/keep-here", connection::keepHere),
            new Section.Done(PATH + "/remove", removal::remove),
            new Section.Done(PATH + "/alias", words::give),
            new Section.Done(PATH + "/forget-alias", words::take)));
  }

  /** Where one host is shown, below the console. */
  static String linkTo(UserId host) {
    return PATH + "/one?id=" + URLEncoder.encode(host.value(), StandardCharsets.UTF_8);
  }

  /** Every region's, without the short names of which nobody says what they mean. */
  static Set<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.contains("/") && !zone.matches("(Etc|SystemV)/.*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Response list(Request request, Visitor visitor) {
    return list(request, visitor, Typed.NOTHING);
  }

  private Response list(Request request, Visitor visitor, Typed typed) {
    Optional<UserId> after = request.query("after").flatMap(UserId::parse);
    List<Named> hosts = hosts(visitor, after);
    List<Named> page = hosts.stream().limit(PAGE).toList();
    return view.page(
        typed.status(),
        View.Frame.of(request.path(), visitor).saying(message(request)),
        "Hosts",
        "hosts",
        new Listed(
            page.stream().map(this::row).toList(),
            visitor.seesWholeOrganisation() ? groups(visitor) : List.of(),
            after.isEmpty(),
            hosts.size() > PAGE ? Optional.of(behind(page.get(PAGE - 1))) : Optional.empty(),
            mayAdd(visitor),
            typed,
            mayAdd(visitor) ? zones() : Set.of()));
  }

  private static String message(Request request) {
    return request.query("done").filter("removed"::equals).map(any -> REMOVED).orElse("");
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
    return PATH + "?after=" + URLEncoder.encode(last.host().id().value(), StandardCharsets.UTF_8);
  }

  private Row row(Named named) {
    Host host = named.host();
    return new Row(
        linkTo(host.id()),
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

  private Response add(Request request, Form form, Visitor visitor) {
    if (!mayAdd(visitor)) {
      return troubles.notForYou(request, visitor);
    }
    NewHost wanted = NewHost.of(visitor.org(), form);
    if (wanted.host().isEmpty()) {
      return list(request, visitor, wanted.typed());
    }
    Host host = wanted.host().get();
    return switch (desk.ofHosts().add().add(host)) {
      case ADDED -> Guard.to(request, linkTo(host.id()) + "&done=added");
      case WAS_THERE -> refused(request, visitor, wanted, "There is a host of that name already.");
      case IS_ALIAS -> refused(request, visitor, wanted, "That word means another host already.");
      case NO_ORGANISATION -> troubles.notForYou(request, visitor);
    };
  }

  private Response refused(Request request, Visitor visitor, NewHost wanted, String why) {
    return list(request, visitor, new Typed(wanted.typed().texts(), Map.of(NewHost.ID, why)));
  }
}
