package frontdesk.adapters.vapi.front;

import static frontdesk.properties.PropertyFixture.aProperty;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.SettableClock;
import frontdesk.http.Handler;
import frontdesk.http.Response;
import frontdesk.properties.InMemoryProperties;
import frontdesk.properties.ListRentals;
import frontdesk.properties.Properties;
import frontdesk.properties.Property;
import frontdesk.properties.PropertyFixture;
import frontdesk.properties.Rent;
import frontdesk.properties.UnavailableProperties;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.InMemoryHosts;
import frontdesk.scheduling.Way;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts of the earlier version. Source: protocols, earlier routes. */
class ListedRentalsTest {
  /** Still the evening before where the host is. */
  private final SettableClock clock = new SettableClock("2026-06-20T03:00:00Z");

  private ListedRentals over(Properties properties) {
    Host pete = Demo.propertyManager();
    Entrance door = new Entrance(InMemoryHosts.of(pete), Demo.ORG, Way.to(pete.id()));
    return new ListedRentals(new ListRentals(properties), door, clock);
  }

  private ListedRentals over(PropertyFixture... listed) {
    Property[] all = List.of(listed).stream().map(PropertyFixture::build).toArray(Property[]::new);
    return over(InMemoryProperties.of(Demo.ORG, all));
  }

  private static JsonNode ask(Handler handler, String path) {
    Response answer = FrontDoor.ask(handler, "GET", path, "");
    assertThat(answer.status()).isEqualTo(200);
    JsonNode said = FrontDoor.tree(answer);
    assertThat(said.path("status").asText()).isEqualTo("success");
    return said;
  }

  private static JsonNode ofExample(ListedRentals rentals) {
    return ask(rentals.ofWebsite(), "/database/rentals/example.com");
  }

  private static JsonNode available(ListedRentals rentals) {
    return ask(rentals.available(), "/database/available");
  }

  @Test
  void a_rental_has_the_earlier_names_and_texts() {
    ListedRentals rentals = over(aProperty().vacantFrom("2026-07-15"));

    assertThat(ofExample(rentals))
        .isEqualTo(
            FrontDoor.tree(
                """
                {
                  "status": "success",
                  "website": "example.com",
                  "rental_count": 1,
                  "rentals": [
                    {
                      "id": "%s",
                      "website": "example.com",
                      "source_url": "https://example.com/listing",
                      "scraped_at": "2026-11-20T09:00:00Z",
                      "data": {
                        "address": "12 Oak Street, Springfield, IL 62701",
                        "price": "$975",
                        "bedrooms": 2,
                        "bathrooms": 1.5,
                        "square_feet": "756 sqft",
                        "available_date": "July 15",
                        "property_type": "Apartment"
                      }
                    }
                  ]
                }
                """
                    .formatted(aProperty().build().id().value())));
  }

  @Test
  void what_is_not_listed_is_null() {
    JsonNode data =
        ofExample(over(aProperty().knownByAddressOnly().on("example.com"))).at("/rentals/0/data");

    assertThat(data.size()).isEqualTo(7);
    assertThat(data.properties())
        .filteredOn(fact -> !fact.getKey().equals("address"))
        .allMatch(fact -> fact.getValue().isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {"1450 = $1,450", "1450.50 USD = $1,450.50", "900 EUR = 900 EUR"})
  void a_price_is_written_as_listings_write_it(String rent, String written) {
    JsonNode rental =
        ofExample(over(aProperty().renting(Rent.parse(rent).orElseThrow()))).at("/rentals/0");

    assertThat(rental.at("/data/price").asText()).isEqualTo(written);
    assertThat(Rent.parse(written)).isEqualTo(Rent.parse(rent));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "2026-07-15 = July 15",
        "2026-06-10 = June 10",
        "2025-07-15 = July 15, 2025",
        "2027-07-15 = July 15, 2027"
      })
  void a_day_has_its_year_where_another_one_would_be_understood(String day, String written) {
    assertThat(
            ofExample(over(aProperty().vacantFrom(day)))
                .at("/rentals/0/data/available_date")
                .asText())
        .isEqualTo(written);
  }

  @Test
  void what_is_let_is_listed_and_not_available() {
    ListedRentals rentals = over(aProperty().taken());

    assertThat(ofExample(rentals).at("/rentals/0/data/available_date").asText()).isEqualTo("Taken");
    assertThat(available(rentals).path("total_available").asInt()).isZero();
  }

