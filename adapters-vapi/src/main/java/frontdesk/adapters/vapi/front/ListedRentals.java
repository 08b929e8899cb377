package frontdesk.adapters.vapi.front;

import frontdesk.Unavailable;
import frontdesk.http.Handler;
import frontdesk.http.Response;
import frontdesk.properties.ListRentals;
import frontdesk.properties.ListRentals.Figures;
import frontdesk.properties.ListRentals.Vacant;
import frontdesk.properties.Property;
import frontdesk.properties.Website;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Reached;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What pages read of the listings: {@code GET /database/status}, {@code
 * /database/rentals/{website}} and {@code /database/available}, with the earlier version's names.
 * As one host sees them.
 */
public final class ListedRentals {
  private static final System.Logger LOG = System.getLogger(ListedRentals.class.getName());

  private final ListRentals listRentals;
  private final Entrance door;
  private final Clock clock;

  /**
   * @param door says who sees them, and whose day it is
   */
  public ListedRentals(ListRentals listRentals, Entrance door, Clock clock) {
    this.listRentals = listRentals;
    this.door = door;
    this.clock = clock;
  }

  /** How much is listed, and how old it is. */
  public Handler status() {
    return request -> seen(this::figures);
  }

  /** Everything of the website that the path ends with. */
  public Handler ofWebsite() {
    return request -> seen(host -> of(lastPart(request.path()), host));
  }

  /** All that can be had, soonest first. */
  public Handler available() {
    return request -> seen(this::vacant);
  }

  private Response seen(Function<Host, Response> by) {
    return unlessAway(
        () -> {
          Reached reached = door.reached(Optional.empty());
          return reached instanceof Reached.Those those
              ? by.apply(those.first())
              : nobody((Reached.Nobody) reached);
        });
  }

  private static Response nobody(Reached.Nobody why) {
    return why == Reached.Nobody.CLOSED
        ? error(403, "This organization is disabled.")
        : error(404, "Nobody's rentals are set up here.");
  }

  private Response figures(Host host) {
    Figures figures = listRentals.figures(host.org(), host.id());
    Map<String, @Nullable Object> stats = new LinkedHashMap<>();
    stats.put("total_rentals", figures.total());
    stats.put("websites_tracked", figures.websites().size());
    stats.put("last_updated", figures.newest().map(Object::toString).orElse(null));
    Map<String, Object> websites = new LinkedHashMap<>();
    figures.websites().forEach((name, website) -> websites.put(name, figures(website)));
    stats.put("websites", websites);
    return success(Map.of("database_stats", stats));
  }

  private static Map<String, Object> figures(ListRentals.OfWebsite website) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rental_count", website.count());
    figures.put("last_scraped", website.newest().toString());
    return figures;
  }

  private Response of(String name, Host host) {
    return Website.parse(name).map(website -> of(website, host)).orElseGet(ListedRentals::unknown);
  }

  private Response of(Website website, Host host) {
    List<Property> rentals = listRentals.of(host.org(), host.id(), website);
    if (rentals.isEmpty()) {
      return unknown();
    }
    RentalData data = data(host);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("website", website.host());
    answer.put("rental_count", rentals.size());
    answer.put("rentals", rentals.stream().map(data::listed).toList());
    return success(answer);
  }

  private Response vacant(Host host) {
    List<Vacant> rentals = listRentals.vacant(host.org(), host.id(), today(host));
    RentalData data = data(host);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("total_available", rentals.size());
    answer.put("current_date", RentalData.DAY_AND_YEAR.format(today(host)));
    answer.put("rentals", rentals.stream().map(data::vacant).toList());
    return success(answer);
  }

  private RentalData data(Host host) {
    return new RentalData(today(host));
  }

  private LocalDate today(Host host) {
    return clock.instant().atZone(host.zone()).toLocalDate();
  }

  // Pages may put a whole address there, encoded.
  private static String lastPart(String path) {
    String part = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenOff) {
      return part;
    }
  }

  private static Response success(Map<String, Object> more) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", "success");
    answer.putAll(more);
    return Response.json(200, answer);
  }

  private static Response unknown() {
    return error(
        404,
        "Nothing is listed of that website. GET /database/status names those of which something"
            + " is.");
  }

  private static Response unlessAway(Supplier<Response> answer) {
    try {
      return answer.get();
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, "Rentals were not listed: {0}", away.getMessage());
      return error(503, "The listings cannot be read right now. Please try again later.");
    }
  }

  private static Response error(int status, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("status", "error");
    error.put("message", message);
    return Response.json(status, error);
  }
}
