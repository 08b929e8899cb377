package frontdesk.adapters.vapi;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.properties.UnavailableProperties;
import frontdesk.tools.DeskFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The older tool that sends a website and nothing else; protocols, earlier routes. */
class WebsiteFormTest {
  private final DeskFixture desk = aDesk();
  private final VapiDoor door = VapiDoor.before(desk);

  private JsonNode detail(String body) {
    JsonNode answer = door.answer(body);
    assertThat(answer.path("detail").size()).as(answer.toString()).isEqualTo(1);
    JsonNode detail = answer.at("/detail/0");
    assertThat(detail.path("loc").toString()).isEqualTo("[\"rental_search\"]");
    assertThatItCanBeSpoken(detail.path("msg").asText());
    return detail;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"website\":\"https://example.com/rentals\"}",
        "{\"body\":{\"website\":\"https://example.com/rentals\"}}",
        "{\"parameters\":{\"website\":\"https://example.com/rentals\"}}",
        "{\"functionCall\":{\"parameters\":{\"website\":\"https://example.com/rentals\"}}}",
        "{\"body\":{\"properties\":{\"website\":{\"value\":\"https://example.com/rentals\"}}}}",
      })
  void a_website_is_searched_wherever_its_name_stands(String body) {
    JsonNode detail = detail(body);

    assertThat(detail.path("type").asText()).isEqualTo("success");
    assertThat(detail.path("msg").asText()).startsWith("I found 4");
    assertThat(detail.at("/input/website").asText()).isEqualTo("https://example.com/rentals");
  }

  @Test
  void a_website_of_which_nothing_is_listed_is_no_failure() {
    assertThat(detail("{\"website\":\"homes.example\"}").path("type").asText()).isEqualTo("info");
  }

  @Test
  void what_is_no_website_is_asked_about() {
    assertThat(detail("{\"website\":\"the one with the houses\"}").path("type").asText())
        .isEqualTo("warning");
  }

  @Test
  void listings_that_cannot_be_read_are_a_failure() {
    desk.listing(any -> new UnavailableProperties());

    assertThat(detail("{\"website\":\"example.com\"}").path("type").asText()).isEqualTo("error");
  }

  @Test
  void a_message_of_vapis_that_names_a_website_is_none_of_these() {
    assertThat(door.answer("{\"message\":{\"type\":\"hang\"},\"website\":\"https://example.com\"}"))
        .isEmpty();
  }
}
