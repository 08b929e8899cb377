package frontdesk.properties;

import frontdesk.addresses.AddressParts;
import frontdesk.addresses.ReadAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of some addresses a caller means. Ears and transcripts get names wrong far more often than
 * they get them right by chance, so likeness of names finds, and a doubt is asked about. House
 * numbers, units, kinds of street and towns are no matter of likeness of names: where they differ,
 * it is asked about at best. So "12 Elm Street" is never taken for 12 Oak Street.
 */
final class AddressMatch {
  /** Names misheard by one or two sounds lie above, other streets below (the test's table). */
  static final double ALIKE = 0.5;

  /** With the very house number, a name may be heard worse. */
  static final double ALIKE_WITH_NUMBER = 0.4;

  /** With the very house number, a name that only begins alike ("Oke") is worth a question. */
  static final double WORTH_ASKING = 0.1;

  /** Two that differ by less cannot be told apart by ear. */
  static final double MARGIN = 0.2;

  /** A town that shares less with the one that was said is another. */
  private static final double SAME_TOWN = 0.3;

  private static final Pattern STATE = Pattern.compile(" [a-z]{2}$");

  private final AddressParts said;

  AddressMatch(String said) {
    this.said = ReadAddress.said(said);
  }

  /** What came of it. */
  record Found(List<Property> certain, List<Property> doubtful) {}

  private record Likely(Property property, double likeness, int doubts) {
    boolean isCertain() {
      return doubts == 0;
    }
  }

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
        Comparator.comparingInt(Likely::doubts)
            .thenComparing(Comparator.comparingDouble(Likely::likeness).reversed())
            .thenComparing(one -> one.property().address().text()));
    return new Found(near(likely, true), near(likely, false));
  }

  // Of those with the fewest doubts.
  private static List<Property> near(List<Likely> likely, boolean certain) {
    List<Likely> some = likely.stream().filter(one -> one.isCertain() == certain).toList();
    return some.stream()
        .filter(one -> one.doubts() == some.get(0).doubts())
        .filter(one -> some.get(0).likeness() - one.likeness() < MARGIN)
        .map(Likely::property)
        .toList();
  }

  private Optional<Likely> likely(Property property, AddressParts known) {
    boolean sameNumber = !said.number().isEmpty() && said.number().equals(known.number());
    double likeness = likeness(known);
    if (said.street().isEmpty() || likeness < (sameNumber ? WORTH_ASKING : ALIKE)) {
      return Optional.empty();
    }
    Stream<Boolean> fits =
        Stream.of(
            likeness >= (sameNumber ? ALIKE_WITH_NUMBER : ALIKE),
            said.number().isEmpty() || sameNumber,
            said.unit().isEmpty() || said.unit().equals(known.unit()),
            agree(said.kind(), known.kind()),
            sameTown(known),
            agree(said.zip(), known.zip()));
    int doubts = (int) fits.filter(fit -> !fit).count();
    return Optional.of(new Likely(property, likeness, doubts));
  }

  private static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  // Of the name alone: a "Street" or a town in common makes no two streets alike.
  private double likeness(AddressParts known) {
    Trigrams name = Trigrams.of(nameWithout(known.town()));
    double byName = name.likeness(Trigrams.of(known.street()));
    return said.kind().isEmpty()
        ? Math.max(byName, name.likeness(Trigrams.of(known.streetAndKind())))
        : byName;
  }

  // Where the kind of street was left out, nothing divides its name from the town's.
  private String nameWithout(String town) {
    if (!said.kind().isEmpty()) {
      return said.street();
    }
    Set<String> towns = Set.copyOf(List.of(town.split(" ", -1)));
    String name =
        Stream.of(said.street().split(" ", -1))
            .filter(word -> !towns.contains(word))
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? said.street() : name;
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