  @Test
  void what_can_be_had_comes_soonest_first_by_the_hosts_day() {
    JsonNode said =
        available(
            over(
                aProperty().at("1 Elm Street").vacantFrom("2026-07-15"),
                aProperty().at("2 Elm Street"),
                aProperty().at("3 Elm Street").vacantFrom("2026-06-20"),
                aProperty().at("4 Elm Street").vacantFrom("2026-06-01"),
                aProperty().at("5 Elm Street").knownByAddressOnly()));

    assertThat(said.path("current_date").asText()).isEqualTo("June 19, 2026");
    assertThat(said.path("total_available").asInt()).isEqualTo(4);
    assertThat(each(said, "availability_status"))
        .containsExactly(
            "Available Now", "Available Now", "Available June 20", "Available July 15");
    assertThat(each(said, "days_until_available")).containsExactly("0", "0", "1", "26");
    assertThat(each(said, "address").subList(2, 4)).containsExactly("3 Elm Street", "1 Elm Street");
  }

  private static List<String> each(JsonNode said, String name) {
    return said.path("rentals").valueStream().map(one -> one.path(name).asText()).toList();
  }

  @Test
  void websites_are_counted_with_the_time_of_their_newest_listing() {
    ListedRentals rentals =
        over(
            aProperty().at("1 Elm Street").asOf("2026-06-01T09:00:00Z"),
            aProperty().at("2 Elm Street").asOf("2026-06-03T09:00:00Z"),
            aProperty().at("3 Elm Street").on("homes.example").asOf("2026-06-02T09:00:00Z"),
            aProperty().at("4 Elm Street").knownByAddressOnly().asOf("2026-06-04T09:00:00Z"));

    assertThat(ask(rentals.status(), "/database/status").path("database_stats"))
        .isEqualTo(
            FrontDoor.tree(
                """
                {
                  "total_rentals": 4,
                  "websites_tracked": 2,
                  "last_updated": "2026-06-04T09:00:00Z",
                  "websites": {
                    "example.com": {"rental_count": 2, "last_scraped": "2026-06-03T09:00:00Z"},
                    "homes.example": {"rental_count": 1, "last_scraped": "2026-06-02T09:00:00Z"}
                  }
                }
                """));
  }

  @Test
  void without_listings_nothing_was_ever_updated() {
    ListedRentals rentals = over();

    assertThat(ask(rentals.status(), "/database/status").path("database_stats"))
        .isEqualTo(
            FrontDoor.tree(
                """
                {"total_rentals": 0, "websites_tracked": 0, "last_updated": null, "websites": {}}
                """));
    assertThat(available(rentals).path("rentals")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXAMPLE.com", "www.example.com", "https%3A%2F%2Fexample.com%2Frentals"})
  void a_website_has_more_than_one_spelling(String name) {
    assertThat(ask(over(aProperty()).ofWebsite(), "/database/rentals/" + name).path("website"))
        .isEqualTo(FrontDoor.tree("\"example.com\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"homes.example", "example", "%20", "%2", ""})
  void of_an_unknown_website_it_is_said_what_to_do(String name) {
    Response answer =
        FrontDoor.ask(over(aProperty()).ofWebsite(), "GET", "/database/rentals/" + name, "");

    assertThatItFailed(answer, 404, "GET /database/status");
  }

  @Test
  void another_hosts_listings_are_not_told() {
    Property theirs = aProperty().of(Demo.intakeDesk().id()).build();
    ListedRentals rentals = over(InMemoryProperties.of(Demo.ORG, theirs));

    assertThat(available(rentals).path("rentals")).isEmpty();
    assertThat(FrontDoor.ask(rentals.ofWebsite(), "GET", "/database/rentals/example.com", ""))
        .extracting(Response::status)
        .isEqualTo(404);
  }

  @Test
  void listings_that_cannot_be_read_are_no_empty_list() {
    ListedRentals rentals = over(new UnavailableProperties());
    List<Function<ListedRentals, Handler>> routes =
        List.of(ListedRentals::status, ListedRentals::ofWebsite, ListedRentals::available);

    for (Function<ListedRentals, Handler> route : routes) {
      assertThatItFailed(
          FrontDoor.ask(route.apply(rentals), "GET", "/database/rentals/example.com", ""),
          503,
          "try again later");
    }
  }

  private static void assertThatItFailed(Response answer, int status, String word) {
    assertThat(answer.status()).isEqualTo(status);
    JsonNode error = FrontDoor.tree(answer);
    assertThat(error.path("status").asText()).isEqualTo("error");
    assertThat(error.path("message").asText()).contains(word);
  }
}
