package frontdesk.adapters.console.properties;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.properties.Property;
import frontdesk.properties.WriteListing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to let, to search in and to take away as a file. */
public final class PropertyLists {
  /** A screen or three. */
  public static final int PAGE = 50;

  private static final Messages MESSAGES =
      new Messages(
          Map.of(
              "shared", "From now on every host shows all properties.",
              "own", "From now on every host shows their own properties, and those of all hosts."),
          Map.of());

  private final Desk desk;
  private final View view;
  private final SeenProperties seen;

  PropertyLists(Desk desk, View view, SeenProperties seen) {
    this.desk = desk;
    this.view = view;
    this.seen = seen;
  }

  /**
   * What the list shows.
   *
   * @param before where the page before is, below the console; {@code next} likewise
   */
  record Listed(
      List<Row> rows,
      Asked asked,
      int found,
      int total,
      Optional<String> before,
      Optional<String> next,
      boolean mayAdd,
      boolean maySay,
      boolean shared) {}

  /** What was asked for, as it was written. */
  record Asked(String words, String show, int page) {
    boolean isFiltered() {
      return !words.isBlank() || !show.isEmpty();
    }
  }

  /** One property. */
  record Row(
      String link,
      String address,
      String rent,
      String rooms,
      String available,
      String whose,
      String age,
      boolean old) {}

  Response list(Request request, Visitor visitor) {
    Asked asked =
        new Asked(
            request.query("words").orElse("").strip(), show(request), number(request, "page"));
    List<Property> all = seen.by(visitor);
    List<Property> found =
        all.stream()
            .filter(property -> isAskedFor(property, asked))
            .sorted(Comparator.comparing(one -> one.address().text().toLowerCase(Locale.ROOT)))
            .toList();
    int from = Math.min(asked.page() * PAGE, found.size());
    int to = Math.min(from + PAGE, found.size());
    Instant now = desk.clock().instant();
    return view.page(
        200,
        View.Frame.of(request.path(), visitor).saying(MESSAGES.in(request)),
        "Properties",
        "properties/properties",
        new Listed(
            found.subList(from, to).stream().map(property -> row(property, now)).toList(),
            asked,
            found.size(),
            all.size(),
            asked.page() > 0 ? Optional.of(link(asked, asked.page() - 1)) : Optional.empty(),
            to < found.size() ? Optional.of(link(asked, asked.page() + 1)) : Optional.empty(),
            visitor.mayChange(),
            visitor.mayChange() && visitor.seesWholeOrganisation(),
            desk.ofProperties().sharing().isShared(visitor.org())));
  }

  private static String show(Request request) {
    return request.query("show").filter(List.of("vacant", "taken", "untold")::contains).orElse("");
  }

  // As many digits as there may be pages.
  private static int number(Request request, String name) {
    return request.query(name).filter(it -> it.matches("\\d{1,4}")).map(Integer::valueOf).orElse(0);
  }

  private static boolean isAskedFor(Property property, Asked asked) {
    boolean shown =
        switch (asked.show()) {
          case "vacant" -> property.facts().vacancy().isPresent() && !property.isTaken();
          case "taken" -> property.isTaken();
          case "untold" -> property.facts().vacancy().isEmpty();
          default -> true;
        };
    String text = text(property);
    return shown
        && Stream.of(asked.words().toLowerCase(Locale.ROOT).split("[\\s,]+", -1))
            .allMatch(text::contains);
  }

  private static String text(Property property) {
    return WriteListing.texts(property).values().stream()
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }

  private static String link(Asked asked, int page) {
    return PropertyPages.PATH
        + "?words="
        + URLEncoder.encode(asked.words(), StandardCharsets.UTF_8)
        + "&show="
        + asked.show()
        + "&page="
        + page;
  }

  private static Row row(Property property, Instant now) {
    return new Row(
        PropertyPages.linkTo(property),
        property.address().text(),
        PropertyWording.rent(property.facts()),
        PropertyWording.rooms(property.facts()),
        PropertyWording.available(property.facts()),
        PropertyWording.whose(property),
        PropertyWording.age(property, now),
        property.isOld(now));
  }

  Response export(Request request, Visitor visitor) {
    String file =
        desk.ofProperties()
            .files()
            .write(seen.by(visitor).stream().map(WriteListing::texts).toList());
    return new Response(
        200,
        Map.of(
            "Content-Type", "text/csv; charset=utf-8",
            "Content-Disposition", "attachment; filename=\"properties.csv\"",
            "Cache-Control", "no-store"),
        file.getBytes(StandardCharsets.UTF_8));
  }
}
