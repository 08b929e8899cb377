package frontdesk.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "12 Oak Street, Springfield, IL 62701 = 12|oak street||springfield il|62701",
        "12 oak st., springfield, illinois 62701-1234 = 12|oak street||springfield il|62701",
        "12 Oak St. Springfield IL 62701 = 12|oak street||springfield il|62701",
        "12 Oak St Apt 4, Springfield = 12|oak street|4|springfield|",
        "12 Oak St, #4, Springfield = 12|oak street|4|springfield|",
        "12 Oak Street Unit 4-B, Springfield = 12|oak street|4b|springfield|",
        "12 Oak Street, Apartment B, Springfield = 12|oak street|b|springfield|",
        "480 N Main St = 480|north main street|||",
        "480 Main St NW, Washington, DC = 480|main northwest street||washington dc|",
        "300 E St, Washington, DC = 300|e street||washington dc|",
        "7 St. Charles Ave, New Orleans, Louisiana = 7|saint charles avenue||new orleans la|",
        "7 Elm Street, St. Paul, MN = 7|elm street||saint paul mn|",
        "7 Elm St St Paul = 7|elm street||saint paul|",
        "5 Broadway, New York, New York 10004 = 5|broadway||new york ny|10004",
        "The Oaks, 12 Oak Street, Springfield = 12|oak street||the oaks springfield|",
        "12B Oak Park Court = 12b|oak park court|||",
        "4500-12 First Avenue = 4500-12|1st avenue|||",
        "12 Caf\u00e9 Rd = 12|cafe road|||",
        "61 Highway 50, Salem = 61|highway 50||salem|",
      })
  void spellings_are_taken_apart_into_one(String written, String parts) {
    AddressParts read = Address.parse(written).orElseThrow().parts();

    assertThat(
            String.join(
                "|", read.number(), read.streetAndKind(), read.unit(), read.town(), read.zip()))
        .isEqualTo(parts);
  }

  @Test
  void spellings_of_one_place_are_equal_and_have_one_id() {
    Address one = new Address("12 Oak Street, Apt. 4, Springfield, IL");
    Address other = new Address("12 OAK ST #4, Springfield, Illinois");

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.id()).isEqualTo(other.id());
    assertThat(one.text()).isNotEqualTo(other.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14 Oak Street, Apt 4, Springfield, IL",
        "12 Oak Avenue, Apt 4, Springfield, IL",
        "12 Oak Street, Apt 5, Springfield, IL",
        "12 Oak Street, Springfield, IL",
        "12 Oak Street, Apt 4, Chatham, IL",
        "12 Oak Street, Apt 4, Springfield, MO",
        "12 Oak Street, Apt 4, Springfield, IL 62704",
      })
  void other_places_are_not(String other) {
    assertThat(new Address(other).id())
        .isNotEqualTo(new Address("12 Oak Street, Apt 4, Springfield, IL").id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "12", "Oak", "#4", "n/a"})
  void what_names_no_place_is_none(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }

  @Test
  void an_address_is_one_line_of_at_most_200_characters() {
    assertThat(Address.parse("12 Oak Street\r\n Springfield").orElseThrow().text())
        .isEqualTo("12 Oak Street Springfield");
    assertThat(Address.parse("12 Oak Street " + "x".repeat(190))).isEmpty();
    assertThatThrownBy(() -> new Address("12\nOak Street"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
