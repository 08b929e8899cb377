package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages weigh that are as full as they get, the first time. */
class PageWeightsTest {
  /** Under this many bytes a page is there at once on a slow line. Source: issue 10. */
  private static final long LIGHT = 100_000;

  /** Beside the list, which is among all pages. */
  private static final List<String> CALENDARS =
      List.of("appointments?span=day&day=2026-11-23", "appointments?span=week&day=2026-11-23");

  @TempDir Path folder;

  private FurnishedDesk furnished;
  private ConsoleBrowser owner;

  @BeforeEach
  void open() {
    furnished = new FurnishedDesk(URI.create("https://example.com/desk"), folder);
    owner =
        ConsoleBrowser.member(
            furnished.desk, furnished.clock, Demo.ORG, Role.OWNER, Optional.empty());
  }

  @AfterEach
  void close() {
    furnished.close();
  }

  @Test
  void every_page_is_under_100_kB_with_all_that_it_names() {
    Weight weight = new Weight(this::request);
    Map<String, Weight.Figures> all = new LinkedHashMap<>();
    furnished
        .pages()
        .forEach(page -> all.put(page.route(), weight.of(furnished.desk.url(page.address()))));
    CALENDARS.forEach(page -> all.put(page, weight.of(furnished.desk.url("/console/" + page))));
    System.out.println(table(all));

    assertThat(all).isNotEmpty();
    all.forEach(
        (page, figures) -> {
          assertThat(figures.status()).as(page).isEqualTo(200);
          assertThat(figures.files()).as(page).isPositive();
          assertThat(figures.all()).as(page).isBetween(1_000L, LIGHT);
        });
  }

  private HttpRequest.Builder request(URI address) {
    String query = address.getRawQuery();
    return owner.request(address.getRawPath() + (query == null ? "" : "?" + query));
  }

  private static String table(Map<String, Weight.Figures> all) {
    String head =
        """
        | page | as it is made | as it is sent | files | these | all |
        | --- | --- | --- | --- | --- | --- |
        """;
    return all.entrySet().stream()
        .map(row -> row(row.getKey(), row.getValue()))
        .collect(Collectors.joining("\n", head, ""));
  }

  private static String row(String page, Weight.Figures figures) {
    return "| %s | %,d | %,d | %d | %,d | %,d |"
        .formatted(
            page,
            figures.plain(),
            figures.page(),
            figures.files(),
            figures.others(),
            figures.all());
  }
}
