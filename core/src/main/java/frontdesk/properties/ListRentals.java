package frontdesk.properties;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lists what is on offer, for pages and programs rather than for callers. */
public final class ListRentals {
  private final Properties properties;

  public ListRentals(Properties properties) {
    this.properties = properties;
  }

  /**
   * How much is listed.
   *
   * @param newest when the newest listing was known to be so; empty where there is none
   * @param websites by name; listings of no website are in the total only
   */
  public record Figures(int total, Optional<Instant> newest, Map<String, OfWebsite> websites) {}

  /** How much one website lists, and when it was last read. */
  public record OfWebsite(int count, Instant newest) {
    private OfWebsite and(OfWebsite other) {
      return new OfWebsite(
          count + other.count, newest.isAfter(other.newest) ? newest : other.newest);
    }
  }

  /**
   * A rental that can be had.
   *
   * @param inDays 0 where it is vacant now
   */
  public record Vacant(Property property, long inDays) {}

  public Figures figures(OrgId org, UserId host) {
    List<Property> listed = properties.seenBy(org, host);
    Map<String, OfWebsite> websites = new TreeMap<>();
    for (Property one : listed) {
      one.origin()
          .website()
          .ifPresent(
              website ->
                  websites.merge(
                      website.host(), new OfWebsite(1, one.origin().asOf()), OfWebsite::and));
    }
    Optional<Instant> newest =
        listed.stream().map(one -> one.origin().asOf()).max(Comparator.naturalOrder());
    return new Figures(listed.size(), newest, websites);
  }

  /** Everything of one website, by id. */
  public List<Property> of(OrgId org, UserId host, Website website) {
    return properties.seenBy(org, host).stream()
        .filter(one -> one.origin().website().equals(Optional.of(website)))
        .toList();
  }

  /** All of which a row says when they can be had, soonest first. */
  public List<Vacant> vacant(OrgId org, UserId host, LocalDate today) {
    return properties.seenBy(org, host).stream()
        .flatMap(one -> one.facts().vacancy().flatMap(when -> vacant(one, when, today)).stream())
        .sorted(
            Comparator.comparingLong(Vacant::inDays)
                .thenComparing(one -> one.property().id().value()))
        .toList();
  }

  private static Optional<Vacant> vacant(Property property, Vacancy vacancy, LocalDate today) {
    if (vacancy instanceof Vacancy.From from) {
      long days = Math.max(0, ChronoUnit.DAYS.between(today, from.day()));
      return Optional.of(new Vacant(property, days));
    }
    return vacancy instanceof Vacancy.Now ? Optional.of(new Vacant(property, 0)) : Optional.empty();
  }
}
