package frontdesk.adapters.realtime;

import static frontdesk.adapters.realtime.RealtimeDoor.file;
import static frontdesk.adapters.realtime.RealtimeDoor.request;
import static frontdesk.adapters.realtime.RealtimeDoor.tree;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.http.Body;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Demo;
import frontdesk.tools.DeskFixture;
import frontdesk.tools.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The statistics keep the earlier shape and lose the personal data. */
class ExecutionStatsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private static final Tally AWAY =
      new FixedTally(new Tally.Figures(List.of(), Map.of(), List.of())) {
        @Override
        public Figures figures(OrgId org) {
          throw new Unavailable("the store", new TimeoutException());
        }
      };

  private final DeskFixture desk = aDesk();
  private final RealtimeDoor door = RealtimeDoor.before(desk);

  @Test
  void a_desk_that_did_nothing_has_empty_figures() {
    assertThat(tree(stats(desk.tally()))).isEqualTo(tree(file("stats/nothing.json")));
  }

  @Test
  void figures_are_told_in_the_earlier_shape() {
    Tally tally =
        new FixedTally(
            new Tally.Figures(
                List.of(
                    new Tally.Count("create_appointment", "missing_fields", 3, NOON),
                    new Tally.Count("create_appointment", "repeated", 2, NOON.minusSeconds(60)),
                    new Tally.Count("create_appointment", "not_passed_on", 4, NOON),
                    new Tally.Count("get_availability", "try_later", 5, NOON),
                    new Tally.Count("unknown", "not_offered", 1, NOON.minusSeconds(120))),
                Map.of("executed", 7L, "failed", 1L),
                List.of(
                    new Tally.Execution("55edb94050823c87", "executed", NOON),
                    new Tally.Execution("40df28a0ae472dfd", "failed", NOON.minusSeconds(30)))));

    assertThat(tree(stats(tally))).isEqualTo(tree(file("stats/some.json")));
  }

  @Test
  void what_the_desk_refused_is_counted_without_a_word_about_whom() {
    door.reply(request("created"));
    door.reply(request("created").replace("item_1", "item_2"));
    door.reply(request("wrong-email").replace("item_1", "item_3"));
    door.reply(
        request("wrong-email").replace("item_1", "item_4").replace("user@", "secret.person@"));
    door.reply(request("unknown-tool").replace("item_1", "item_5"));
    door.reply(request("unknown-host").replace("item_1", "item_6"));

    Response stats = stats(desk.tally());

    assertThat(tree(stats)).isEqualTo(tree(file("stats/after-some-calls.json")));
    assertThat(new String(stats.body(), StandardCharsets.UTF_8))
        .doesNotContain("@", "user", "secret", "John", "Consultation", "delete", "nobody");
  }

  @Test
  void of_many_kinds_of_refusal_the_latest_ten_are_listed_and_all_are_counted() {
    List<Tally.Count> counts =
        IntStream.range(0, 15)
            .mapToObj(i -> new Tally.Count("tool_" + i, "taken", 2, NOON.minusSeconds(i)))
            .toList();

    Response stats = stats(new FixedTally(new Tally.Figures(counts, Map.of(), List.of())));

    assertThat(tree(stats).at("/validation/total_failures").asInt()).isEqualTo(30);
    assertThat(tree(stats).at("/validation/recent_failures").valueStream())
        .extracting(failure -> failure.path("tool").asText())
        .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(i -> "tool_" + i).toList());
  }

  @Test
  void figures_that_are_away_are_said_to_be_away() {
    Response stats = stats(AWAY);

    assertThat(stats.status()).isEqualTo(503);
    assertThat(tree(stats).path("detail").asText()).isNotBlank();
  }

  @Test
  void figures_that_are_away_are_one_line_in_the_log() {
    List<LogRecord> lines = new ArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(ExecutionStats.class.getName());
    logger.addHandler(listener);
    try {
      stats(AWAY);
    } finally {
      logger.removeHandler(listener);
    }

    assertThat(lines)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getMessage()).isEqualTo("No figures: the store");
              assertThat(line.getThrown()).isNull();
            });
  }

  private static Response stats(Tally tally) {
    return new ExecutionStats(tally, Demo.ORG)
        .handle(
            new Request(
                "GET",
                "/api/execute-intent/stats",
                Map.of(),
                Headers.of(Map.of()),
                Body.of(new byte[0])));
  }

  /** Figures as a test says. */
  private static class FixedTally implements Tally {
    private final Figures figures;

    FixedTally(Figures figures) {
      this.figures = figures;
    }

    @Override
    public void count(OrgId org, String tool, String result) {}

    @Override
    public Figures figures(OrgId org) {
      return figures;
    }
  }
}
