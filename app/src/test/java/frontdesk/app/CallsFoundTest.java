package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people look for among calls, and find, over HTTP. */
class CallsFoundTest {
  private static final String LIST = "/console/calls";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("v"), Optional.of("k")), clock);
  private final ConsoleBrowser viewer =
      ConsoleBrowser.member(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());

  @BeforeEach
  void calls() {
    SomeWork.in(desk);
    desk.jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "UPDATE calls SET assistant = 'petes', caller = '+13125550123' WHERE call_id ="
                      + " 'call-1'");
              handle.execute(
                  "UPDATE calls SET assistant = 'others', ended_at = started_at, ending ="
                      + " 'pipeline-error-openai-llm-failed' WHERE call_id = 'call-2'");
              handle.execute(
                  "INSERT INTO host_lines (org_id, line, host_id) VALUES"
                      + " ('org_demo_001', 'assistant:petes', 'pete_admin')");
            });
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String page(String query) {
    HttpResponse<String> answer = viewer.get(LIST + query);
    assertThat(answer.statusCode()).as(query).isEqualTo(200);
    return answer.body();
  }

  private void assertFound(String query, String call) {
    String other = call.equals("call-1") ? "call-2" : "call-1";
    assertThat(page(query)).as(query).contains("calls/one?id=" + call, "One call.");
    assertThat(page(query)).as(query).doesNotContain("calls/one?id=" + other);
  }

  @Test
  void calls_are_found_by_what_they_booked_by_assistant_host_and_ending() {
    assertFound("?booked=yes", "call-1");
    assertFound("?booked=no", "call-2");
    assertFound("?assistant=petes", "call-1");
    assertFound("?host=pete_admin", "call-1");
    assertFound("?ending=caller", "call-1");
    assertFound("?ending=fault", "call-2");
    assertFound("?kind=escalated&booked=no", "call-2");
    assertThat(page("?booked=yes&ending=fault")).contains("No call is like that.");
  }

  @Test
  void the_list_says_how_many_there_are_who_called_what_was_booked_and_what_it_cost() {
    assertThat(page(""))
        .contains("2 calls.", "+13125550123", "Jane &lt;script&gt;", "petes", "$0.1834")
        .contains("appointments/one?id=", "Viewing of 12 Oak Street")
        .contains("Something failed at the voice platform (pipeline-error-openai-llm-failed)");
  }

  @Test
  void a_day_that_is_none_or_an_end_before_the_start_is_said() {
    assertThat(page("?from=yesterday%3Cb%3E"))
        .contains("“yesterday&lt;b&gt;” is no day", "calls/one?id=call-1");
    assertThat(page("?from=2026-11-22&until=2026-11-20"))
        .contains("The last day is before the first", "No call is like that.");
  }

  @Test
  void one_call_leads_back_to_the_list_as_it_was_and_says_in_its_title_which_it_is() {
    assertThat(page("?booked=yes")).contains("calls/one?id=call-1&amp;list=booked%3Dyes");

    assertThat(page("/one?id=call-1&list=booked%3Dyes"))
        .contains("href=\"./../calls?booked=yes\"", "Back to the list")
        .contains("<title>Call of Nov 21, 5:57 AM, +13125550123 · Frontdesk</title>");
    for (String list : List.of("", "&list=%22%3E%3Cscript%3E", "&list=%2F%2Fevil.example")) {
      assertThat(page("/one?id=call-1" + list))
          .contains("href=\"./../calls\">All calls")
          .doesNotContain("<script>", "evil");
    }
  }

  @Test
  void what_is_found_is_a_file_in_which_no_cell_is_a_formula() {
    HttpResponse<String> file = viewer.get(LIST + "/csv?booked=yes");

    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(file.body().lines().toList())
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("\"Began\",\"Caller\",\"Name\"");
              assertThat(lines.get(1))
                  .contains("\"2026-11-21T05:57:00-06:00\"", "\"'+13125550123\"", "\"245\"")
                  .contains("\"Viewing of 12 Oak Street\"", "\"petes\"", "\"$0.1834\"");
            });
  }
}
