package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.tools.JsonSchema;
import frontdesk.tools.ToolCatalog;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is described is what is served, and whoever reads it finds their way. */
class DescriptionTest {
  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

  private static RunningDesk desk;
  private static Described described;

  @BeforeAll
  static void read() {
    desk = RunningDesk.open();
    described = Described.by(desk);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  // HEAD and OPTIONS are the server's own business, at every path.
  @Test
  void what_is_described_and_what_is_served_are_the_same_list() {
    assertThat(described.routes().stream().map(DescribedRoute::toString))
        .containsExactlyInAnyOrderElementsOf(desk.servedToPrograms());
  }

  @Test
  void it_is_openapi_3_1() {
    SwaggerParseResult read =
        new OpenAPIV3Parser()
            .readContents(described.document().toString(), List.of(), new ParseOptions());

    assertThat(read.isOpenapi31()).isTrue();
    assertThat(read.getMessages()).isEmpty();
  }

  @Test
  void every_route_says_what_it_is_and_has_a_name_of_its_own() {
    Set<String> groups = Set.copyOf(described.document().path("tags").findValuesAsText("name"));
    for (DescribedRoute route : described.routes()) {
      JsonNode said = route.said();
      assertThat(said.path("summary").asText()).as("%s: summary", route).isNotBlank();
      assertThat(said.path("operationId").asText()).as("%s: name", route).matches("\\w+");
      assertThat(groups).as("%s: group", route).contains(said.at("/tags/0").asText());
      assertThat(names(said.path("responses"))).as("%s: answers", route).isNotEmpty();
      for (String status : names(said.path("responses"))) {
        assertThat(status).as("%s: status", route).matches("[2-5]\\d\\d");
        assertThat(route.response(status).path("description").asText()).isNotBlank();
      }
    }
    assertThat(described.routes().stream().map(route -> route.said().path("operationId").asText()))
        .doesNotHaveDuplicates();
  }

  @Test
  void parameters_of_a_path_are_described_and_no_others() {
    for (DescribedRoute route : described.routes()) {
      List<String> inPath =
          IN_PATH
              .matcher(route.path())
              .results()
              .map((MatchResult found) -> found.group(1))
              .toList();
      Stream<String> said =
          route.said().path("parameters").findParents("in").stream()
              .filter(parameter -> parameter.path("in").asText().equals("path"))
              .filter(parameter -> parameter.path("required").asBoolean())
              .map(parameter -> parameter.path("name").asText());

      assertThat(said).as(route.toString()).containsExactlyInAnyOrderElementsOf(inPath);
    }
  }

  @Test
  void every_reference_leads_somewhere_and_every_part_is_used() {
    List<String> references = described.document().findValuesAsText("$ref");
    Stream<String> parts =
        Stream.of("schemas", "responses")
            .flatMap(
                kind ->
                    names(described.document().path("components").path(kind)).stream()
                        .map(name -> "#/components/" + kind + "/" + name));

    assertThat(references)
        .allMatch(
            to -> to.startsWith("#/") && !described.document().at(to.substring(1)).isMissingNode());
    assertThat(parts).allMatch(references::contains);
  }

  @Test
  void examples_of_answers_are_those_of_requests_or_the_only_one() {
    for (DescribedRoute route : described.routes()) {
      if (route.requests().isEmpty()) {
        assertThat(route.answers()).as(route.toString()).hasSizeLessThanOrEqualTo(1);
      } else {
        assertThat(route.answers()).as(route.toString()).isEqualTo(route.requests());
      }
    }
    assertThat(described.document().findValues("example"))
        .as("examples without a name, which nobody would send")
        .isEmpty();
  }

  @Test
  void credentials_that_routes_ask_for_are_described() {
    Set<String> known = names(described.document().at("/components/securitySchemes"));
    for (DescribedRoute route : described.routes()) {
      route
          .said()
          .path("security")
          .forEach(way -> assertThat(known).as(route.toString()).containsAll(names(way)));
    }
  }

  @Test
  void tools_arguments_are_the_catalogues() {
    ToolCatalog.tools()
        .forEach(
            tool ->
                JsonSchema.ofArguments(tool)
                    .forEach(
                        (word, value) ->
                            assertThat(
                                    described
                                        .document()
                                        .at("/components/schemas/" + tool.name() + "/" + word))
                                .isEqualTo(RunningDesk.tree(value))));
  }

  @Test
  void requests_go_to_where_it_was_read_or_to_the_public_address() {
    assertThat(described.document().path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(described.document().path("servers").findValuesAsText("url"))
        .containsExactly(".", "https://example.com/desk");
  }
}
