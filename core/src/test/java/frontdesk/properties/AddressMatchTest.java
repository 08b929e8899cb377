package frontdesk.properties;

import static frontdesk.properties.PropertyFixture.aProperty;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that the thresholds were chosen by. */
class AddressMatchTest {
  private static final List<Property> LISTED =
      Stream.of(
              "12 Oak Street, Springfield, IL 62701",
              "14 Oak Street, Springfield, IL 62701",
              "480 Maple Avenue, Apartment 3, Springfield, IL 62704",
              "480 Maple Avenue, Apartment 7, Springfield, IL 62704",
              "2210 Lakeview Drive, Chatham, IL 62629",
              "15 Kensington Court, Springfield, IL 62701",
              "50 Kensington Court, Springfield, IL 62701",
              "7 Saint Charles Avenue, Rochester, IL",
              "1204 Wisteria Lane, Sherman, IL",
              "310 North Grand Boulevard, Springfield, IL")
          .map(address -> aProperty().at(address).build())
          .toList();

  private static AddressMatch.Found match(String said) {
    return new AddressMatch(said).among(LISTED);
  }

  private static List<String> texts(List<Property> properties) {
    return properties.stream()
        .map(one -> one.address().text().split(", Sp|, Ch|, Ro|, Sh", -1)[0])
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "12 Oak Street = 12 Oak Street",
        "12 Oak St = 12 Oak Street",
        "twelve oak street = 12 Oak Street",
        "12 Oak = 12 Oak Street",
        "the one at 12 oak = 12 Oak Street",
        "12 Oak Street in Springfield = 12 Oak Street",
        "12 Oak Street, Springfield, Illinois, 62701 = 12 Oak Street",
        "480 Maple Avenue unit 3 = 480 Maple Avenue, Apartment 3",
        "480 maple ave apartment seven = 480 Maple Avenue, Apartment 7",
        "four eighty Maples Avenue number 7 = 480 Maple Avenue, Apartment 7",
        "twenty two ten lake view drive = 2210 Lakeview Drive",
        "2210 Lakevue Drive = 2210 Lakeview Drive",
        "Lakeview Drive = 2210 Lakeview Drive",
        "the house on lakeview = 2210 Lakeview Drive",
        "Lakeview in Chatham = 2210 Lakeview Drive",
        "15 Kinsington Court = 15 Kensington Court",
        "fifteen Kensinton = 15 Kensington Court",
        "7 St. Charles = 7 Saint Charles Avenue",
        "7 Saint Charls Avenue = 7 Saint Charles Avenue",
        "twelve oh four Westeria Lane = 1204 Wisteria Lane",
        "Wisteria = 1204 Wisteria Lane",
        "310 Grand Boulevard = 310 North Grand Boulevard",
        "310 N Grand Blvd = 310 North Grand Boulevard",
      })
  void a_misheard_address_is_certain_while_nothing_else_is_near(String said, String meant) {
    assertThat(texts(match(said).certain())).as(said).containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Oak Street = 12 Oak Street; 14 Oak Street",
        "480 Maple Avenue = 480 Maple Avenue, Apartment 3; 480 Maple Avenue, Apartment 7",
        "Kensington = 15 Kensington Court; 50 Kensington Court",
      })
  void two_that_cannot_be_told_apart_are_both_possible(String said, String meant) {
    assertThat(texts(match(said).certain())).containsExactly(meant.split("; ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "16 Oak Street = 12 Oak Street; 14 Oak Street",
        "480 Maple Avenue Apartment 5 ="
            + " 480 Maple Avenue, Apartment 3; 480 Maple Avenue, Apartment 7",
        "12 Oke Street = 12 Oak Street",
        "12 Oak Avenue = 12 Oak Street",
        "four eighty Maypole Avenue number 7 = 480 Maple Avenue, Apartment 7",
        "2210 Lakeview Drive in Peoria = 2210 Lakeview Drive",
        "12 Lakeview Drive = 2210 Lakeview Drive",
        "2210 Lakeview Drive apartment 2 = 2210 Lakeview Drive",
      })
  void another_number_unit_kind_or_town_is_a_doubt(String said, String perhaps) {
    assertThat(match(said).certain()).isEmpty();
    assertThat(texts(match(said).doubtful())).containsExactly(perhaps.split("; ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {"99 Elm Street = ''", "Main Street = ''", "the blue one = ''", "12 = ''", "'' = ''"})
  void what_is_like_nothing_is_unknown(String said, String nothing) {
    assertThat(match(said).certain()).isEmpty();
    assertThat(match(said).doubtful()).isEmpty();
  }

  @Test
  void another_street_is_another_though_number_kind_and_town_agree() {
    List<String> names =
        List.of("Oak", "Elm", "Park", "Ash", "Maple", "Pine", "Cedar", "Lakeview", "Kensington");
    for (String kind : List.of(" Street", " Boulevard", "")) {
      for (String listed : names) {
        AddressMatch.Found found = within("12 " + listed + kind + ", Springfield, IL", names, kind);

        assertThat(found.certain()).as(listed + kind).isEmpty();
      }
    }
  }

  private static AddressMatch.Found within(String listed, List<String> names, String kind) {
    List<Property> one = List.of(aProperty().at(listed).build());
    return names.stream()
        .filter(name -> !listed.contains(name))
        .map(name -> new AddressMatch("12 " + name + kind + " Springfield").among(one))
        .reduce(
            new AddressMatch.Found(List.of(), List.of()),
            (all, next) -> all.certain().isEmpty() ? next : all);
  }

  @Test
  void an_address_as_it_is_listed_is_itself_whatever_is_near() {
    for (Property one : LISTED) {
      assertThat(match(one.address().text()).certain()).containsExactly(one);
    }
  }

  @Test
  void one_letter_heard_wrong_never_leads_to_another_house_with_certainty() {
    Random random = new Random(20261121);
    for (int run = 0; run < 2_000; run++) {
      Property meant = LISTED.get(random.nextInt(LISTED.size()));
      String said = withOneLetterWrong(meant.address().text(), random);

      List<Property> certain = match(said).certain();
      assertThat(certain.size() == 1 && !certain.contains(meant)).as(said).isFalse();
    }
  }

  private static String withOneLetterWrong(String text, Random random) {
    StringBuilder letters = new StringBuilder(text);
    int at = random.nextInt(text.length());
    while (!Character.isLetter(letters.charAt(at))) {
      at = random.nextInt(text.length());
    }
    letters.setCharAt(at, (char) ('a' + random.nextInt(26)));
    return letters.toString();
  }
}
