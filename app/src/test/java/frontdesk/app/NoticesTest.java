package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.standins.zapier.FakeZapier;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What waits for a person, as people and programs settle it. */
class NoticesTest {
  private static final String ID = "booked-55edb94050823c87";

  /** The guide's booking was sent, and nobody knows whether it arrived. */
  static void leaveOneUnknown(RunningDesk desk) {
    leaveOneUnknown(desk.jdbi());
  }

  private static void leaveOneUnknown(Jdbi jdbi) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO outbox (org_id, notice_id, way, content, stage, reason, attempts,"
                    + " unknowns, created_at) VALUES ('org_demo_001', ?, 'HOOK', CAST(? AS"
                    + " jsonb), 'UNKNOWN', 'Zapier did not answer', 1, 1,"
                    + " '2026-11-21T11:00:00Z')",
                ID,
                "{\"kind\":\"appointment_booked\",\"appointment_id\":" + "\"55edb94050823c87\"}"));
  }

  private static JsonNode notices(RunningDesk desk) {
    return RunningDesk.parsed(desk.get("/api/notices").body()).path("notices");
  }

  private static int settle(RunningDesk desk, String id, String word) {
    return desk.post("/api/notices/" + id + "/" + word, "").statusCode();
  }

  @Test
  void a_hook_that_is_gone_is_listed_and_can_be_settled_by_hand() {
    try (FakeZapier zapier = FakeZapier.start();
        RunningDesk desk = RunningDesk.passingOnTo(zapier.url())) {
      zapier.faults().onAll().answer(410);
      desk.execute(Guide.REQUEST);

      assertThat(notices(desk))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.path("id").asText()).isEqualTo(ID);
                assertThat(one.path("stage").asText()).isEqualTo("gone");
                assertThat(one.path("perhaps_arrived").asInt()).isZero();
              });
      assertThat(settle(desk, ID, "resolve")).isEqualTo(200);
      assertThat(settle(desk, ID, "resolve")).isEqualTo(200);
      assertThat(notices(desk)).isEmpty();
      assertThat(zapier.received()).hasSize(1);
    }
  }

  // K6
  @Test
  void to_settle_one_twice_is_to_settle_it_once_and_is_on_record_once() {
    try (RunningDesk desk = RunningDesk.open()) {
      leaveOneUnknown(desk);

      assertThat(settle(desk, ID, "resolve")).isEqualTo(200);
      assertThat(settle(desk, ID, "resolve")).isEqualTo(200);

      assertThat(
              new JdbiAudit(desk.jdbi())
                  .entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 9).stream()
                      .map(entry -> entry.what() + " " + entry.subject() + " " + entry.outcome()))
          .containsExactly("settle_notice " + ID + " done");
    }
  }

  @Test
  void what_does_not_wait_is_told_so() {
    try (RunningDesk desk = RunningDesk.open()) {
      leaveOneUnknown(desk);

      assertThat(settle(desk, ID, "send-again")).isEqualTo(200);
      assertThat(settle(desk, "booked-nothing", "send-again")).isEqualTo(404);
      assertThat(settle(desk, "booked-nothing", "resolve")).isEqualTo(404);
    }
  }

  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  @Test
  void commands_list_and_settle_the_same() {
    Jdbi jdbi = FreshDatabase.fresh();
    assertThat(shell.run("notices", "org_demo_001").out())
        .isEqualTo("Nothing waits for a person.\n");
    leaveOneUnknown(jdbi);

    assertThat(shell.run("notices", "org_demo_001").out())
        .startsWith(ID + "  hook  unknown  perhaps arrived (1)  2026-11-21T11:00:00Z  Zapier did")
        .contains("1 notice waits for a person: ./run settle-notice");
    assertThat(shell.run("settle-notice", "org_demo_001", ID, "send-again").out())
        .contains("within a few seconds");
    assertThat(shell.run("settle-notice", "org_demo_001", ID, "send-again").err())
        .isEqualTo("It does not wait: it is on its way, or was delivered.\n");
    assertThat(shell.run("settle-notice", "org_demo_001", "booked-x", "delivered").err())
        .startsWith("There is no such notice.");
    assertThat(shell.run("settle-notice", "org_demo_001", ID, "perhaps").code()).isEqualTo(2);
    assertThat(shell.run("notices", "org_other").err())
        .isEqualTo("There is no organisation org_other.\n");
  }

  @Test
  void a_command_decides_what_becomes_of_what_perhaps_arrived() {
    FreshDatabase.fresh();

    assertThat(shell.run("unknown-notices", "org_demo_001", "send-again").out())
        .isEqualTo("From now on what perhaps arrived is sent again, with one id.\n");
    assertThat(shell.run("unknown-notices", "org_demo_001", "ask").code()).isZero();
    assertThat(shell.run("unknown-notices", "org_other", "ask").code()).isEqualTo(2);
    assertThat(shell.run("unknown-notices", "org_demo_001", "never").err())
        .contains("ask and send-again");
  }
}
