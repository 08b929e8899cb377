package frontdesk.adapters.console.analytics;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Csv;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.CallStats;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many calls, how long, and what came of them. */
public final class AnalyticsPages {
  private static final String PATH = "analytics";

  private final Desk desk;
  private final View view;
  private final Troubles troubles;

  public AnalyticsPages(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
  }

  /**
   * What the page shows.
   *
   * @param days the period, as people read it
   * @param compared with what headlines are compared; blank where there were no calls
   */
  record Shown(
      Period period,
      String days,
      List<Choice> choices,
      List<Headline> headlines,
      List<FigureTable> series,
      List<FigureTable> kinds,
      boolean any,
      String compared,
      String zone) {}

  /** Days that are often looked at. */
  record Choice(String name, String link, boolean chosen) {}

  public Section section() {
    return new Section(
        "Analytics",
        PATH,
        Visitor::seesWholeOrganisation,
        List.of(new Section.Shown(PATH, this::show), new Section.Shown(PATH + "/csv", this::csv)),
        List.of());
  }

  private Response show(Request request, Visitor visitor) {
    Times times = new Times(desk.zones().apply(visitor.asking()));
    LocalDate today = times.dayOf(desk.clock().instant());
    Period period = Period.in(request, today);
    FigureTables tables = tables(visitor, period, times.zone());
    FigureTables.Sum before = before(visitor, period, times.zone());
    List<FigureTable> all = tables.all();
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Analytics",
        "analytics/analytics",
        new Shown(
            period,
            span(period, times),
            choices(period, today),
            Headline.of(tables.sum(), before),
            all.subList(0, 2),
            all.subList(2, all.size()),
            tables.sum().calls() > 0,
            before.calls() == 0 ? "" : span(period.before(), times),
            times.zoneName()));
  }

  private FigureTables tables(Visitor visitor, Period period, ZoneId zone) {
    CallStats stats = desk.report().figures(visitor.org(), period.first(), period.last(), zone);
    return new FigureTables(stats, period, desk.assisting().names(visitor.org()));
  }

  private static List<Choice> choices(Period chosen, LocalDate today) {
    return Stream.of(7, 30, 90, 365)
        .map(days -> choice(days, Period.last(days, today), chosen))
        .toList();
  }

  private static Choice choice(int days, Period period, Period chosen) {
    return new Choice(
        "Last " + days + " days",
        PATH + "?" + period.query(),
        period.query().equals(chosen.query()));
  }

  private FigureTables.Sum before(Visitor visitor, Period period, ZoneId zone) {
    Period before = period.before();
    return FigureTables.Sum.of(
        desk.report().figures(visitor.org(), before.first(), before.last(), zone).days().stream());
  }

  private static String span(Period period, Times times) {
    return period.first().equals(period.last())
        ? times.day(period.first())
        : times.day(period.first()) + " to " + times.day(period.last());
  }

  private Response csv(Request request, Visitor visitor) {
    Times times = new Times(desk.zones().apply(visitor.asking()));
    Period period = Period.in(request, times.dayOf(desk.clock().instant()));
    String name = request.query("table").orElse("");
    Optional<FigureTable> table =
        tables(visitor, period, times.zone()).all().stream()
            .filter(one -> one.name().equals(name))
            .findFirst();
    return table
        .map(one -> file(one, period))
        .orElseGet(() -> troubles.notThere(request, visitor, "There is no such table."));
  }

  private static Response file(FigureTable table, Period period) {
    String name = table.name() + "-" + period.first() + "-" + period.last() + ".csv";
    return new Response(
        200,
        Map.of(
            "Content-Type", "text/csv; charset=utf-8",
            "Content-Disposition", "attachment; filename=\"" + name + "\"",
            "Cache-Control", "no-store"),
        Csv.of(table.lines()).getBytes(StandardCharsets.UTF_8));
  }
}
