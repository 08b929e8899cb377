package frontdesk.persistence.jdbi;

import frontdesk.UserId;
import frontdesk.addresses.Address;
import frontdesk.properties.Area;
import frontdesk.properties.Bathrooms;
import frontdesk.properties.Bedrooms;
import frontdesk.properties.Facts;
import frontdesk.properties.Origin;
import frontdesk.properties.Pets;
import frontdesk.properties.Property;
import frontdesk.properties.PropertyType;
import frontdesk.properties.Rent;
import frontdesk.properties.Vacancy;
import frontdesk.properties.Website;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows of the table "properties". */
final class PropertyRows {
  private PropertyRows() {}

  static Property property(ResultSet row, StatementContext context) throws SQLException {
    return new Property(new Address(row.getString("address")), facts(row), origin(row));
  }

  private static Facts facts(ResultSet row) throws SQLException {
    return new Facts(
        rent(row),
        number(row, "bedrooms").map(Bedrooms::new),
        number(row, "half_baths").map(Bathrooms::new),
        area(row),
        text(row, "type", PropertyType::new),
        List.of((String[]) row.getArray("features").getArray()),
        text(row, "pets", Pets::valueOf),
        vacancy(row),
        text(row, "description", Function.identity()));
  }

  private static Optional<Rent> rent(ResultSet row) throws SQLException {
    Optional<Currency> currency = text(row, "currency", Currency::getInstance);
    return currency.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rent(row.getBigDecimal("rent"), currency.get()));
  }

  private static Optional<Area> area(ResultSet row) throws SQLException {
    Optional<Area.Unit> unit = text(row, "area_unit", Area.Unit::valueOf);
    return unit.isEmpty()
        ? Optional.empty()
        : Optional.of(new Area(row.getInt("area"), unit.get()));
  }

  private static Optional<Vacancy> vacancy(ResultSet row) throws SQLException {
    String vacancy = Optional.ofNullable(row.getString("vacancy")).orElse("");
    return switch (vacancy) {
      case "NOW" -> Optional.of(new Vacancy.Now());
      case "TAKEN" -> Optional.of(new Vacancy.Taken());
      case "FROM" -> Optional.of(new Vacancy.From(row.getObject("vacant_from", LocalDate.class)));
      default -> Optional.empty();
    };
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        text(row, "host_id", UserId::new),
        text(row, "website", Website::new),
        text(row, "url", URI::create),
        row.getString("source"),
        row.getObject("as_of", OffsetDateTime.class).toInstant());
  }

  private static <T> Optional<T> text(ResultSet row, String column, Function<String, T> value)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(value);
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
