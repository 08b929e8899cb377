package frontdesk.adapters.vapi.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.Result.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreAssistantsTest {
  @TempDir Path folder;
  private OperatorDesk desk;

  @BeforeEach
  void open() {
    desk = new OperatorDesk(folder);
  }

  @AfterEach
  void close() {
    assertThat(desk.vapi.violations()).isEmpty();
    desk.close();
  }

  private Path synced() {
    desk.apply();
    return desk.snapshots.get(0);
  }

  @Test
  void everything_is_as_it_was() {
    Map<String, String> before = desk.everything();
    List<String> tools = tools();

    desk.restore(synced());

    assertThat(desk.everything()).isEqualTo(before);
    assertThat(tools()).containsAll(tools); // and those that the sync made, unused
    assertThat(desk.named(State.FAILED)).isEmpty();
  }

  private List<String> tools() {
    return desk.vapi.tools().stream()
        .map(tool -> tool.without("updatedAt"))
        .map(ObjectNode.class::cast)
        .map(ObjectNode::toString)
        .toList();
  }

  @Test
  void a_restore_can_be_taken_back_too() {
    Path first = synced();
    Map<String, String> right = desk.everything();
    desk.restore(first);

    desk.restore(desk.snapshots.get(1));

    assertThat(desk.everything()).isEqualTo(right);
  }

  @Test
  void what_people_changed_since_stays() {
    ObjectNode foreign = desk.vapi.toolsNamed("lookup_crm").get(0);
    Path snapshot = synced();
    ObjectNode edited = desk.vapi.assistantNamed("Showings");
    edited.put("firstMessage", "Good morning");
    edited.withArray("/model/messages").removeAll().addObject().put("content", "A new prompt.");
    edited.withArray("/model/toolIds").add(foreign.path("id").asText());
    desk.vapi.putsAssistant(edited);

    desk.restore(snapshot);

    ObjectNode now = desk.vapi.assistantNamed("Showings");
    assertThat(now.path("firstMessage").asText()).isEqualTo("Good morning");
    assertThat(now.path("model").path("messages").toString()).contains("A new prompt.");
    assertThat(now.path("model").path("toolIds").toString()).contains(foreign.path("id").asText());
    assertThat(now.path("server").path("url").asText()).contains("old.example.com");
  }

  @Test
  void killed_in_the_middle_and_run_again_it_ends_as_it_was() {
    Map<String, String> before = desk.everything();
    Path snapshot = synced();
    for (int rests = 0; rests < 45; rests += 4) {
      int lived = rests;
      assertThatThrownBy(() -> desk.killedAfter(lived).restore(snapshot))
          .isInstanceOf(OperatorDesk.Killed.class);
      desk.killedAfter(Integer.MAX_VALUE).restore(snapshot);
      assertThat(desk.everything()).isEqualTo(before);
      desk.apply();
    }
  }

  @Test
  void a_sync_that_was_killed_and_repeated_is_taken_back_by_its_first_snapshot() {
    Map<String, String> before = desk.everything();
    assertThatThrownBy(() -> desk.killedAfter(25).apply()).isInstanceOf(OperatorDesk.Killed.class);
    desk.killedAfter(Integer.MAX_VALUE).apply();

    desk.restore(desk.snapshots.get(0));

    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void an_assistant_that_is_gone_gets_a_line_and_the_others_go_on() {
    Path snapshot = synced();
    desk.vapi.deletesAssistant(desk.id("Showings"));

    desk.restore(snapshot);

    assertThat(desk.result("Showings").text()).isEqualTo("it is no longer at Vapi");
    assertThat(desk.named(State.CHANGED)).contains("Rentals", "Test line");
  }

  @Test
  void of_those_who_are_named_the_shared_tools_stay() {
    Path snapshot = synced();
    List<String> tools = tools();

    desk.restore(snapshot, "Showings");

    assertThat(desk.named(State.CHANGED)).containsExactly("Showings");
    assertThat(tools()).isEqualTo(tools);
  }

  @Test
  void a_snapshot_is_for_its_owner_only() throws IOException {
    Path snapshot = synced();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(snapshot)))
        .isEqualTo("rw-------");
  }

  @Test
  void what_is_no_snapshot_is_not_taken() {
    for (String text : List.of("", "{}", "[]", "{\"form\":\"another\"}", "not JSON")) {
      assertThat(RestoreAssistants.from(text.getBytes(StandardCharsets.UTF_8), desk.api()))
          .isEmpty();
    }
  }
}
