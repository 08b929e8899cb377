package frontdesk.adapters.vapi.front;

import frontdesk.Unavailable;
import frontdesk.http.Handler;
import frontdesk.http.Response;
import frontdesk.properties.ListRentals;
import frontdesk.properties.ListRentals.Figures;
import frontdesk.properties.ListRentals.Vacant;
import frontdesk.properties.Property;
import frontdesk.properties.Website;
import frontdesk.scheduling.Host;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Host host;
  private final Clock clock;

  /**
   * @param host who sees them, and whose day it is
   */
  public ListedRentals(ListRentals listRentals, Host host, Clock clock) {
    this.listRentals = listRentals;
    this.host = host;
    this.clock = clock;
  }

  /** How much is listed, and how old it is. */
  public Handler status() {
    return request -> unlessAway(this::figures);
  }

  /** Everything of the website that the path ends with. */
  public Handler ofWebsite() {
    return request -> unlessAway(() -> of(lastPart(request.path())));
  }

  /** All that can be had, soonest first. */
  public Handler available() {
    return request -> unlessAway(this::vacant);
  }

  private Response figures() {
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

  private Response of(String name) {
    return Website.parse(name).map(this::of).orElseGet(ListedRentals::unknown);
  }

  private Response of(Website website) {
    List<Property> rentals = listRentals.of(host.org(), host.id(), website);
    if (rentals.isEmpty()) {
      return unknown();
    }
    RentalData data = data();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("website", website.host());
    answer.put("rental_count", rentals.size());
    answer.put("rentals", rentals.stream().map(data::listed).toList());
    return success(answer);
  }

  private Response vacant() {
    List<Vacant> rentals = listRentals.vacant(host.org(), host.id(), today());
    RentalData data = data();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("total_available", rentals.size());
    answer.put("current_date", RentalData.DAY_AND_YEAR.format(today()));
    answer.put("rentals", rentals.stream().map(data::vacant).toList());
    return success(answer);
  }

  private RentalData data() {
    return new RentalData(today());
  }

  private LocalDate today() {
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
