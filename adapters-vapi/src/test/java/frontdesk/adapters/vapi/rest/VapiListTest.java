package frontdesk.adapters.vapi.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.SettableClock;
import frontdesk.standins.vapi.FakeVapi;
import frontdesk.standins.vapi.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VapiListTest {
  private final SettableClock clock = new SettableClock("2026-11-23T08:00:00Z");
  private final FakeVapi vapi = FakeVapi.start(0, clock);

  @AfterEach
  void stop() {
    vapi.close();
  }

  private List<ObjectNode> all(String path) throws IOException {
    VapiHttp http =
        new VapiHttp(new VapiAccount(vapi.url(), FakeVapi.KEY), SharedTransport.TRANSPORT, clock);
    return VapiList.all(
        path, page -> http.send("GET", page, Optional.empty(), Duration.ofSeconds(10)));
  }

  private static List<String> ids(List<ObjectNode> list) {
    return list.stream().map(one -> one.path("id").asText()).toList();
  }

  private void addAssistants(int many, String madeAt) {
    for (int i = 0; i < many; i++) {
      vapi.putsAssistant(
          VapiJson.object()
              .put("id", madeAt + " " + i)
              .put("name", "Another")
              .put("createdAt", madeAt));
    }
  }

  @Test
  void what_fits_on_one_page_is_asked_for_once() throws IOException {
    assertThat(ids(all("/assistant"))).isEqualTo(ids(vapi.assistants())).hasSize(16);

    assertThat(all("/tool")).hasSize(4);
    assertThat(vapi.requests()).hasSize(2);
    assertThat(vapi.violations()).isEmpty();
  }

  @Test
  void all_pages_are_read_newest_first() throws IOException {
    for (int day = 1; day <= 6; day++) {
      addAssistants(VapiList.PAGE / 2, "2026-10-0" + day + "T00:00:00.000Z");
    }

    assertThat(ids(all("/assistant")))
        .isEqualTo(ids(vapi.assistants()))
        .hasSize(3 * VapiList.PAGE + 16);

    assertThat(vapi.requests(Route.LIST_ASSISTANTS)).hasSizeGreaterThan(3);
  }

  @Test
  void those_made_at_one_time_on_both_sides_of_a_page_are_all_there() throws IOException {
    addAssistants(VapiList.PAGE - 1, "2026-11-01T00:00:00.000Z");

    assertThat(ids(all("/assistant"))).hasSize(VapiList.PAGE + 15).doesNotHaveDuplicates();
  }

  @Test
  void more_of_one_time_than_a_page_holds_are_not_taken_for_all() {
    addAssistants(VapiList.PAGE + 1, "2026-11-23T08:00:00.000Z");

    assertThatThrownBy(() -> all("/assistant")).hasMessageContaining("made at one time");
  }

  @Test
  void a_list_without_end_is_given_up() {
    List<String> asked = new ArrayList<>();

    assertThatThrownBy(() -> VapiList.all("/assistant", page -> fullPage(asked, page)))
        .hasMessageContaining("does not come to an end");
    assertThat(asked).hasSize(VapiList.MOST_PAGES);
  }

  private static VapiReply fullPage(List<String> asked, String page) {
    asked.add(page);
    ArrayNode list = VapiJson.object().putArray("list");
    for (int i = 0; i < VapiList.PAGE; i++) {
      list.addObject()
          .put("id", asked.size() + "-" + i)
          .put("createdAt", "2026-11-01T00:00:00.000Z");
    }
    return new VapiReply(200, list, Optional.empty());
  }

  @Test
  void a_refusal_on_any_page_is_one_of_the_list() {
    addAssistants(VapiList.PAGE, "2026-10-01T00:00:00.000Z");
    vapi.faults().on(Route.LIST_ASSISTANTS).nth(2).retryAfter("3").answer(429);

    assertThatThrownBy(() -> all("/assistant"))
        .isInstanceOfSatisfying(
            VapiRefused.class,
            refused -> {
              assertThat(refused.reply().status()).isEqualTo(429);
              assertThat(refused.reply().rest()).contains(Duration.ofSeconds(3));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "not JSON", "[7]", "[{\"name\":\"no id\"}]", ""})
  void what_is_no_list_of_things_with_ids_is_not_taken_for_an_empty_one(String body) {
    VapiReply reply =
        new VapiReply(200, VapiJson.parse(body.getBytes(StandardCharsets.UTF_8)), Optional.empty());

    assertThatThrownBy(() -> VapiList.all("/assistant", page -> reply))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be read");
  }
}
