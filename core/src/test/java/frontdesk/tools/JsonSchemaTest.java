package frontdesk.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {
  @Test
  void arguments_are_an_object_without_others() {
    Map<String, Object> schema = JsonSchema.ofArguments(BookingTools.SET_APPOINTMENT);

    assertThat(schema).containsOnlyKeys("type", "properties", "required", "additionalProperties");
    assertThat(schema)
        .contains(
            entry("type", "object"),
            entry("required", List.of("property_address")),
            entry("additionalProperties", false));
  }

  @Test
  void what_may_be_chosen_by_option_need_not_be_given() {
    assertThat(JsonSchema.ofArguments(BookingTools.CREATE_APPOINTMENT))
        .contains(entry("required", List.of("title", "attendee_email")));
    assertThat(property(BookingTools.CREATE_APPOINTMENT, "option"))
        .contains(entry("type", "integer"), entry("minimum", 1), entry("maximum", 3));
  }

  @Test
  void arguments_stand_in_the_order_of_the_catalogue() {
    for (Tool tool : ToolCatalog.tools()) {
      assertThat(properties(tool).keySet())
          .containsExactlyElementsOf(tool.parameters().stream().map(Parameter::name).toList());
    }
  }

  @Test
  void each_kind_has_its_form() {
    assertThat(property(BookingTools.GET_AVAILABILITY, "days_ahead"))
        .containsExactly(
            entry("type", "integer"),
            entry("description", "How many days to look ahead; 7 if not given."),
            entry("minimum", 1),
            entry("maximum", 365),
            entry("default", 7),
            entry("examples", List.of(14)));
    assertThat(property(BookingTools.CREATE_APPOINTMENT, "attendee_email"))
        .contains(entry("type", "string"), entry("format", "email"), entry("maxLength", 255));
    assertThat(property(BookingTools.CREATE_APPOINTMENT, "attendees"))
        .contains(
            entry("type", "array"),
            entry("items", Map.of("type", "string", "format", "email")),
            entry("maxItems", 100));
    assertThat(property(BookingTools.CREATE_APPOINTMENT, "send_email"))
        .contains(entry("type", "boolean"), entry("default", true));
  }

  // A model that must give an offset guesses one, and is wrong half of the year.
  @Test
  void a_time_may_be_told_without_an_offset() {
    assertThat(property(BookingTools.SET_APPOINTMENT, "start_time")).doesNotContainKey("format");
  }

  @SuppressWarnings("unchecked") // the schema's own form
  private static Map<String, Map<String, Object>> properties(Tool tool) {
    return (Map<String, Map<String, Object>>) JsonSchema.ofArguments(tool).get("properties");
  }

  private static Map<String, Object> property(Tool tool, String name) {
    return properties(tool).get(name);
  }
}
