package frontdesk.properties;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a listing says of a home. What it does not say is absent.
 *
 * @param features at most 30, each on one line of at most 80 characters
 * @param description at most 4,000 characters; anybody's words, so checked before they are spoken
 */
public record Facts(
    Optional<Rent> rent,
    Optional<Bedrooms> bedrooms,
    Optional<Bathrooms> bathrooms,
    Optional<Area> area,
    Optional<PropertyType> type,
    List<String> features,
    Optional<Pets> pets,
    Optional<Vacancy> vacancy,
    Optional<String> description) {
  /** More is no list that a person made. */
  static final int MOST_FEATURES = 30;

  static final int LONGEST_FEATURE = 80;

  /** On one line, without what divides one from the next in a file. */
  private static final Pattern FEATURE = Pattern.compile("\\S(?:[^;|\\v]*\\S)?");

  /** Longer than the texts of listing sites (which cut at 2,000 to 4,000). */
  static final int LONGEST_DESCRIPTION = 4_000;

  /** Of a home of which nothing is known but where it is. */
  public static final Facts NONE =
      new Facts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Facts {
    features = List.copyOf(features);
    if (features.size() > MOST_FEATURES || !features.stream().allMatch(Facts::isFeature)) {
      throw new IllegalArgumentException("at most 30 features of 1 to 80 characters");
    }
    if (description.filter(Facts::isNoDescription).isPresent()) {
      throw new IllegalArgumentException("a description has 1 to 4,000 characters");
    }
  }

  static boolean isFeature(String text) {
    return text.length() <= LONGEST_FEATURE && FEATURE.matcher(text).matches();
  }

  private static boolean isNoDescription(String text) {
    return text.isBlank() || text.length() > LONGEST_DESCRIPTION;
  }
}
