package frontdesk.addresses;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address taken apart, each part in small letters and spelled out. What was not said is empty.
 *
 * @param number the house's, such as {@code 12} or {@code 45b}
 * @param street its name without the kind, such as {@code north oak}
 * @param kind such as {@code street}
 * @param unit the apartment's, such as {@code 4b}
 * @param town with the state in two letters, such as {@code springfield il}
 * @param zip five digits
 */
public record AddressParts(
    String number, String street, String kind, String unit, String town, String zip) {

  public boolean isPlace() {
    return !street.isEmpty() && (!number.isEmpty() || !kind.isEmpty() || !town.isEmpty());
  }

  /** Also the ZIP code: one town may have a street twice, and two rows do less harm than one. */
  public String inOneSpelling() {
    return number + "|" + streetAndKind() + "|" + unit + "|" + town + "|" + zip;
  }

  public String streetAndKind() {
    return joined(street, kind);
  }

  /** Everything but house number, unit and ZIP code. */
  public String words() {
    return joined(street, kind, town);
  }

  public static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
