package frontdesk.properties;

/** What a search may be narrowed by. */
public enum Criterion {
  LOCATION,
  PRICE,
  BEDROOMS,
  BATHROOMS,
  TYPE,
  PETS,
  DATE,
  WEBSITE
}
