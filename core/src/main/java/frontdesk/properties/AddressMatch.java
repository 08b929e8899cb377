package frontdesk.properties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of some addresses a caller means. Ears and transcripts get names wrong far more often than
 * they get them right by chance, so likeness finds, and a doubt is asked about. Numbers, units and
 * towns are no matter of likeness: where they differ, it is asked about at best.
 */
final class AddressMatch {
  /** Names misheard by one or two sounds lie above, other streets below (the test's table). */
  static final double ALIKE = 0.5;

  /** With the very house number, a name may be heard worse. */
  static final double ALIKE_WITH_NUMBER = 0.35;

  /** Two that differ by less cannot be told apart by ear. */
  static final double MARGIN = 0.2;

  /** A town that shares less with the one that was said is another. */
  private static final double SAME_TOWN = 0.3;

  private static final Pattern STATE = Pattern.compile(" [a-z]{2}$");

  private final AddressParts said;
  private final Trigrams words;

  AddressMatch(String said) {
    this.said = ReadAddress.said(said);
    this.words = Trigrams.of(this.said.words());
  }

  /** What came of it. */
  record Found(List<Property> certain, List<Property> doubtful) {}

  private record Likely(Property property, double likeness, boolean certain) {}

  /** Both lists best first; of the certain ones only those that cannot be told apart. */
  Found among(List<Property> properties) {
    List<Likely> likely = new ArrayList<>();
    for (Property property : properties) {
      AddressParts known = property.address().parts();
      if (known.equals(said)) {
        return new Found(List.of(property), List.of());
      }
      likely(property, known).ifPresent(likely::add);
    }
    likely.sort(
        Comparator.comparingDouble(Likely::likeness)
            .reversed()
            .thenComparing(one -> one.property().address().text()));
    return new Found(near(likely, true), near(likely, false));
  }

  private static List<Property> near(List<Likely> likely, boolean certain) {
    List<Likely> some = likely.stream().filter(one -> one.certain() == certain).toList();
    return some.stream()
        .filter(one -> some.get(0).likeness() - one.likeness() < MARGIN)
        .map(Likely::property)
        .toList();
  }

  private Optional<Likely> likely(Property property, AddressParts known) {
    boolean sameNumber = !said.number().isEmpty() && said.number().equals(known.number());
    double likeness = likeness(known);
    if (said.street().isEmpty() || likeness < (sameNumber ? ALIKE_WITH_NUMBER : ALIKE)) {
      return Optional.empty();
    }
    boolean certain =
        (said.number().isEmpty() || sameNumber)
            && (said.unit().isEmpty() || said.unit().equals(known.unit()))
            && sameTown(known)
            && (said.zip().isEmpty() || known.zip().isEmpty() || said.zip().equals(known.zip()));
    return Optional.of(new Likely(property, likeness, certain));
  }

  // Callers leave out the kind of street, the town or both.
  private double likeness(AddressParts known) {
    double best = 0;
    for (String name : List.of(known.streetAndKind(), known.street())) {
      for (String town : List.of("", townOnly(known), known.town())) {
        best = Math.max(best, words.likeness(Trigrams.of(AddressParts.joined(name, town))));
      }
    }
    return best;
  }

  private static String townOnly(AddressParts known) {
    return STATE.matcher(known.town()).replaceFirst("");
  }

  private boolean sameTown(AddressParts known) {
    if (said.town().isEmpty() || known.town().isEmpty()) {
      return true;
    }
    Trigrams town = Trigrams.of(said.town());
    return town.likeness(Trigrams.of(known.town())) >= SAME_TOWN
        || town.likeness(Trigrams.of(townOnly(known))) >= SAME_TOWN;
  }
}
