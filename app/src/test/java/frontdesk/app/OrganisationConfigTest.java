package frontdesk.app;

import static frontdesk.app.GivenCredentials.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What organisations tell of themselves, each with its own key. */
class OrganisationConfigTest {
  private final RunningDesk desk = RunningDesk.open();
  private final GivenCredentials given = GivenCredentials.in(desk);
  private String key = "";

  @BeforeEach
  void anotherOrganisation() {
    given.organisation(OTHER);
    key = given.apiKey(OTHER);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private HttpResponse<String> get(String org) {
    return RunningDesk.send(
        desk.request("/api/org/config/" + org).header("Authorization", "Bearer " + key).GET());
  }

  private HttpResponse<String> post(String org, String body) {
    return RunningDesk.send(
        desk.request("/api/org/config/" + org)
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void a_key_reads_and_changes_its_own_organisation() {
    post("org_other", "{\"name\":\"Other Homes\",\"business_hours\":\"9 to 5\"}");
    HttpResponse<String> second = post("org_other", "{\"business_hours\":null,\"colour\":1}");

    JsonNode changed = RunningDesk.parsed(second.body());
    assertThat(changed.path("success").asBoolean()).isTrue();
    assertThat(changed.path("ignored").toString()).isEqualTo("[\"colour\"]");
    JsonNode row = RunningDesk.parsed(get("org_other").body());
    assertThat(row).isEqualTo(changed.path("organization"));
    assertThat(row.path("name").asText()).isEqualTo("Other Homes");
    assertThat(row.path("business_hours").isNull()).isTrue();
  }

  @Test
  void a_neighbour_and_one_that_is_not_there_look_the_same() { // J1
    String neighbour = get("org_demo_001").body();
    String nobody = get("org_nobody").body();

    assertThat(neighbour.replace("org_demo_001", "org_nobody")).isEqualTo(nobody);
    assertThat(get("org_demo_001").statusCode()).isEqualTo(404);
    assertThat(post("org_demo_001", "{\"name\":\"Mine\"}").statusCode()).isEqualTo(404);
    assertThat(post("org_nobody", "{\"name\":\"Mine\"}").statusCode()).isEqualTo(404);
    List<String> names =
        desk.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT name FROM organisations WHERE name IS NOT NULL")
                        .mapTo(String.class)
                        .list());
    assertThat(names).isEmpty();
  }

  @Test
  void what_does_not_fit_changes_nothing() {
    HttpResponse<String> refused =
        post("org_other", "{\"name\":\"Other\",\"config\":[],\"services_offered\":7}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningDesk.parsed(refused.body()).findValuesAsText("msg")).hasSize(2);
    assertThat(RunningDesk.parsed(get("org_other").body()).path("name").isNull()).isTrue();
    assertThat(post("org_other", "[]").statusCode()).isEqualTo(400);
  }
}
