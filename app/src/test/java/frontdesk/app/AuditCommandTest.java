package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What was done is on record, and read by a command. */
class AuditCommandTest {
  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  @Test
  void what_callers_and_commands_changed_is_told_newest_last_without_anybodys_data() {
    try (RunningDesk desk = RunningDesk.open()) {
      desk.execute(Guide.REQUEST);
      desk.execute(Guide.REQUEST);
      shell.run("invitations", "org_demo_001", "mail");

      Shell.Ran ran = shell.run("audit", "org_demo_001", "--json");

      assertThat(ran.code()).isZero();
      assertThat(ran.lines()).hasSize(2);
      JsonNode booked = RunningDesk.parsed(ran.lines().get(0));
      assertThat(booked.path("what").asText()).isEqualTo("book");
      assertThat(booked.path("credential").asText()).isEqualTo("open door");
      assertThat(booked.path("subject").asText()).isEqualTo("55edb94050823c87");
      assertThat(booked.path("after").asText()).hasSize(64);
      assertThat(RunningDesk.parsed(ran.lines().get(1)).path("credential").asText())
          .isEqualTo("command");
      assertThat(ran.out()).doesNotContain("@");
    }
  }

  @Test
  void nothing_is_told_from_before_a_moment_or_of_nobody() {
    try (RunningDesk desk = RunningDesk.open()) {
      desk.execute(Guide.REQUEST);

      assertThat(shell.run("audit", "org_demo_001", "--since", "2999-01-01T00:00:00Z").lines())
          .containsExactly("0 entries.");
      assertThat(shell.run("audit", "org_nobody").code()).isEqualTo(2);
      assertThat(shell.run("audit", "org_demo_001", "--since", "yesterday").code()).isEqualTo(2);
    }
  }
}
