package frontdesk.persistence.jdbi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.UserId;
import frontdesk.properties.Bathrooms;
import frontdesk.properties.Bedrooms;
import frontdesk.properties.Facts;
import frontdesk.properties.Origin;
import frontdesk.properties.Pets;
import frontdesk.properties.Property;
import frontdesk.properties.PropertyType;
import frontdesk.properties.Vacancy;
import frontdesk.properties.Website;
import java.net.URI;
import java.util.List;

/** Properties as one text, so that one statement keeps any number; its names are the columns. */
final class PropertyJson {
  private PropertyJson() {}

  static String write(List<Property> properties) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Property property : properties) {
      ObjectNode row = rows.addObject();
      row.put("property_id", property.id().value());
      row.put("address", property.address().text());
      write(property.facts(), row);
      write(property.origin(), row);
    }
    return rows.toString();
  }

  private static void write(Facts facts, ObjectNode row) {
    facts
        .rent()
        .ifPresent(
            rent ->
                row.put("rent", rent.amount()).put("currency", rent.currency().getCurrencyCode()));
    row.put("bedrooms", facts.bedrooms().map(Bedrooms::count).orElse(null));
    row.put("half_baths", facts.bathrooms().map(Bathrooms::halves).orElse(null));
    facts
        .area()
        .ifPresent(area -> row.put("area", area.size()).put("area_unit", area.unit().name()));
    row.put("type", facts.type().map(PropertyType::name).orElse(null));
    ArrayNode features = row.putArray("features");
    facts.features().forEach(features::add);
    row.put("pets", facts.pets().map(Pets::name).orElse(null));
    facts.vacancy().ifPresent(vacancy -> write(vacancy, row));
    row.put("description", facts.description().orElse(null));
  }

  private static void write(Vacancy vacancy, ObjectNode row) {
    if (vacancy instanceof Vacancy.From from) {
      row.put("vacancy", "FROM").put("vacant_from", from.day().toString());
    } else {
      row.put("vacancy", vacancy instanceof Vacancy.Now ? "NOW" : "TAKEN");
    }
  }

  private static void write(Origin origin, ObjectNode row) {
    row.put("host_id", origin.host().map(UserId::value).orElse(null));
    row.put("website", origin.website().map(Website::host).orElse(null));
    row.put("url", origin.url().map(URI::toString).orElse(null));
    row.put("source", origin.source());
    row.put("as_of", origin.asOf().toString());
  }
}
