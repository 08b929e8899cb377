package frontdesk.properties;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds rentals that meet what a caller looks for. The same question has the same answer, whoever
 * asks: nothing of a caller is known here.
 */
public final class SearchRentals {
  /** What a listener can keep in mind. */
  private static final int BEST = 3;

  private final Properties properties;

  public SearchRentals(Properties properties) {
    this.properties = properties;
  }

  /** What came of the search. */
  public sealed interface Outcome {
    /**
     * @param count how many meet everything
     * @param best at most three of them
     */
    record Found(int count, List<Property> best) implements Outcome {}

    /**
     * None meets everything for certain, but some do as far as their listings tell.
     *
     * @param missing what their listings leave open
     */
    record NotSure(int count, List<Property> best, Set<Criterion> missing) implements Outcome {}

    /**
     * Nothing is listed that meets everything.
     *
     * @param without what to leave out so that something is found; empty where that does not help
     * @param count how many there are then
     */
    record Nothing(Optional<Criterion> without, int count) implements Outcome {}
  }

  /**
   * Rentals that this host may show. Those that are let are left out.
   *
   * @param today a vacancy that has come is ranked as one of today
   */
  public Outcome search(OrgId org, UserId host, RentalCriteria criteria, LocalDate today) {
    List<Property> listed =
        properties.seenBy(org, host).stream().filter(one -> !one.isTaken()).toList();
    Set<Criterion> named = criteria.named();
    List<Property> certain = meeting(listed, criteria, named);
    if (!certain.isEmpty()) {
      return new Outcome.Found(certain.size(), best(certain, criteria, today));
    }
    List<Property> open =
        listed.stream().filter(one -> !isContradicted(one, criteria, named)).toList();
    if (!open.isEmpty()) {
      List<Property> best = best(open, criteria, today);
      return new Outcome.NotSure(open.size(), best, leftOpen(best, criteria, named));
    }
    return nothing(listed, criteria, named);
  }

  private static List<Property> meeting(
      List<Property> listed, RentalCriteria criteria, Set<Criterion> named) {
    return listed.stream()
        .filter(one -> named.stream().allMatch(each -> criteria.met(each, one).orElse(false)))
        .toList();
  }

  private static boolean isContradicted(
      Property property, RentalCriteria criteria, Set<Criterion> named) {
    return named.stream().anyMatch(each -> !criteria.met(each, property).orElse(true));
  }

  private static Set<Criterion> leftOpen(
      List<Property> best, RentalCriteria criteria, Set<Criterion> named) {
    Set<Criterion> open = EnumSet.noneOf(Criterion.class);
    named.stream()
        .filter(each -> best.stream().anyMatch(one -> criteria.met(each, one).isEmpty()))
        .forEach(open::add);
    return open;
  }

  // What gives the caller the most to choose from; of equals the first in the order of the enum.
  private static Outcome nothing(
      List<Property> listed, RentalCriteria criteria, Set<Criterion> named) {
    Optional<Criterion> best = Optional.empty();
    int most = 0;
    for (Criterion without : named) {
      Set<Criterion> others = EnumSet.copyOf(named);
      others.remove(without);
      int count = meeting(listed, criteria, others).size();
      if (count > most) {
        best = Optional.of(without);
        most = count;
      }
    }
    return new Outcome.Nothing(best, most);
  }

  // As many bedrooms as asked for before more; then soonest, then cheapest. What is not known comes
  // last, and the id makes the order a single one.
  private static List<Property> best(
      List<Property> some, RentalCriteria criteria, LocalDate today) {
    return some.stream()
        .sorted(
            Comparator.<Property>comparingInt(one -> criteria.moreBedrooms(one))
                .thenComparing(one -> vacantFrom(one, today))
                .thenComparing(SearchRentals::rentOrLast)
                .thenComparing(one -> one.id().value()))
        .limit(BEST)
        .toList();
  }

  // A vacancy of last week is no better than one of today.
  private static LocalDate vacantFrom(Property property, LocalDate today) {
    Vacancy vacancy = property.facts().vacancy().orElse(new Vacancy.From(LocalDate.MAX));
    return vacancy instanceof Vacancy.From from && from.day().isAfter(today) ? from.day() : today;
  }

  private static BigDecimal rentOrLast(Property property) {
    return property.facts().rent().map(Rent::amount).orElse(BigDecimal.valueOf(Long.MAX_VALUE));
  }
}
