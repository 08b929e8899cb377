package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures of calls, on a page and in files. */
class AnalyticsPagesTest {
  private static final String ANALYTICS = "/console/analytics";
  private static final String DAYS = "from=2026-11-20&until=2026-11-21";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("v"), Optional.of("k")), clock);
  private final ConsoleBrowser viewer = member(Role.VIEWER);

  @AfterEach
  void close() {
    desk.close();
  }

  private ConsoleBrowser member(Role role) {
    return ConsoleBrowser.member(
        desk,
        clock,
        Demo.ORG,
        role,
        role == Role.MANAGER ? Optional.of(Demo.propertyManager().id()) : Optional.empty());
  }

  private String page(String path) {
    HttpResponse<String> answer = viewer.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private void assistant(String name) {
    desk.jdbi().useHandle(handle -> handle.execute("UPDATE calls SET assistant = ?", name));
  }

  @Test
  void calls_are_counted_with_charts_and_the_same_numbers_in_tables() {
    SomeWork.in(desk);
    assistant("<script>");

    String page = page(ANALYTICS + "?" + DAYS);

    assertThat(page)
        .contains("<dt>Calls</dt><dd>2</dd>", "<dt>Calls that booked</dt><dd>50%</dd>")
        .contains("role=\"img\" aria-label=\"By day: 2 calls, most on Nov 21: 2.")
        .contains("data-name=\"Bookings\">1<", "create_appointment")
        .contains("Every tool call did what was asked.", "<dt>Failures</dt><dd>0</dd>")
        .contains("Central Time", "&lt;script&gt;")
        .doesNotContain("<script", "style=");
  }

  @Test
  void where_there_was_no_call_the_page_says_so() {
    assertThat(page(ANALYTICS)).contains("There were no calls in these days.");
  }

  @Test
  void odd_periods_are_told_and_cut() {
    assertThat(page(ANALYTICS + "?from=2020-01-01&until=2026-11-21")).contains("At most 366 days");
    assertThat(page(ANALYTICS + "?from=2026-11-22&until=2026-11-21"))
        .contains("The first day has to be before the last");
    assertThat(page(ANALYTICS + "?from=x"))
        .contains("A day is written as 2026-11-21: these are the last 30 days.");
    assertThat(page(ANALYTICS + "?from=never&until=-1")).contains("A day is written as");
    assertThat(page(ANALYTICS + "?from=&until=")).doesNotContain("role=\"alert\"");
  }

  @Test
  void people_read_days_and_whole_minutes_where_files_have_dates_and_tenths() {
    SomeWork.in(desk);
    desk.jdbi()
        .useHandle(
            handle -> handle.execute("UPDATE calls SET ended_at = started_at + interval '100 s'"));

    assertThat(page(ANALYTICS + "?" + DAYS))
        .contains("Friday, November 20, 2026 to Saturday, November 21, 2026.")
        .contains("data-name=\"Minutes\">3<", "<th scope=\"row\">Nov 21")
        .doesNotContain("<th scope=\"row\">2026-11-21");
    assertThat(viewer.get(ANALYTICS + "/csv?table=days&" + DAYS).body())
        .contains("\"2026-11-21\",\"2\",\"3.3\"");
  }

  @Test
  void a_chart_says_what_its_bars_stand_for() {
    SomeWork.in(desk);

    assertThat(page(ANALYTICS + "?" + DAYS))
        .contains("text-anchor=\"end\">2<", "text-anchor=\"end\">0<")
        .contains("text-anchor=\"middle\">Nov 20<", "<title>Nov 21: 2, the darker part 1</title>");
  }

  @Test
  void headlines_are_compared_with_as_many_days_before() {
    SomeWork.in(desk);
    assertThat(page(ANALYTICS + "?" + DAYS)).doesNotContain("class=\"change\"");
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE calls SET started_at = started_at - interval '2 days'"
                        + " WHERE call_id = 'call-2'"));

    assertThat(page(ANALYTICS + "?" + DAYS))
        .contains("<dt>Calls</dt><dd>1 <span class=\"change\">±0</span>")
        .contains("<dt>Calls that booked</dt><dd>100% <span class=\"change\">+100 points</span>")
        .contains("Wednesday, November 18, 2026 to Thursday, November 19, 2026");
  }

  @Test
  void each_table_is_a_file_too_in_which_nothing_is_a_formula() {
    SomeWork.in(desk);
    assistant("=HYPERLINK(\"https://evil.example\")");

    for (String table : List.of("days", "hours", "assistants", "failures", "speeds")) {
      HttpResponse<String> file = viewer.get(ANALYTICS + "/csv?table=" + table + "&" + DAYS);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
      assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
          .isEqualTo("attachment; filename=\"" + table + "-2026-11-20-2026-11-21.csv\"");
    }
    assertThat(viewer.get(ANALYTICS + "/csv?table=assistants&" + DAYS).body())
        .startsWith("\"Assistant\",\"Calls\",\"Minutes\"")
        .contains("\r\n\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"2\"");
    assertThat(viewer.get(ANALYTICS + "/csv?table=nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void figures_are_the_whole_organisations_and_no_others() {
    SomeWork.in(desk);
    OrgId other = new OrgId("org_other");
    GivenCredentials.in(desk).organisation(other);
    ConsoleBrowser theirs = ConsoleBrowser.member(desk, clock, other, Role.OWNER, Optional.empty());

    assertThat(theirs.get(ANALYTICS).body()).contains("There were no calls in these days.");
    assertThat(theirs.get(ANALYTICS + "/csv?table=speeds").body()).doesNotContain("create_");
    ConsoleBrowser manager = member(Role.MANAGER);
    assertThat(manager.get(ANALYTICS).statusCode()).isEqualTo(403);
    assertThat(manager.get(ANALYTICS + "/csv?table=days").statusCode()).isEqualTo(403);
  }
}
