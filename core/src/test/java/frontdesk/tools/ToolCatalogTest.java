package frontdesk.tools;

import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontdesk.Language;
import frontdesk.speech.Question;
import frontdesk.speech.Spoken;
import frontdesk.tools.ReadIntent.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ToolCatalogTest {
  private final ReadIntent readIntent = new ReadIntent();

  static List<Tool> tools() {
    return ToolCatalog.tools();
  }

  static Stream<Arguments> parameters() {
    return tools().stream()
        .flatMap(tool -> tool.parameters().stream().map(each -> Arguments.of(tool, each)));
  }

  @Test
  void what_is_described_and_what_is_read_are_the_same_tools() {
    assertThat(tools())
        .extracting(Tool::name)
        .containsExactlyInAnyOrderElementsOf(ReadIntent.readable());
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void every_argument_that_is_described_is_read(Tool tool, Parameter parameter) {
    ToolCallFixture wrong =
        withExamples(tool, ToolCatalogTest::standsForItself)
            .with(parameter.name(), noValueOf(parameter));

    assertThat(readIntent.read(wrong.build(), byTelephone()))
        .isInstanceOfSatisfying(
            Reading.Unclear.class,
            unclear ->
                assertThat(unclear.problems())
                    .extracting(Problem::field)
                    .containsExactly(parameter.name()));
  }

  private static Object noValueOf(Parameter parameter) {
    return parameter.kind() == Parameter.Kind.OBJECT ? List.of("no") : Map.of("no", "value");
  }

  // Each reading asks for all of its arguments at once, so each call of a tool shows it.
  @Test
  void an_argument_that_is_not_described_cannot_be_read() {
    var arguments =
        new frontdesk.tools.Arguments(
            BookingTools.GET_AVAILABILITY,
            Map.of("property_id", "p-1", "attendees", List.of()),
            Language.ENGLISH);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> arguments.text("property_id", Question.WHICH_PROPERTY));
    assertThatIllegalArgumentException().isThrownBy(() -> arguments.emails("attendees"));
    assertThatIllegalArgumentException().isThrownBy(() -> arguments.flag("send_email"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arguments.count("days", Question.DAYS_AHEAD));
  }

  @ParameterizedTest
  @MethodSource("tools")
  void what_is_required_is_what_is_asked_for(Tool tool) {
    List<String> required =
        tool.parameters().stream().filter(Parameter::required).map(Parameter::name).toList();

    Reading reading = readIntent.read(aCallOf(tool.name()).build(), byTelephone());

    List<String> asked =
        reading instanceof Reading.Unclear unclear
            ? unclear.problems().stream().map(Problem::field).toList()
            : List.of();
    assertThat(asked).containsExactlyElementsOf(required);
  }

  @ParameterizedTest
  @MethodSource("tools")
  void its_examples_are_understood(Tool tool) {
    assertThat(understood(withExamples(tool, ToolCatalogTest::standsForItself))).isNotNull();
    assertThat(understood(withExamples(tool, Parameter::required))).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("tools")
  void what_is_usual_means_the_same_given_or_not(Tool tool) {
    Intent without = understood(withExamples(tool, Parameter::required));

    for (Parameter parameter : tool.parameters()) {
      parameter
          .usual()
          .ifPresent(
              usual ->
                  assertThat(
                          understood(
                              withExamples(tool, Parameter::required)
                                  .with(parameter.name(), usual)))
                      .isEqualTo(without));
    }
  }

  @ParameterizedTest
  @MethodSource("tools")
  void what_a_caller_hears_when_the_desk_does_not_answer_can_be_spoken(Tool tool) {
    Spoken.assertThatItCanBeSpoken(tool.failed());
  }

  // Other names, and assistants and sessions that know these would have to be changed by hand.
  @Test
  void each_platform_is_offered_the_guides_tools() {
    assertThat(ToolCatalog.offeredTo(Tool.Platform.VAPI))
        .extracting(Tool::name)
        .containsExactly(
            "get_availability",
            "set_appointment",
            "cancel_appointment",
            "reschedule_appointment",
            "send_confirmation",
            "get_property_details",
            "search_rentals");
    assertThat(ToolCatalog.offeredTo(Tool.Platform.REALTIME))
        .extracting(Tool::name)
        .containsExactly(
            "get_availability",
            "create_appointment",
            "send_confirmation",
            "get_property_details",
            "search_rentals",
            "escalate_call",
            "complete_intake",
            "end_call");
  }

  @Test
  void a_tool_is_found_by_its_names_exactly() {
    assertThat(ToolCatalog.find("set_appointment")).contains(BookingTools.SET_APPOINTMENT);
    assertThat(ToolCatalog.find("Set_Appointment")).isEmpty();
    Tool tool = named("find_times", "get_times");
    assertThat(ToolCatalog.byName(List.of(tool)))
        .containsEntry("find_times", tool)
        .containsEntry("get_times", tool);
  }

  @Test
  void a_name_means_one_tool() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ToolCatalog.byName(List.of(named("a", "b"), named("b", "c"))))
        .withMessage("two tools are called b");
  }

  private static Tool named(String name, String alias) {
    return new Tool(name, List.of(alias), "…", "…", "…", Set.of(), List.of());
  }

  // A choice means something only where something was offered.
  private static boolean standsForItself(Parameter parameter) {
    return !parameter.name().equals("option");
  }

  private static ToolCallFixture withExamples(Tool tool, Predicate<Parameter> which) {
    ToolCallFixture call = aCallOf(tool.name());
    tool.parameters().stream()
        .filter(which)
        .forEach(parameter -> call.with(parameter.name(), parameter.example()));
    return call;
  }

  private Intent understood(ToolCallFixture call) {
    Reading reading = readIntent.read(call.build(), byTelephone());
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    return ((Reading.Understood) reading).intent();
  }
}
