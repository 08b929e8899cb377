package frontdesk.properties;

import frontdesk.addresses.Address;
import frontdesk.addresses.PropertyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A rental as it is listed. */
public record Property(Address address, Facts facts, Origin origin) {
  /** Rents and vacancies change by the month; an older fact is told with its age. */
  public static final Duration FRESH_FOR = Duration.ofDays(30);

  /** Made of the address, so it stays when facts change. */
  public PropertyId id() {
    return address.id();
  }

  /** True where whoever hears its facts should hear their age too. */
  public boolean isOld(Instant now) {
    return origin.asOf().plus(FRESH_FOR).isBefore(now);
  }

  /** Whole days since its facts were known to be so; 0 for a moment that is still to come. */
  public long ageInDays(Instant now) {
    return Math.max(0, Duration.between(origin.asOf(), now).toDays());
  }

  boolean saysTheSameAs(Property other) {
    return address.text().equals(other.address.text())
        && facts.equals(other.facts)
        && origin.at(Instant.EPOCH).equals(other.origin.at(Instant.EPOCH));
  }

  /** Of two listings of one address the other one counts. */
  public boolean isOlderThan(Property other) {
    return origin.asOf().isBefore(other.origin.asOf());
  }

  /** True only where a row says so. */
  public boolean isTaken() {
    return facts.vacancy().filter(Vacancy.Taken.class::isInstance).isPresent();
  }

  /** True only where a row says so. */
  public boolean isVacantOn(LocalDate day) {
    return facts.vacancy().filter(vacancy -> vacantOn(vacancy, day)).isPresent();
  }

  private static boolean vacantOn(Vacancy vacancy, LocalDate day) {
    return vacancy instanceof Vacancy.Now
        || (vacancy instanceof Vacancy.From from && !from.day().isAfter(day));
  }
}
