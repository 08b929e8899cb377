package frontdesk.speech;

import frontdesk.properties.Criterion;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.Property;
import frontdesk.properties.SearchRentals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a caller hears about rentals. Nothing that is not listed is said, and what was listed long
 * ago is said with its age.
 */
public final class PropertyWords {
  /** The listings cannot be read. */
  public static final String AWAY =
      "I can't reach the listings right now. Would you like me to try again?";

  /** Nobody knows what went wrong; nothing was to be changed. */
  public static final String NOT_FOUND_OUT =
      "I couldn't look that up just now. Would you like me to try again?";

  /** Whatever goes beyond it is left out, the question never. */
  private static final int MOST_WORDS = 60;

  private static final int MOST_FEATURES = 3;

  private static final String VIEWING = "Would you like to book a viewing?";

  private final Instant now;
  private final LocalDate today;

  /**
   * @param zone of the host, whose day it is
   */
  public PropertyWords(ZoneId zone, Instant now) {
    this.now = now;
    this.today = now.atZone(zone).toLocalDate();
  }

  public String described(DescribeProperty.Outcome outcome) {
    if (outcome instanceof DescribeProperty.Outcome.Found found) {
      return described(found.property());
    }
    return outcome instanceof DescribeProperty.Outcome.WhichOne which
        ? which(which)
        : "I don't find that address in my listings."
            + " Could you say it again, with the house number and the street?";
  }

  private String described(Property property) {
    SpokenProperty spoken = spoken(property);
    String home =
        Stream.of(
                Stream.of(spoken.kind()),
                spoken.rent().map(rent -> "for " + rent).stream(),
                spoken.vacancy().stream())
            .flatMap(part -> part)
            .collect(Collectors.joining(", "));
    String next = property.isTaken() ? "Shall I look for something similar?" : VIEWING;
    return fitted(spoken.address() + ": " + home + ".", more(property, spoken), next);
  }

  // The age first: it qualifies all that was said.
  private List<String> more(Property property, SpokenProperty spoken) {
    String size =
        Stream.of(spoken.bathrooms(), spoken.area())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    List<String> features = spoken.features(MOST_FEATURES);
    return Stream.of(
            age(List.of(property)).stream(),
            Stream.of(size).filter(text -> !text.isEmpty()).map(text -> "It has " + text + "."),
            spoken.pets().stream(),
            Stream.of(features)
                .filter(some -> !some.isEmpty())
                .map(some -> "There is " + SpokenText.and(some) + "."),
            spoken.firstSentence().stream())
        .flatMap(part -> part)
        .toList();
  }

  private String which(DescribeProperty.Outcome.WhichOne which) {
    List<String> options = which.options().stream().map(one -> spoken(one).address()).toList();
    if (options.size() == 1) {
      return "Did you mean " + options.get(0) + "?";
    }
    String more = which.count() > options.size() ? ", and more" : "";
    return "I have " + SpokenText.and(options) + more + ". Which one do you mean?";
  }

  public String found(SearchRentals.Outcome outcome) {
    if (outcome instanceof SearchRentals.Outcome.Found found) {
      return listed(count(found.count()) + ": ", found.best(), found.count());
    }
    if (outcome instanceof SearchRentals.Outcome.NotSure open) {
      String start =
          count(open.count()) + " that may fit, but I don't know " + missing(open) + ": ";
      return listed(start, open.best(), open.count());
    }
    return nothing((SearchRentals.Outcome.Nothing) outcome);
  }

  private static String count(int count) {
    return count == 1 ? "I found one" : "I found " + count;
  }

  private String listed(String start, List<Property> best, int count) {
    String next =
        count == 1
            ? VIEWING
            : count > best.size()
                ? "Shall I tell you more about one of these, or narrow it down?"
                : "Which one would you like to hear more about?";
    List<String> age = age(best).stream().toList();
    String whole = start + said(best, this::option);
    for (int fewer = best.size(); fewer > 0 && !fits(whole, age, next); fewer--) {
      whole = start + said(best.subList(0, fewer), this::shortly);
    }
    return fitted(whole, age, next);
  }

  private static String said(List<Property> some, Function<Property, String> how) {
    return some.stream().map(how).collect(Collectors.joining("; ")) + ".";
  }

  private static boolean fits(String first, List<String> more, String next) {
    return words(first + " " + String.join(" ", more) + " " + next) <= MOST_WORDS;
  }

  // Two can be kept in mind.
  private static String missing(SearchRentals.Outcome.NotSure open) {
    return open.missing().size() > 2
        ? "all that you asked for"
        : SpokenText.and(open.missing().stream().map(PropertyWords::named).toList());
  }

  private static String nothing(SearchRentals.Outcome.Nothing nothing) {
    String start = "I have nothing listed that fits all of that.";
    if (nothing.without().isEmpty()) {
      return "I have nothing listed that fits. Shall I look for something else?";
    }
    String others = nothing.count() == 1 ? "there is one" : "there are " + nothing.count();
    return start
        + " If "
        + named(nothing.without().get())
        + " may differ, "
        + others
        + ". Shall I go on with that?";
  }

  private static String named(Criterion criterion) {
    return switch (criterion) {
      case LOCATION -> "the location";
      case PRICE -> "the rent";
      case BEDROOMS -> "the number of bedrooms";
      case BATHROOMS -> "the number of bathrooms";
      case TYPE -> "the type of home";
      case PETS -> "what applies to pets";
      case DATE -> "the move-in date";
      case WEBSITE -> "the website";
    };
  }

  private String option(Property property) {
    SpokenProperty spoken = spoken(property);
    return Stream.of(
            Stream.of(spoken.address()),
            Stream.of(spoken.kind()),
            spoken.rent().stream(),
            spoken.vacancy().stream())
        .flatMap(part -> part)
        .collect(Collectors.joining(", "));
  }

  private String shortly(Property property) {
    SpokenProperty spoken = spoken(property);
    return spoken.address() + spoken.rent().map(rent -> " for " + rent).orElse("");
  }

  private Optional<String> age(List<Property> some) {
    long days = some.stream().mapToLong(one -> one.ageInDays(now)).max().orElse(0);
    if (some.stream().noneMatch(one -> one.isOld(now))) {
      return Optional.empty();
    }
    return Optional.of(
        some.size() == 1
            ? "That is what I knew " + days + " days ago, so it may have changed."
            : "Some of this is up to " + days + " days old, so it may have changed.");
  }

  // What does not fit any more is left out, so that the question is always heard.
  private static String fitted(String first, List<String> more, String next) {
    StringBuilder line = new StringBuilder(first);
    for (String sentence : more) {
      if (fits(line.toString(), List.of(sentence), next)) {
        line.append(' ').append(sentence);
      }
    }
    return line + " " + next;
  }

  private static int words(String text) {
    return text.split(" ", -1).length;
  }

  private SpokenProperty spoken(Property property) {
    return new SpokenProperty(property, today);
  }
}
