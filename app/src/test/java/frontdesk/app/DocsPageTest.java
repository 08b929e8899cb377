package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on which the description is read and tried. */
class DocsPageTest {
  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

  private static RunningDesk closed() {
    return RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"));
  }

  private static List<String> linksOf(String page) {
    return LINK.matcher(page).results().map(link -> link.group(1)).toList();
  }

  private static String header(HttpResponse<String> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }

  @Test
  void it_loads_and_sends_to_nothing_but_this_server() {
    try (RunningDesk desk = closed()) {
      HttpResponse<String> page = desk.get("/docs");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(header(page, "Content-Security-Policy"))
          .isEqualTo(
              "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                  + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'");
      assertThat(linksOf(page.body()))
          .hasSize(5)
          .allMatch(link -> link.startsWith("docs/") || link.equals("openapi.json"));
    }
  }

  @Test
  void all_it_is_made_of_is_served_to_everybody_and_may_be_kept() {
    try (RunningDesk desk = closed()) {
      for (String link : linksOf(desk.get("/docs").body())) {
        HttpResponse<String> file = desk.get("/" + link);

        assertThat(file.statusCode()).as(link).isEqualTo(200);
        assertThat(header(file, "Content-Type")).as(link).isNotEmpty();
        assertThat(header(file, "Cache-Control"))
            .as(link)
            .isEqualTo(
                link.startsWith("docs/") ? "public, max-age=31536000, immutable" : "no-store");
      }
    }
  }

  @Test
  void under_another_version_a_file_is_what_it_is_now_and_is_not_kept() {
    try (RunningDesk desk = RunningDesk.open()) {
      HttpResponse<String> file = desk.get("/docs/5.0.0/page.js");

      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void nothing_else_of_the_class_path_is_served() {
    try (RunningDesk desk = RunningDesk.open()) {
      for (String file :
          List.of(
              "page.html", "api.json", "swagger-ui.css.map", "..%2Fdocs%2Fapi.json", "%2e%2e")) {
        assertThat(desk.get("/docs/any/" + file).statusCode()).as(file).isIn(400, 404);
      }
    }
  }

  @Test
  void with_a_slash_at_its_end_it_leads_to_where_its_own_addresses_are_right() {
    try (RunningDesk desk = RunningDesk.open()) {
      HttpResponse<String> page = desk.get("/docs/");

      assertThat(page.statusCode()).isEqualTo(308);
      assertThat(header(page, "Location")).isEqualTo("../docs");
    }
  }

  @Test
  void the_overview_leads_to_it() {
    try (RunningDesk desk = RunningDesk.open()) {
      assertThat(desk.get("/").body()).contains("\"api_docs\":\"https://example.com/desk/docs\"");
    }
  }
}
