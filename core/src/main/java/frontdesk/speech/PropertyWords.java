package frontdesk.speech;

import frontdesk.Language;
import frontdesk.properties.Criterion;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.Property;
import frontdesk.properties.SearchRentals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a caller hears about rentals. Nothing that is not listed is said, and what was listed long
 * ago is said with its age.
 */
public final class PropertyWords {
  private static final int MOST_FEATURES = 3;

  private final Phrases phrases;
  private final Instant now;
  private final LocalDate today;

  /**
   * @param zone of the host, whose day it is
   */
  public PropertyWords(ZoneId zone, Instant now, Language language) {
    this.phrases = Phrases.in(language);
    this.now = now;
    this.today = now.atZone(zone).toLocalDate();
  }

  /** The listings cannot be read. */
  public static String away(Language language) {
    return Phrases.in(language).say("homes.away");
  }

  /** Nobody knows what went wrong; nothing was to be changed. */
  public static String notFoundOut(Language language) {
    return Phrases.in(language).say("homes.not_found_out");
  }

  public String described(DescribeProperty.Outcome outcome) {
    if (outcome instanceof DescribeProperty.Outcome.Found found) {
      return described(found.property());
    }
    return outcome instanceof DescribeProperty.Outcome.WhichOne which
        ? which(which)
        : phrases.say("home.unknown");
  }

  private String described(Property property) {
    SpokenProperty spoken = spoken(property);
    String home =
        Stream.of(
                Stream.of(spoken.kind()),
                spoken.rent().map(rent -> phrases.say("home.rent", "rent", rent)).stream(),
                spoken.vacancy().stream())
            .flatMap(part -> part)
            .collect(Collectors.joining(", "));
    String first = phrases.say("home.described", "address", spoken.address(), "home", home);
    String next = phrases.say(property.isTaken() ? "home.similar" : "home.viewing");
    return fitted(first, more(property, spoken), next);
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
            Stream.of(size)
                .filter(text -> !text.isEmpty())
                .map(text -> phrases.say("home.size", "size", text)),
            spoken.pets().stream(),
            Stream.of(features)
                .filter(some -> !some.isEmpty())
                .map(some -> phrases.say("home.features", "features", and(some))),
            spoken.firstSentence().stream())
        .flatMap(part -> part)
        .toList();
  }

  private String which(DescribeProperty.Outcome.WhichOne which) {
    List<String> options = which.options().stream().map(one -> spoken(one).address()).toList();
    if (options.size() == 1) {
      return phrases.say("home.did_you_mean", "address", options.get(0));
    }
    String key = which.count() > options.size() ? "home.which_of_many" : "home.which";
    return phrases.say(key, "addresses", and(options));
  }

  private String and(List<String> words) {
    return new SpokenList(phrases).and(words);
  }

  public String found(SearchRentals.Outcome outcome) {
    if (outcome instanceof SearchRentals.Outcome.Found found) {
      return listed("homes.found", "", found.best(), found.count());
    }
    return outcome instanceof SearchRentals.Outcome.NotSure open
        ? listed("homes.not_sure", missing(open), open.best(), open.count())
        : nothing((SearchRentals.Outcome.Nothing) outcome);
  }

  private String listed(String key, String missing, List<Property> best, int count) {
    String next = phrases.say(next(best.size(), count));
    List<String> age = age(best).stream().toList();
    UnaryOperator<String> line =
        homes ->
            phrases.say(
                Phrases.oneOrOther(key, count),
                "count",
                String.valueOf(count),
                "missing",
                missing,
                "homes",
                homes);
    String whole = line.apply(said(best, this::option));
    for (int fewer = best.size(); fewer > 0 && !fits(whole, age, next); fewer--) {
      whole = line.apply(said(best.subList(0, fewer), this::shortly));
    }
    return fitted(whole, age, next);
  }

  private static String next(int said, int count) {
    if (count == 1) {
      return "home.viewing";
    }
    return count > said ? "homes.narrow" : "homes.which";
  }

  private static String said(List<Property> some, Function<Property, String> how) {
    return some.stream().map(how).collect(Collectors.joining("; "));
  }

  private static boolean fits(String first, List<String> more, String next) {
    return Length.words(first + " " + String.join(" ", more) + " " + next) <= Length.MOST_WORDS;
  }

  // Two can be kept in mind.
  private String missing(SearchRentals.Outcome.NotSure open) {
    return open.missing().size() > 2
        ? phrases.say("homes.much_missing")
        : and(open.missing().stream().map(this::named).toList());
  }

  private String nothing(SearchRentals.Outcome.Nothing nothing) {
    return nothing
        .without()
        .map(
            criterion ->
                phrases.say(
                    Phrases.oneOrOther("homes.nothing_but", nothing.count()),
                    "criterion",
                    named(criterion),
                    "count",
                    String.valueOf(nothing.count())))
        .orElseGet(() -> phrases.say("homes.nothing"));
  }

  private String named(Criterion criterion) {
    return phrases.say("criterion." + criterion.name().toLowerCase(Locale.ROOT));
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
    return spoken
        .rent()
        .map(rent -> phrases.say("home.short", "address", spoken.address(), "rent", rent))
        .orElseGet(spoken::address);
  }

  private Optional<String> age(List<Property> some) {
    long days = some.stream().mapToLong(one -> one.ageInDays(now)).max().orElse(0);
    if (some.stream().noneMatch(one -> one.isOld(now))) {
      return Optional.empty();
    }
    String key = some.size() == 1 ? "home.old" : "homes.old";
    return Optional.of(phrases.say(key, "days", String.valueOf(days)));
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

  private SpokenProperty spoken(Property property) {
    return new SpokenProperty(property, today, phrases);
  }
}
