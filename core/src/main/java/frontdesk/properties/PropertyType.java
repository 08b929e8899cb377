package frontdesk.properties;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of home it is, in small letters: usual kinds by one name each, others as they were
 * named.
 *
 * @param name 1 to 40 characters
 */
public record PropertyType(String name) {
  private static final int LONGEST = 40;
  private static final Map<String, String> NAMES =
      names(
          """
          apartment: apt, apts, flat, apartments, apartment unit, multifamily, multi family, apartment home
          house: single family, single family home, single family house, single family residence, sfr, sfh, home, houses, detached
          townhouse: townhome, town house, town home, row house, rowhouse, townhouses
          condo: condominium, condos, condo unit
          studio: efficiency, studio apartment, bachelor
          duplex: two family, half duplex
          room: private room, room for rent, shared room
          mobile home: manufactured home, trailer, manufactured
          """);

  public PropertyType {
    if (!name.equals(named(name)) || name.isEmpty() || name.length() > LONGEST) {
      throw new IllegalArgumentException("a type has one name of 1 to 40 small letters");
    }
  }

  public static Optional<PropertyType> parse(String text) {
    String name = named(text);
    return name.isEmpty() || name.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new PropertyType(name));
  }

  private static String named(String text) {
    String words =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}/ ]+", " ").replaceAll(" +", " ");
    return NAMES.getOrDefault(words.strip(), words.strip());
  }

  private static Map<String, String> names(String table) {
    Map<String, String> names = new HashMap<>();
    for (String line : table.lines().toList()) {
      String[] sides = line.split(": ", -1);
      for (String other : sides[1].split(", ", -1)) {
        names.put(other, sides[0]);
      }
    }
    return Map.copyOf(names);
  }

  @Override
  public String toString() {
    return name;
  }
}
