package frontdesk.adapters.console.properties;

import frontdesk.adapters.console.page.Field;
import frontdesk.adapters.console.page.Field.Choice;
import frontdesk.adapters.console.page.Seen;
import frontdesk.adapters.console.page.Typed;
import frontdesk.properties.ImportListings.Wrong;
import frontdesk.properties.ListingField;
import frontdesk.properties.ListingRow;
import frontdesk.properties.Property;
import frontdesk.properties.WriteListing;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is listed of a property as a form has it; each field is called as its column is. */
final class PropertyFields {
  private static final int FEW_LINES = 4;
  private static final int LINES = 8;

  static final Field ADDRESS =
      field(ListingField.ADDRESS, "Address", "Such as 12 Oak Street, Springfield, IL 62701.");
  static final Field HOST = field(ListingField.HOST, "Whose it is", "A host. Empty: all hosts'.");

  static final List<Field> FACTS =
      List.of(
          field(ListingField.RENT, "Rent a month", "Such as 975."),
          field(ListingField.CURRENCY, "Currency", "Empty: USD."),
          field(ListingField.AVAILABLE, "Available", "now, taken, or a day such as 2027-01-15."),
          field(ListingField.BEDROOMS, "Bedrooms", "A number, or studio."),
          field(ListingField.BATHROOMS, "Bathrooms", "Such as 1.5."),
          field(ListingField.AREA, "Area", "Such as 756 sqft or 70 m2."),
          field(ListingField.TYPE, "Type", "Such as apartment."),
          Field.choice(
              ListingField.PETS.column(),
              "Pets",
              new Choice("", "Not told"),
              new Choice("yes", "Yes"),
              new Choice("no", "No"),
              new Choice("cats", "Cats"),
              new Choice("dogs", "Dogs"),
              new Choice("ask", "Ask")),
          Field.text(ListingField.FEATURES.column(), "Features", "One a line.", FEW_LINES),
          Field.text(ListingField.DESCRIPTION.column(), "Description", "", LINES),
          field(ListingField.WEBSITE, "Website", "Such as example.com."),
          field(ListingField.URL, "Page that tells of it", ""));

  private PropertyFields() {}

  private static Field field(ListingField field, String label, String hint) {
    return Field.of(field.column(), label, hint);
  }

  /** As the form shows it. */
  static Typed of(Property property) {
    Map<ListingField, String> told = WriteListing.texts(property);
    Map<String, String> texts = new HashMap<>();
    fields().forEach(field -> texts.put(field.column(), told.getOrDefault(field, "")));
    texts.computeIfPresent(
        ListingField.FEATURES.column(), (column, features) -> features.replace("; ", "\n"));
    return Typed.of(texts);
  }

  /** What was written, as a row that is still to be believed. */
  static ListingRow row(UnaryOperator<String> written) {
    Map<ListingField, String> texts = new EnumMap<>(ListingField.class);
    fields().forEach(field -> texts.put(field, written.apply(field.column())));
    return new ListingRow(1, texts);
  }

  private static Stream<ListingField> fields() {
    return Stream.concat(Stream.of(ADDRESS, HOST), FACTS.stream())
        .flatMap(field -> ListingField.named(field.name()).stream());
  }

  /** What was written, and beside it what cannot be so. */
  static Typed refused(ListingRow row, List<Wrong> wrong, Seen seen) {
    Map<String, String> texts = new HashMap<>();
    row.texts().forEach((field, text) -> texts.put(field.column(), text));
    Map<String, String> reasons = new LinkedHashMap<>();
    wrong.forEach(
        one ->
            reasons.merge(
                one.field().column(),
                Typed.sentence(one.reason()),
                (first, second) -> first + " " + second));
    return new Typed(texts, reasons, Map.of(), seen);
  }
}
