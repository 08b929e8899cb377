package frontdesk.adapters.vapi.front;

import frontdesk.properties.Bedrooms;
import frontdesk.properties.Facts;
import frontdesk.properties.ListRentals.Vacant;
import frontdesk.properties.Property;
import frontdesk.properties.PropertyType;
import frontdesk.properties.Rent;
import frontdesk.properties.Vacancy;
import frontdesk.properties.Website;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rental in the earlier version's names and texts, which importing them again reads as the same.
 * What is not listed is null.
 */
final class RentalData {
  static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

  /** Half a year: a day further away is not the one that its name alone means. */
  private static final int NEAR = 182;

  private final LocalDate today;

  RentalData(LocalDate today) {
    this.today = today;
  }

  /** With where it was listed. */
  Map<String, @Nullable Object> listed(Property property) {
    Map<String, @Nullable Object> rental = new LinkedHashMap<>();
    rental.put("id", property.id().value());
    rental.put("website", property.origin().website().map(Website::host).orElse(null));
    rental.put("source_url", property.origin().url().map(Object::toString).orElse(null));
    rental.put("scraped_at", property.origin().asOf().toString());
    rental.put("data", data(property));
    return rental;
  }

  /** With when it can be had. */
  Map<String, @Nullable Object> vacant(Vacant vacant) {
    Map<String, @Nullable Object> rental = data(vacant.property());
    boolean now = vacant.inDays() == 0;
    rental.put(
        "availability_status", "Available " + (now ? "Now" : day(today.plusDays(vacant.inDays()))));
    rental.put("days_until_available", vacant.inDays());
    return rental;
  }

  private Map<String, @Nullable Object> data(Property property) {
    Facts facts = property.facts();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("address", property.address().text());
    data.put("price", facts.rent().map(RentalData::price).orElse(null));
    data.put("bedrooms", facts.bedrooms().map(Bedrooms::count).orElse(null));
    data.put(
        "bathrooms", facts.bathrooms().map(some -> new BigDecimal(some.toString())).orElse(null));
    data.put("square_feet", facts.area().map(Object::toString).orElse(null));
    data.put("available_date", facts.vacancy().map(this::when).orElse(null));
    data.put("property_type", facts.type().map(RentalData::type).orElse(null));
    return data;
  }

  private static String price(Rent rent) {
    BigDecimal amount = rent.amount();
    String digits = String.format(Locale.US, amount.scale() == 0 ? "%,.0f" : "%,.2f", amount);
    return rent.currency().equals(Rent.DOLLAR)
        ? "$" + digits
        : digits + " " + rent.currency().getCurrencyCode();
  }

  private String when(Vacancy vacancy) {
    if (vacancy instanceof Vacancy.From from) {
      return day(from.day());
    }
    return vacancy instanceof Vacancy.Now ? "Now" : "Taken";
  }

  private String day(LocalDate day) {
    long away = Math.abs(ChronoUnit.DAYS.between(today, day));
    return (away <= NEAR ? DAY : DAY_AND_YEAR).format(day);
  }

  private static String type(PropertyType type) {
    return type.name().substring(0, 1).toUpperCase(Locale.ROOT) + type.name().substring(1);
  }
}
