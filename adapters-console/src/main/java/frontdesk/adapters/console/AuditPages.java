package frontdesk.adapters.console;

import frontdesk.audit.AuditEntry;
import frontdesk.audit.AuditList.Filter;
import frontdesk.audit.AuditList.Place;
import frontdesk.audit.AuditList.Topic;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.Member;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done, when, and by whom. */
public final class AuditPages {
  static final String PATH = SettingsPages.PATH + "/audit";

  /** A screen or two. */
  public static final int PAGE = 50;

  private final Console.Desk desk;
  private final View view;

  AuditPages(Console.Desk desk, View view) {
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
      String day,
      boolean filtered,
      boolean first,
      Optional<String> older,
      String zone) {}

  /** One that may be chosen. */
  record Choice(String value, String name, boolean chosen) {}

  /** One entry. */
  record Row(
      String at, String who, String what, String about, String outcome, Optional<String> call) {}

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
    Topic topic = topic(request);
    Optional<LocalDate> day = request.query("day").flatMap(Times::parseDay);
    Filter filter =
        new Filter(topic, day.map(times::begin), day.map(one -> times.begin(one.plusDays(1))));
    Optional<Place> behind = place(request);
    List<AuditEntry> entries =
        desk.settings().audit().newest(visitor.org(), filter, behind, PAGE + 1);
    Map<String, String> names = names(visitor);
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Audit log",
        "audit",
        new Listed(
            SettingsPages.tabs(visitor, PATH),
            entries.stream().limit(PAGE).map(one -> row(one, times, names)).toList(),
            topics(topic),
            day.map(LocalDate::toString).orElse(""),
            topic != Topic.ALL || day.isPresent(),
            behind.isEmpty(),
            entries.size() > PAGE
                ? Optional.of(link(topic, day, entries.get(PAGE - 1)))
                : Optional.empty(),
            times.zoneName()));
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

  private static String link(Topic topic, Optional<LocalDate> day, AuditEntry last) {
    return PATH
        + "?topic="
        + topic.name().toLowerCase(Locale.ROOT)
        + "&day="
        + day.map(LocalDate::toString).orElse("")
        + "&at="
        + last.at()
        + "&id="
        + URLEncoder.encode(last.id(), StandardCharsets.UTF_8);
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

  private static Row row(AuditEntry entry, Times times, Map<String, String> names) {
    return new Row(
        times.momentAndSecond(entry.at()),
        AuditWording.who(entry.credential(), names),
        AuditWording.what(entry.what()),
        names.getOrDefault(entry.subject(), entry.subject()),
        AuditWording.outcome(entry.outcome()),
        entry.call().map(CallPages::linkTo));
  }
}
