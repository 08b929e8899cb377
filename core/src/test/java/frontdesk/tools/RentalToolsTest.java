package frontdesk.tools;

import static frontdesk.properties.PropertyFixture.aProperty;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.properties.Property;
import frontdesk.properties.UnavailableProperties;
import frontdesk.scheduling.Demo;
import frontdesk.speech.PropertyWords;
import frontdesk.speech.Spoken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers hear of the demo organisation's properties. */
class RentalToolsTest {
  private final ToolDesk desk = aDesk().desk();

  private ToolReply details(String address) {
    ToolReply reply =
        desk.answer(
            aCallOf("get_property_details").with("property_address", address).build(),
            byTelephone());
    Spoken.assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  private String found(ToolCallFixture call) {
    ToolReply reply = desk.answer(call.build(), byTelephone());
    Spoken.assertThatItCanBeSpoken(reply.spoken());
    assertThat(reply).isInstanceOf(ToolReply.Told.class);
    return reply.spoken();
  }

  private static Property lakeview() {
    return aDesk().properties().all(Demo.ORG).stream()
        .filter(one -> one.address().text().startsWith("2210 Lakeview"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_property_is_described_by_what_a_caller_says_of_its_address() {
    ToolReply reply = details("twelve oak street");

    Spoken.assertThatItCanBeSpoken(reply.spoken());
    assertThat(reply.spoken())
        .startsWith("12 Oak Street")
        .contains("$975 a month")
        .endsWith("Would you like to book a viewing?");
  }

  @Test
  void two_that_are_alike_are_asked_about() {
    assertThat(details("480 Maple Avenue").spoken())
        .contains("Apartment 3", "Apartment 7")
        .endsWith("Which one do you mean?");
  }

  @Test
  void what_is_not_listed_is_not_said_to_be_let() {
    assertThat(details("77 Nowhere Lane").spoken())
        .contains("I don't find that address")
        .doesNotContain("available");
  }

  @Test
  void an_id_counts_more_than_an_address() {
    String id = lakeview().id().value();

    String spoken =
        desk.answer(
                aCallOf("get_property_details")
                    .with("property_id", id)
                    .with("property_address", "12 Oak Street")
                    .build(),
                byTelephone())
            .spoken();

    assertThat(spoken).startsWith("2210 Lakeview Drive").doesNotContain(id);
  }

  @Test
  void an_id_is_enough() {
    Property lakeview = lakeview();

    assertThat(found(aCallOf("get_property_details").with("property_id", lakeview.id().value())))
        .startsWith("2210 Lakeview Drive");
  }

  @ParameterizedTest
  @CsvSource({
    "price_range, under 1000, I found one: 12 Oak Street",
    "price_range, 1400-1600, I found 2: 480 Maple Avenue",
    "bedrooms, 3, I found one: 2210 Lakeview Drive",
    "bathrooms, 2.5, I found one: 2210 Lakeview Drive",
    "property_type, House, I found one: 2210 Lakeview Drive",
    "location, chatham, I found one: 2210 Lakeview Drive",
    "available_from, 2026-11-23, I found 2: ",
  })
  void a_search_is_narrowed_by_each_wish(String wish, String value, String said) {
    assertThat(found(aCallOf("search_rentals").with(wish, value))).startsWith(said);
  }

  @Test
  void numbers_are_taken_as_numbers_too() {
    assertThat(found(aCallOf("search_rentals").with("bedrooms", 3)))
        .isEqualTo(found(aCallOf("search_rentals").with("bedrooms", "3")));
    assertThat(found(aCallOf("search_rentals").with("bathrooms", 2.0))).startsWith("I found 2");
  }

  @Test
  void without_a_wish_everything_that_can_be_had_is_counted_and_three_are_named() {
    assertThat(found(aCallOf("search_rentals")))
        .startsWith("I found 4: ")
        .endsWith("Shall I tell you more about one of these, or narrow it down?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anywhere", "anywhere in the area"})
  void anywhere_is_no_wish(String place) {
    assertThat(found(aCallOf("search_rentals").with("location", place)))
        .isEqualTo(found(aCallOf("search_rentals")));
  }

  @Test
  void where_nothing_fits_it_is_said_what_to_leave_out() {
    assertThat(
            found(aCallOf("search_rentals").with("location", "Chatham").with("price_range", "900")))
        .isEqualTo(
            "I have nothing listed that fits all of that. If the rent may differ, there is"
                + " one. Shall I go on with that?");
  }

  @Test
  void the_other_name_is_the_same_tool() {
    assertThat(found(aCallOf("search_available_properties")))
        .isEqualTo(found(aCallOf("search_rentals")));
  }

  @Test
  void the_intake_desk_sees_what_the_organisation_shares() {
    assertThat(desk.answer(aCallOf("search_rentals").build(), byBrowser()).spoken())
        .startsWith("I found 4: ");
  }

  @ParameterizedTest
  @CsvSource({
    "price_range, a fortune, What would you like to pay a month?",
    "bedrooms, plenty, How many bedrooms do you need?",
    "pets, a dragon, Which pets come along?",
    "available_from, soon, When would you like to move in?",
  })
  void what_is_not_understood_is_asked_about(String wish, String value, String question) {
    ToolReply reply =
        desk.answer(aCallOf("search_rentals").with(wish, value).build(), byTelephone());

    assertThat(reply).isInstanceOf(ToolReply.Asked.class);
    assertThat(reply.spoken()).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"get_property_details", "search_rentals"})
  void listings_that_cannot_be_read_are_tried_later(String tool) {
    ToolDesk away = aDesk().listing(any -> new UnavailableProperties()).desk();

    ToolReply reply =
        away.answer(aCallOf(tool).with("property_address", "12 Oak Street").build(), byTelephone());

    assertThat(reply).isEqualTo(new ToolReply.TryLater(PropertyWords.away(Language.ENGLISH)));
  }

  @Test
  void not_available_is_said_of_the_row_that_says_so_and_of_nothing_else() {
    DeskFixture fixture = aDesk();
    fixture.properties().keep(Demo.ORG, List.of(aProperty().at("9 Elm Street").taken().build()));

    assertThat(said(fixture, "9 Elm Street")).contains("no longer available");
    for (String other : List.of("12 Oak Street", "480 Maple Avenue", "9 Elm Court", "nowhere")) {
      assertThat(said(fixture, other)).doesNotContain("no longer").doesNotContain("not available");
    }
    fixture.listing(listings -> new UnavailableProperties());
    assertThat(said(fixture, "9 Elm Street")).doesNotContain("no longer");
  }

  @Test
  void facts_older_than_a_month_are_told_with_their_age() {
    DeskFixture fixture = aDesk();
    fixture.clock().advance(Duration.ofDays(30));
    assertThat(said(fixture, "12 Oak Street")).doesNotContain("days ago");

    fixture.clock().advance(Duration.ofDays(1));
    assertThat(said(fixture, "12 Oak Street"))
        .contains("That is what I knew 31 days ago, so it may have changed.");
  }

  private static String said(DeskFixture fixture, String address) {
    String spoken =
        fixture
            .desk()
            .answer(
                aCallOf("get_property_details").with("property_address", address).build(),
                byTelephone())
            .spoken();
    Spoken.assertThatItCanBeSpoken(spoken);
    return spoken;
  }
}
