package frontdesk.adapters.console.settings;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.AuditWording;
import frontdesk.adapters.console.page.HostsSeen;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.AuditEntry;
import frontdesk.audit.AuditList.Filter;
import frontdesk.audit.AuditList.Place;
import frontdesk.audit.AuditList.Topic;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.Member;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done, when, and by whom. */
public final class AuditPages {
  static final String PATH = SettingsPages.PATH + "/audit";

  /** A screen or two. */
  public static final int PAGE = 50;

  private final Desk desk;
  private final View view;

  AuditPages(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
  }

  /**
   * What the list shows.
   *
   * @param day as browsers send it; empty: all days
   * @param older where the next page is, below the console; empty on the last
   */
  record Listed(
      List<SettingsPages.Tab> tabs,
      List<Row> rows,
      List<Choice> topics,
      List<Choice> people,
      String day,
      boolean filtered,
      boolean first,
      Optional<String> older,
      String zone) {}

  /** One that may be chosen. */
  record Choice(String value, String name, boolean chosen) {}

  /**
   * One entry.
   *
   * @param link where what it is about is shown, below the console; {@code call} likewise
   */
  record Row(
      String at,
      String who,
      String what,
      String about,
      Optional<String> link,
      String outcome,
      Optional<String> call) {}

  /** What was asked for. */
  private record Asked(Topic topic, Optional<LocalDate> day, Optional<String> by) {
    static Asked in(Request request) {
      return new Asked(
          AuditPages.topic(request),
          request.query("day").flatMap(Times::parseDay),
          request.query("by").filter(who -> !who.isBlank()));
    }

    Filter filter(Times times) {
      return new Filter(
          topic, day.map(times::begin), day.map(one -> times.begin(one.plusDays(1))), by);
    }

    boolean isAnything() {
      return topic == Topic.ALL && day.isEmpty() && by.isEmpty();
    }
  }

  Section section() {
    return new Section(
        "Audit log",
        PATH,
        Visitor::isOwner,
        List.of(new Section.Shown(PATH, this::list)),
        List.of());
  }

  private Response list(Request request, Visitor visitor) {
    Times times = new Times(desk.zones().apply(visitor.asking()));
    Asked asked = Asked.in(request);
    Optional<Place> behind = place(request);
    List<AuditEntry> entries =
        desk.settings().audit().newest(visitor.org(), asked.filter(times), behind, PAGE + 1);
    Map<String, String> names = names(visitor);
    AuditLinks links = new AuditLinks(hosts(visitor), names.keySet());
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Audit log",
        "settings/audit",
        new Listed(
            SettingsPages.tabs(visitor, PATH),
            entries.stream().limit(PAGE).map(one -> row(one, times, names, links)).toList(),
            topics(asked.topic()),
            people(asked.by().orElse(""), names),
            asked.day().map(LocalDate::toString).orElse(""),
            !asked.isAnything(),
            behind.isEmpty(),
            entries.size() > PAGE
                ? Optional.of(link(asked, entries.get(PAGE - 1)))
                : Optional.empty(),
            times.zoneName()));
  }

  private Set<String> hosts(Visitor visitor) {
    return new HostsSeen(desk.hosts())
        .by(visitor).stream().map(host -> host.id().value()).collect(Collectors.toSet());
  }

  private static Topic topic(Request request) {
    String word = request.query("topic").orElse("");
    return Stream.of(Topic.values())
        .filter(topic -> topic.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(Topic.ALL);
  }

  private static Optional<Place> place(Request request) {
    try {
      Optional<Instant> at = request.query("at").map(Instant::parse);
      return at.flatMap(moment -> request.query("id").map(id -> new Place(moment, id)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private Map<String, String> names(Visitor visitor) {
    return desk.settings().members().all(visitor.org()).stream()
        .collect(Collectors.toMap(Member::id, Member::name));
  }

  private static String link(Asked asked, AuditEntry last) {
    return PATH
        + "?topic="
        + asked.topic().name().toLowerCase(Locale.ROOT)
        + "&day="
        + asked.day().map(LocalDate::toString).orElse("")
        + "&by="
        + Links.encoded(asked.by().orElse(""))
        + "&at="
        + last.at()
        + "&id="
        + Links.encoded(last.id());
  }

  private static List<Choice> topics(Topic chosen) {
    return Stream.of(Topic.values())
        .map(
            topic ->
                new Choice(
                    topic.name().toLowerCase(Locale.ROOT),
                    AuditWording.topic(topic),
                    topic == chosen))
        .toList();
  }

  /** Members by their names, and whoever else was asked for. */
  private static List<Choice> people(String chosen, Map<String, String> names) {
    Map<String, String> all = new TreeMap<>();
    names.forEach((id, name) -> all.put(Member.ASKS_AS + id, name));
    if (!chosen.isEmpty()) {
      all.putIfAbsent(chosen, AuditWording.who(chosen, names));
    }
    return all.entrySet().stream()
        .map(one -> new Choice(one.getKey(), one.getValue(), one.getKey().equals(chosen)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  private static Row row(
      AuditEntry entry, Times times, Map<String, String> names, AuditLinks links) {
    return new Row(
        times.momentAndSecond(entry.at()),
        AuditWording.who(entry.credential(), names),
        AuditWording.what(entry),
        AuditWording.about(entry, names),
        links.to(entry),
        AuditWording.outcome(entry),
        AuditLinks.toCall(entry));
  }
}
